import { planShown } from '../beside.ts';
import { calendarOffered } from '../calendar-entries.ts';
import type { Desk } from '../desk.ts';
import { type Choice, type Section, screen, type View } from '../view.ts';
import { countingSection } from './counting.ts';
import { besideDates, besideOffered, rulesBesideDates, sourcesBesideDates } from './dates.ts';
import { leavesOutcomeOpen } from './ending-choices.ts';
import { cityOfWork } from './labels.ts';
import { remarksOnPapers, ticksOffered } from './papers.ts';
import { picksOffered } from './picked-papers.ts';
import { bringers, listsPapers, type PlanPage, planSections } from './plan-sections.ts';

/** One part of the plan as a list. */
export function planPageView(desk: Desk, page: PlanPage): View {
  const { words } = desk;
  const sections = planSections(desk, page);
  const empty = sections.every(({ items }) => items.length === 0);
  const hasDates = page === 'dates' && !empty;
  return {
    ...screen(`plan-${page}`, words.language),
    title: words.say(`plan:${page}.title`, { city: cityOfWork(desk) }),
    text: textOn(desk, page, { empty }),
    sections: [...titledOn(page, sections), ...(page === 'dates' ? countingSection(desk) : [])],
    choices: [
      ...papersOffered(desk, page),
      ...(hasDates ? besideOffered(desk) : []),
      ...(page === 'outcome' ? missingOffered(desk) : []),
      { key: 'plan', label: words.say('plan:backToPlan') },
    ],
    sources: hasDates ? sourcesBesideDates(desk) : [],
    rules: hasDates ? rulesBesideDates(desk) : [],
    files: hasDates ? calendarOffered(desk) : [],
  };
}

/** The page's title says what its only list is; a list of papers says what they are for. */
function titledOn(page: PlanPage, sections: Section[]): Section[] {
  return sections.length > 1 || listsPapers(page) ? sections : sections.map((list) => ({ ...list, title: '' }));
}

function textOn(desk: Desk, page: PlanPage, { empty }: { empty: boolean }): string[] {
  const remarks = listsPapers(page) ? remarksOnPapers(desk, bringers[page]) : [];
  if (!empty) return [...introOf(desk, page), ...remarks];
  return remarks.length > 0 ? remarks : [desk.words.say(`plan:${page}.empty`)];
}

function introOf(desk: Desk, page: PlanPage): string[] {
  const intro = desk.words.maybe(`plan:${page}.intro`);
  return [...(intro ? [intro] : []), ...(page === 'dates' ? besideDates(desk) : [])];
}

/** The papers of a list can be ticked and picked out, and lead to the card that is shown at the counter. */
function papersOffered(desk: Desk, page: PlanPage): Choice[] {
  if (!listsPapers(page)) return [];
  const hasPapers = planShown(desk.standing).documents.length > 0;
  const card = hasPapers ? [{ key: 'counter', label: desk.words.say('plan:counter') }] : [];
  return [...ticksOffered(desk, { by: bringers[page] }), ...picksOffered(desk), ...card];
}

/** What is missing for the outcome leads to where it is asked. */
function missingOffered(desk: Desk): Choice[] {
  return leavesOutcomeOpen(desk) ? [{ key: 'eligibility', label: desk.words.say('plan:askMissing') }] : [];
}
