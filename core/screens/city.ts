import { planBeside, planShown } from '../beside.ts';
import type { Standing } from '../conversation.ts';
import type { Desk } from '../desk.ts';
import { needsNoPermit } from '../plan/case.ts';
import { hasRulesOfItsOwn, rulesInCity } from '../plan/in-city.ts';
import { type PlanDifference, planDifference } from '../plan-difference.ts';
import type { Item, Section } from '../view.ts';
import { line, outcomeInWords } from './difference.ts';
import { valueInWords } from './labels.ts';
import { documentTitle } from './papers.ts';
import { deadlineItem, deadlineTitle, warningItem } from './plan-items.ts';
import { ruleItem } from './rule-item.ts';
import { flagged } from './unverified.ts';

/** What the city of work does otherwise than the national rules, or that nothing is known of it; no list where no city is known. */
export function citySection(desk: Desk): Section[] {
  const { words, standing } = desk;
  const { city: known } = standing.known;
  // What a city does otherwise is told of permits; whoever needs none is told nothing of them.
  if (typeof known !== 'string' || needsNoPermit(planBeside(standing).of)) return [];
  const city = valueInWords(desk, { fact: 'city', value: known });
  const rules = rulesInCity(planBeside(standing).of);
  const difference = planDifference(planShown(withoutCity(standing)), planShown(standing));
  const differing = differenceItems(desk, { difference, city, told: rules });
  const told = new Set(differing.map(({ key }) => key));
  const own = rules.map((rule) => ownItem(desk, { rule, city: known })).filter(({ key }) => !told.has(key));
  const items = [...differing, ...own];
  const none = hasRulesOfItsOwn(known) ? 'noneHere' : 'none';
  const nothing = [line('city.none', words.say(`plan:city.${none}`, { city }))];
  return [{ key: 'city', title: words.say('plan:city.title', { city }), items: items.length > 0 ? items : nothing }];
}

/** What is of the city alone, with its day and the arithmetic where it promises a time that has begun to run. */
function ownItem(desk: Desk, { rule, city }: { rule: string; city: string }): Item {
  const { deadlines, of } = planBeside(desk.standing);
  const item = ruleItem(desk, rule, { city });
  const promised = deadlines.find(({ rules: [first], by }) => first === rule && by === 'authority');
  if (!promised) return item;
  const { when, reckoning, marks } = deadlineItem(desk.words, promised, of);
  return { ...item, ...(when ? { when } : {}), ...(reckoning ? { reckoning } : {}), marks: [...item.marks, ...marks] };
}

const forGraduates: readonly string[] = ['grad-beijing-2026', 'grad-beijing-2024', 'grad-shanghai'];

/** What the city is reported to do for graduates, beside an outcome that goes by the national rules alone. */
export function reportedInCity(desk: Desk): Section {
  const { of } = planBeside(desk.standing);
  const isOpen = of.eligibility?.outcome === 'no' || of.eligibility?.outcome === 'cannot-tell';
  const inCity = isOpen ? rulesInCity(of) : [];
  const items = forGraduates.filter((rule) => inCity.includes(rule)).map((rule) => ruleItem(desk, rule));
  const city = valueInWords(desk, { fact: 'city', value: of.facts.city ?? null });
  return { key: 'reported', title: desk.words.say('plan:city.reported', { city }), items };
}

const national = new WeakMap<Standing, Standing>();

/** The same case judged by the national rules alone; one for each standing, as its plan is made once. */
function withoutCity(standing: Standing): Standing {
  const { city: _, ...known } = standing.known;
  const found = national.get(standing) ?? { ...standing, known };
  national.set(standing, found);
  return found;
}

type Told = { difference: PlanDifference; city: string; told: readonly string[] };

/** What differs, each in a sentence: the outcome, papers, dates, what to take care of. */
function differenceItems(desk: Desk, { difference, city, told }: Told): Item[] {
  const { words } = desk;
  const said = saying(desk, city);
  const { outcome } = difference;
  const outcomes = outcome && {
    here: outcomeInWords(words, outcome.to),
    elsewhere: outcomeInWords(words, outcome.from),
  };
  return [
    ...(outcomes ? [said(outcome?.to?.rules, 'outcome', outcomes)] : []),
    ...difference.documentsAdded.map((paper) =>
      said(paper.rules, 'documentAdded', { paper: documentTitle(words, paper) }),
    ),
    ...difference.documentsGone.map((paper) =>
      said(paper.rules, 'documentGone', { paper: documentTitle(words, paper) }),
    ),
    ...dateItems(desk, { difference, city, told }),
    // What cannot be told without a city is no difference of this one.
    ...difference.warningsAdded
      .filter(({ rules: [rule] }) => rule !== 'city-salary-missing')
      .map((warning) => flagged(desk, warning.rules, warningItem(words, warning))),
  ];
}

/** Says a difference of a city, with the rules it rests on. */
function saying(desk: Desk, city: string) {
  return (rules: readonly string[] = [], key: string, values: Record<string, string>): Item => {
    const title = desk.words.say(`plan:city.${key}`, { ...values, city });
    return flagged(desk, rules, line(`city.${key} ${Object.values(values).join(' ')}`, title));
  };
}

function dateItems(desk: Desk, { difference, city, told }: Told): Item[] {
  const { words } = desk;
  const { deadlinesAdded, deadlinesGone, deadlinesMoved } = difference;
  const said = saying(desk, city);
  return [
    ...deadlinesMoved.map(({ from, to }) =>
      said(to.rules, 'dateMoved', {
        duty: deadlineTitle(words, to),
        here: words.day(to.deadline),
        elsewhere: words.day(from.deadline),
      }),
    ),
    // A time that the city promises stands with what the city is said to do.
    ...deadlinesAdded
      .filter(({ rules: [rule] }) => !told.includes(rule))
      .map((due) => said(due.rules, 'dateAdded', { duty: deadlineTitle(words, due), day: words.day(due.deadline) })),
    ...deadlinesGone.map((due) => said(due.rules, 'dateGone', { duty: deadlineTitle(words, due) })),
  ];
}
