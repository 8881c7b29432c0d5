import { addMonths, type Day, yearOf } from '../date.ts';
import type { Desk } from '../desk.ts';
import type { Scene } from '../scene.ts';
import { screen, type View } from '../view.ts';
import { planView } from './plan-at-a-glance.ts';
import { planPageView } from './plan-pages.ts';
import { planPages } from './plan-sections.ts';

/** The screen that asks for the day as of which the plan is to be seen. */
export function whichDayView({ words, standing }: Desk, { days }: Extract<Scene, { kind: 'whichDay' }>): View {
  const offered = days.length > 0 ? days : daysOffered(standing.today);
  return {
    ...screen('asOf', words.language),
    title: words.say('pages:asOf.title'),
    text: [words.say(days.length > 0 ? 'pages:asOf.which' : 'pages:asOf.text')],
    choices: [
      ...offered.map((day) => ({ key: day, label: words.day(day) })),
      { key: 'today', label: words.say('pages:asOf.today') },
    ],
    expects: 'day',
    placeholder: words.say('common:expects.day'),
  };
}

/** Days put ready: in a month, in half a year, and when the next year begins, which may be one of those. */
export function daysOffered(today: Day): Day[] {
  const ahead = [addMonths(today, 1), addMonths(today, 6), `${yearOf(today) + 1}-01-01`];
  return [...new Set(ahead)].sort();
}

/** The plan, or one page of it, as it would stand on another day; nothing of it can be changed. */
export function asOfView(desk: Desk, { day, page }: Extract<Scene, { kind: 'asOf' }>): View {
  const { words } = desk;
  const standing = { ...desk.standing, today: day };
  const seen: Desk = { ...desk, words: words.on(day), standing, lookedAtOn: desk.standing.today };
  const part = planPages.find((name) => name === page);
  const view = part ? planPageView(seen, part) : planView(seen);
  const pages = view.choices.filter(({ key }) => planPages.some((name) => name === key));
  const say = (key: string) => ({ key, label: words.say(`pages:asOf.${key}`) });
  return {
    ...view,
    at: `asOf-${part ?? 'plan'}`,
    title: words.say('pages:asOf.titleOf', { day: words.day(day), title: view.title ?? '' }),
    text: [words.say('pages:asOf.seen', { today: words.day(desk.standing.today) }), ...view.text],
    choices: part ? [say('whole'), say('today')] : [...pages, say('another'), say('today')],
    files: [],
  };
}
