import { planShown } from '../beside.ts';
import { calendarOffered } from '../calendar-entries.ts';
import type { Desk } from '../desk.ts';
import { type Choice, screen, type View } from '../view.ts';
import { firstSection } from './at-first.ts';
import { outcomeInWords } from './difference.ts';
import { cityOfWork, sentences } from './labels.ts';
import { nextMoveInWords, rulesOfMove } from './next-move.ts';
import { papersInWords } from './papers.ts';
import { comingSection } from './plan-dates.ts';
import { type PlanPage, planPages, planSections } from './plan-sections.ts';

/** The plan at a glance: whose move it is, the next dates, and where the rest is. */
export function planView(desk: Desk): View {
  const { words } = desk;
  return {
    ...screen('plan', words.language),
    title: words.say('plan:title'),
    text: [nextMoveInWords(desk), summaryInWords(desk), words.say('plan:advice')],
    sections: [...firstSection(desk), ...comingSection(desk)],
    choices: [...pagesOffered(desk), { key: 'goOn', label: words.say('plan:goOn') }],
    files: calendarOffered(desk),
    rules: [...rulesOfMove(desk), ...(planShown(desk.standing).eligibility?.rules ?? [])],
  };
}

function pagesOffered(desk: Desk): Choice[] {
  return planPages
    .map((page) => ({ page, count: countOf(desk, page) }))
    .filter(({ count }) => count > 0)
    .map(({ page, count }) => ({
      key: page,
      label: desk.words.say(`plan:${page}.button`, { count, city: cityOfWork(desk) }),
    }));
}

function countOf(desk: Desk, page: PlanPage): number {
  if (page === 'way') return planSections(desk, page).length;
  return planSections(desk, page).reduce((sum, { items }) => sum + items.length, 0);
}

function summaryInWords(desk: Desk): string {
  const { words, standing } = desk;
  const { eligibility } = planShown(standing);
  const outcome = eligibility ? [words.say('plan:outcomeIs', { outcome: outcomeInWords(words, eligibility) })] : [];
  return sentences(words, [...outcome, ...papersInWords(desk)]);
}
