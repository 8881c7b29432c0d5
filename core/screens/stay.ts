import type { Desk } from '../desk.ts';
import { planFor } from '../judge.ts';
import { isStayEnding, type Stay } from '../plan/stay.ts';
import { ruleOf } from '../rules/book.ts';
import type { Item, Section } from '../view.ts';
import { citationsOf } from './citations.ts';
import { sentences } from './labels.ts';
import { reckoningInWords } from './reckoning.ts';
import { ruleItem } from './rule-item.ts';
import { flagged } from './unverified.ts';

/** How long a stay that is over or about to end has lasted or still lasts, and what an overstay may cost. */
export function stayAtFirst(desk: Desk): Section[] {
  const { stay, asOf } = planFor(desk.standing);
  if (!stay || !isStayEnding(stay, { on: asOf })) return [];
  return [section(desk, 'last', [lastDayItem(desk, stay)]), section(desk, 'cost', costItems(desk, stay))];
}

/** The same with what speaks for the person, and what it means for work, the card and the employer. */
export function staySections(desk: Desk): Section[] {
  const first = stayAtFirst(desk);
  return first.length === 0 ? [] : [...first, ...afterwards(desk)];
}

function afterwards(desk: Desk): Section[] {
  const isFiled = desk.standing.known.isResidenceFiled === true;
  return [
    section(desk, 'lenient', [
      told(desk, 'lenient.warning', ['overstay']),
      ...(isFiled ? [told(desk, 'lenient.filed', [])] : []),
      told(desk, 'lenient.stayPermit', ['leave-stay-permit', 'leave-stay-max']),
    ]),
    section(desk, 'work', [
      ...['wp-unlawful-definition', 'illegal-work', 'cancel-auto'].map((rule) => cited(ruleItem(desk, rule), desk)),
      told(desk, 'work.card', []),
    ]),
    section(desk, 'employer', [
      told(desk, 'employer.report', ['er-report-psb']),
      cited(ruleItem(desk, 'illegal-employ'), desk),
    ]),
  ];
}

function section({ words }: Desk, key: string, items: Item[]): Section {
  return { key: `stay-${key}`, title: words.say(`stay:${key}.title`), items };
}

/** Until when the stay lasts or lasted, and how many days that is from today. */
function lastDayItem(desk: Desk, { from, count, rule, lastDay, daysOver }: Stay): Item {
  const { words, standing } = desk;
  const how = daysOver > 0 ? 'over' : daysOver < 0 ? 'left' : 'today';
  const since = { ...from, day: lastDay, ...(rule ? { rule } : {}) };
  const days = { number: daysOver, unit: 'day' } as const;
  const item = {
    key: 'last',
    title: words.say(`stay:last.${how}`, { count: Math.abs(daysOver) }),
    when: words.say('stay:last.day', { day: words.day(lastDay) }),
    reckoning: sentences(words, [
      ...(rule ? [reckoningInWords(words, { from, count, deadline: lastDay })] : []),
      reckoningInWords(words, { from: since, count: days, deadline: standing.today }),
    ]),
    marks: [],
    sources: citationsOf(['overstay-no-grace'], words),
  };
  return flagged(desk, ['overstay-no-grace'], item);
}

function costItems(desk: Desk, { fine, daysOver, lastDay, from }: Stay): Item[] {
  return [
    ...(fine ? [fineItem(desk, { fine, daysOver, lastDay, from })] : []),
    told(desk, 'cost.law', ['overstay']),
    // Being sent away is no matter for those who are still in time.
    ...(fine ? ['removal-bars', 'overstay-no-grace'] : ['overstay-no-grace']).map((rule) =>
      cited(ruleItem(desk, rule), desk),
    ),
  ];
}

type Fined = Pick<Stay, 'daysOver' | 'lastDay' | 'from'> & { fine: NonNullable<Stay['fine']> };

/** What the fine can be by now, and when it stops growing. */
function fineItem(desk: Desk, { fine: { perDay, soFar, most, mostOn }, daysOver }: Fined): Item {
  const { words } = desk;
  const amounts = {
    count: daysOver,
    perDay: words.number(perDay),
    product: words.number(daysOver * perDay),
    most: words.number(most),
  };
  const item = {
    key: 'fine',
    title: words.say('stay:fine.soFar', { amount: words.number(soFar) }),
    when: words.say('stay:fine.mostOn', { most: words.number(most), day: words.day(mostOn) }),
    reckoning: words.say(daysOver * perDay > most ? 'stay:fine.capped' : 'stay:fine.reckoning', amounts),
    marks: [],
    sources: citationsOf(['overstay', 'overstay-max-fine'], words),
  };
  return flagged(desk, ['overstay', 'overstay-max-fine'], cited({ ...item, key: 'overstay' }, desk));
}

/** Something told in words of its own, with the rules it rests on. */
function told(desk: Desk, key: string, rules: readonly string[]): Item {
  const { words } = desk;
  const [title, detail] = [words.say(`stay:${key}.title`), words.say(`stay:${key}.text`)];
  const item = { key: rules[0] ?? key, title, detail, marks: [], sources: citationsOf(rules, words) };
  return flagged(desk, rules, rules[0] ? cited(item, desk) : item);
}

/** How firmly what is told is known. */
function cited(item: Item, { words }: Desk): Item {
  const { confidence } = ruleOf(item.key);
  return { ...item, marks: [{ kind: 'form', label: words.say(`stay:confidence.${confidence}`) }, ...item.marks] };
}
