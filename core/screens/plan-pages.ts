import { type PlanBeside, planBeside, planShown } from '../beside.ts';
import type { Desk } from '../desk.ts';
import { planFor } from '../judge.ts';
import type { Deadline } from '../plan/deadlines.ts';
import type { PlannedDocument } from '../plan/documents.ts';
import { isDone } from '../plan/done.ts';
import { type Choice, type Item, type Section, screen, type View } from '../view.ts';
import { ageSection } from './age.ts';
import { firstSection } from './at-first.ts';
import { citySection } from './city.ts';
import { countingSection } from './counting.ts';
import { besideDates, besideOffered, rulesBesideDates, sourcesBesideDates } from './dates.ts';
import { outcomeInWords } from './difference.ts';
import { differingSection } from './differing.ts';
import { leavesOutcomeOpen } from './ending-choices.ts';
import { eligibilitySections, warningSection } from './ending-sections.ts';
import { insuranceSection } from './insurance.ts';
import { cityInWords, sentences } from './labels.ts';
import { nextMoveInWords, rulesOfMove } from './next-move.ts';
import { deadlineItem, documentItem, documentTitle, rulesOfDay } from './plan-items.ts';
import { withRemarks } from './remarks.ts';
import { staySections } from './stay.ts';
import { tripInWords } from './trips.ts';
import { flagged } from './unverified.ts';
import { rulesOfWay, waySections } from './way.ts';

/** The pages of the plan, in the order they are offered. */
export const planPages = [
  'dates',
  'yours',
  'employers',
  'warnings',
  'stay',
  'way',
  'city',
  'insurance',
  'outcome',
  'differ',
] as const;
export type PlanPage = (typeof planPages)[number];

// So many dates stand on the first page of the plan.
const datesAtFirst = 3;

/** The plan at a glance: whose move it is, the next dates, and where the rest is. */
export function planView(desk: Desk): View {
  const { words } = desk;
  const plan = planFor(desk.standing);
  return {
    ...screen('plan', words.language),
    title: words.say('plan:title'),
    text: [nextMoveInWords(desk), summaryInWords(desk), words.say('plan:advice')],
    sections: [...firstSection(desk), ...comingSection(desk)],
    choices: [...pagesOffered(desk), { key: 'goOn', label: words.say('plan:goOn') }],
    files: plan.deadlines.length > 0 ? ['calendar'] : [],
    rules: [...rulesOfMove(desk), ...(planShown(desk.standing).eligibility?.rules ?? [])],
  };
}

/** The dates that come next; nothing where none is known. */
export function comingSection(desk: Desk): Section[] {
  const coming = comingDates(desk).slice(0, datesAtFirst);
  const items = coming.map((deadline) => dateItem(desk, deadline));
  return items.length > 0 ? [{ key: 'coming', title: desk.words.say('plan:coming'), items }] : [];
}

/** One part of the plan as a list. */
export function planPageView(desk: Desk, page: PlanPage): View {
  const { words } = desk;
  const sections = planSections(desk, page);
  const empty = sections.every(({ items }) => items.length === 0);
  const hasDates = page === 'dates' && !empty;
  return {
    ...screen(`plan-${page}`, words.language),
    title: words.say(`plan:${page}.title`, { city: cityOf(desk) }),
    text: empty ? [words.say(`plan:${page}.empty`)] : introOf(desk, page),
    // The page's title says what its only list is.
    sections: [
      ...(sections.length === 1 ? sections.map((list) => ({ ...list, title: '' })) : sections),
      ...(page === 'dates' ? countingSection(desk) : []),
    ],
    choices: [
      ...ticksOffered(desk, page),
      ...cardOffered(desk, page),
      ...(hasDates ? besideOffered(desk) : []),
      ...(page === 'outcome' ? missingOffered(desk) : []),
      { key: 'plan', label: words.say('plan:backToPlan') },
    ],
    sources: hasDates ? sourcesBesideDates(desk) : [],
    rules: hasDates ? rulesBesideDates(desk) : [],
    files: hasDates ? ['calendar'] : [],
  };
}

/** On one page, what to take care of goes before all that is planned. */
const wholePlan: readonly PlanPage[] = ['warnings', ...planPages.filter((page) => page !== 'warnings')];

/** The whole plan on one page, for a wide screen and for printing. */
export function wholePlanView(desk: Desk): View {
  const { text, title, rules } = planView(desk);
  return withRemarks(desk, {
    ...screen('plan-whole', desk.words.language),
    ...(title ? { title } : {}),
    text,
    sections: [
      ...wholePlan
        .flatMap((page) => planSections(desk, page).filter(({ items }) => items.length > 0))
        .map(withTrip(desk)),
      ...countingSection(desk),
    ],
    files: [
      ...(planFor(desk.standing).deadlines.length > 0 ? (['calendar'] as const) : []),
      ...(planShown(desk.standing).documents.length > 0 ? (['card', 'cardPicture'] as const) : []),
    ],
    rules,
  });
}

/** The dates with the trip that is planned. */
function withTrip(desk: Desk): (section: Section) => Section {
  const [intro] = tripInWords(desk);
  return (section) => (section.key === 'dates' && intro ? { ...section, intro } : section);
}

/** Whether there is anything to plan with yet. */
export function planSections(desk: Desk, page: PlanPage): Section[] {
  const dates = sortedDates(planBeside(desk.standing));
  switch (page) {
    case 'dates':
      return [
        section(
          desk,
          page,
          dates.map((deadline) => dateItem(desk, deadline)),
        ),
      ];
    case 'yours':
      return [section(desk, page, papersOf(desk, 'employee'))];
    case 'employers':
      return [section(desk, page, papersOf(desk, 'employer'))];
    case 'warnings':
      return [{ ...warningSection(desk), key: page }, ...ageSection(desk)].filter(({ items }) => items.length > 0);
    case 'way':
      return waySections(desk);
    case 'city':
      return citySection(desk);
    case 'insurance':
      return [insuranceSection(desk)];
    case 'stay':
      return staySections(desk);
    case 'outcome':
      return eligibilitySections(desk);
    case 'differ':
      return differingSection(desk, rulesOfPlan(desk));
  }
}

/** Every rule that the plan and what stands beside it rest on. */
function rulesOfPlan(desk: Desk): string[] {
  const pages = planPages.filter((page) => page !== 'differ').flatMap((page) => planSections(desk, page));
  const items = [...pages, ...countingSection(desk)].flatMap((section) => section.items);
  return items.flatMap(({ rules = [] }) => rules);
}

function section({ words }: Desk, page: PlanPage, items: Section['items']): Section {
  return { key: page, title: words.say(`plan:${page}.title`), items };
}

function introOf(desk: Desk, page: PlanPage): string[] {
  const intro = desk.words.maybe(`plan:${page}.intro`);
  return [...(intro ? [intro] : []), ...(page === 'dates' ? besideDates(desk) : [])];
}

function dateItem(desk: Desk, deadline: Deadline): Item {
  return flagged(desk, rulesOfDay(deadline), deadlineItem(desk.words, deadline, planBeside(desk.standing).of));
}

function papersOf(desk: Desk, by: 'employee' | 'employer'): Item[] {
  const { words, standing } = desk;
  const papers = planShown(standing).documents.filter((paper) => paper.by === by);
  const { city } = planBeside(standing).of.facts;
  return papers.map((paper) => {
    const ready = standing.known[tickFact(paper)] === true;
    return flagged(desk, rulesOfPaper(paper), documentItem(words, paper, { ready, city }));
  });
}

/** What a paper rests on, with what is told beside it. */
export function rulesOfPaper({ rules, notes = [] }: Pick<PlannedDocument, 'rules' | 'notes'>): string[] {
  return [...rules, ...notes];
}

/** A list of documents leads to the card that is shown at the counter. */
function cardOffered(desk: Desk, page: PlanPage): Choice[] {
  const isList = (page === 'yours' || page === 'employers') && planShown(desk.standing).documents.length > 0;
  return isList ? [{ key: 'counter', label: desk.words.say('plan:counter') }] : [];
}

/** What is missing for the outcome leads to where it is asked. */
function missingOffered(desk: Desk): Choice[] {
  return leavesOutcomeOpen(desk) ? [{ key: 'eligibility', label: desk.words.say('plan:askMissing') }] : [];
}

/** The fact that a paper is at hand. */
export function tickFact({ id, by }: { id: string; by: string }): string {
  return `ready.${id}.${by}`;
}

function ticksOffered({ words, standing }: Desk, page: PlanPage): Choice[] {
  const by = page === 'yours' ? 'employee' : page === 'employers' ? 'employer' : undefined;
  const papers = planShown(standing).documents.filter((paper) => paper.by === by);
  return papers.map((paper) => ({
    key: `${paper.id}.${paper.by}`,
    label: documentTitle(words, paper),
    picked: standing.known[tickFact(paper)] === true,
  }));
}

function pagesOffered(desk: Desk): Choice[] {
  return planPages
    .map((page) => ({ page, count: countOf(desk, page) }))
    .filter(({ count }) => count > 0)
    .map(({ page, count }) => ({
      key: page,
      label: desk.words.say(`plan:${page}.button`, { count, city: cityOf(desk) }),
    }));
}

function cityOf({ words, standing }: Desk): string {
  const { city } = planBeside(standing).of.facts;
  return city ? cityInWords(words, city) : '';
}

function countOf(desk: Desk, page: PlanPage): number {
  if (page === 'way') return rulesOfWay(desk).length;
  return planSections(desk, page).reduce((sum, { items }) => sum + items.length, 0);
}

/** By their days; what is done, or an authority should have done by now, comes last: nobody who reads it can act on it. */
function sortedDates({ deadlines, of }: PlanBeside): Deadline[] {
  const isOver = (due: Deadline) => Number(isDone(due, of) || (due.by === 'authority' && due.deadline < of.asOf));
  const byDay = deadlines.toSorted((one, other) => one.deadline.localeCompare(other.deadline));
  return byDay.toSorted((one, other) => isOver(one) - isOver(other));
}

function comingDates({ standing }: Desk): Deadline[] {
  const beside = planBeside(standing);
  return sortedDates(beside).filter((due) => due.deadline >= standing.today && !isDone(due, beside.of));
}

function summaryInWords({ words, standing }: Desk): string {
  const { eligibility, documents } = planShown(standing);
  const ready = documents.filter((paper) => standing.known[tickFact(paper)] === true).length;
  const papers = words.say('plan:papers', { count: documents.length, ready });
  if (!eligibility) return papers;
  return sentences(words, [words.say('plan:outcomeIs', { outcome: outcomeInWords(words, eligibility) }), papers]);
}
