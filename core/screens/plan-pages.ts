import { type PlanBeside, planBeside, planShown } from '../beside.ts';
import type { Desk } from '../desk.ts';
import { planFor } from '../judge.ts';
import type { Deadline } from '../plan/deadlines.ts';
import { isDone } from '../plan/done.ts';
import { type Choice, type Item, type Section, screen, type View } from '../view.ts';
import { ageSection } from './age.ts';
import { firstSection, gravestFirst } from './at-first.ts';
import { citySection } from './city.ts';
import { countingSection } from './counting.ts';
import { besideDates, besideOffered, rulesBesideDates, sourcesBesideDates } from './dates.ts';
import { outcomeInWords } from './difference.ts';
import { differingSection } from './differing.ts';
import { leavesOutcomeOpen } from './ending-choices.ts';
import { eligibilitySections, warningSection } from './ending-sections.ts';
import { insuranceSection } from './insurance.ts';
import { cityInWords, labelled, sentences } from './labels.ts';
import { nextMoveInWords, rulesOfMove } from './next-move.ts';
import { paperSections, papersInWords, remarksOnPapers, ticksOffered } from './papers.ts';
import { deadlineItem, rulesOfDay } from './plan-items.ts';
import { withRemarks } from './remarks.ts';
import { staySections } from './stay.ts';
import { tripInWords } from './trips.ts';
import { flagged } from './unverified.ts';
import { waySections } from './way.ts';

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
    files: hasDates ? ['calendar'] : [],
  };
}

/** The page's title says what its only list is; a list of papers says what they are for. */
function titledOn(page: PlanPage, sections: Section[]): Section[] {
  return sections.length > 1 || isList(page) ? sections : sections.map((list) => ({ ...list, title: '' }));
}

/** The pages that list papers, by who brings them. */
const lists = { yours: 'employee', employers: 'employer' } as const;

function isList(page: PlanPage): page is keyof typeof lists {
  return page in lists;
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
        .flatMap((page) => planSections(desk, page).map(ofPage(desk, page)))
        .filter(({ items }) => items.length > 0)
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

/** A list of papers says on one page with all else whose it is. */
function ofPage({ words }: Desk, page: PlanPage): (section: Section) => Section {
  if (!isList(page)) return (list) => list;
  const label = words.say(`plan:${page}.title`);
  return (list) => ({ ...list, title: labelled(words, { label, value: list.title }) });
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
    case 'employers':
      return paperSections(desk, { by: lists[page], key: page });
    case 'warnings':
      return [section(desk, page, gravestFirst(desk, warningSection(desk).items)), ...ageSection(desk)].filter(
        ({ items }) => items.length > 0,
      );
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

function textOn(desk: Desk, page: PlanPage, { empty }: { empty: boolean }): string[] {
  const remarks = isList(page) ? remarksOnPapers(desk, lists[page]) : [];
  if (!empty) return [...introOf(desk, page), ...remarks];
  return remarks.length > 0 ? remarks : [desk.words.say(`plan:${page}.empty`)];
}

function introOf(desk: Desk, page: PlanPage): string[] {
  const intro = desk.words.maybe(`plan:${page}.intro`);
  return [...(intro ? [intro] : []), ...(page === 'dates' ? besideDates(desk) : [])];
}

function dateItem(desk: Desk, deadline: Deadline): Item {
  return flagged(desk, rulesOfDay(deadline), deadlineItem(desk.words, deadline, planBeside(desk.standing).of));
}

/** The papers of a list can be ticked, and lead to the card that is shown at the counter. */
function papersOffered(desk: Desk, page: PlanPage): Choice[] {
  if (!isList(page)) return [];
  const hasPapers = planShown(desk.standing).documents.length > 0;
  const card = hasPapers ? [{ key: 'counter', label: desk.words.say('plan:counter') }] : [];
  return [...ticksOffered(desk, lists[page]), ...card];
}

/** What is missing for the outcome leads to where it is asked. */
function missingOffered(desk: Desk): Choice[] {
  return leavesOutcomeOpen(desk) ? [{ key: 'eligibility', label: desk.words.say('plan:askMissing') }] : [];
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
  if (page === 'way') return planSections(desk, page).length;
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

function summaryInWords(desk: Desk): string {
  const { words, standing } = desk;
  const { eligibility } = planShown(standing);
  const outcome = eligibility ? [words.say('plan:outcomeIs', { outcome: outcomeInWords(words, eligibility) })] : [];
  return sentences(words, [...outcome, ...papersInWords(desk)]);
}
