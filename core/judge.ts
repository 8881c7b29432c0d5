import type { Value } from './answer.ts';
import type { Standing } from './conversation.ts';
import { ageOn } from './date.ts';
import { planInputOf } from './guide-facts.ts';
import { lately } from './lately.ts';
import { type Eligibility, eligibilityOf, missingUnderLocalPoints } from './plan/eligibility.ts';
import { type Plan, plan } from './plan.ts';
import { isOfTheCase } from './scene.ts';
import { toldBeside } from './told-beside.ts';

// Points that a province may add; they count as none until they are asked for, which is done last.
const bonusFact = 'localBonusPoints';
const givingPoints: ReadonlySet<string> = new Set([
  'birthDate',
  'education',
  'relatedExperienceYears',
  'annualSalaryRmb',
  'monthsPerYearInChina',
  'chineseLevel',
  'workRegion',
  'distinctions',
]);

const plans = new WeakMap<Standing, Plan>();

/** The plan that follows from a standing; made once for each. */
export function planFor(standing: Standing): Plan {
  const made = plans.get(standing) ?? plan(planInputOf(standing.known, standing), toldBeside(standing));
  plans.set(standing, made);
  return made;
}

const verdicts = new WeakMap<Standing, Eligibility | null>();

/** What is to be said about the permit alone, which is the plan's word without the rest of the plan; found once for each. */
export function eligibilityIn(standing: Standing): Eligibility | null {
  const made = plans.get(standing)?.eligibility ?? verdicts.get(standing);
  const verdict = made === undefined ? judgedLately(standing) : made;
  verdicts.set(standing, verdict);
  return verdict;
}

// The same is judged again at the beginning of a person's next turn, and for others who have said the same.
const remembered = lately<Eligibility | null>(4000);

function judgedLately(standing: Standing): Eligibility | null {
  return remembered(whatIsJudged(standing), () => eligibilityOf(planInputOf(standing.known, standing)));
}

const names = new WeakMap<Standing, string>();

/** What eligibility follows from, as a name: of a birthday the age alone, so that many share a verdict. */
export function whatIsJudged(standing: Standing): string {
  const name = names.get(standing) ?? nameOf(standing);
  names.set(standing, name);
  return name;
}

function nameOf({ known, today }: Standing): string {
  const told: (string | Value)[] = [today];
  for (const [fact, value] of Object.entries(known)) {
    const isBirthday = fact === 'birthDate' && typeof value === 'string';
    if (isOfTheCase(fact)) told.push(fact, isBirthday ? ageOn(value, { on: today }) : value);
  }
  return JSON.stringify(told);
}

const supposed = new WeakMap<Standing, Map<string, Standing>>();

/** The standing with one more answer, as long as it is only thought of; the same for the same thought. */
export function supposing(standing: Standing, { fact, value }: { fact: string; value: Value }): Standing {
  const thought = supposed.get(standing) ?? new Map<string, Standing>();
  supposed.set(standing, thought);
  const name = `${fact} ${value}`;
  const found = thought.get(name) ?? { ...standing, known: { ...standing.known, [fact]: value } };
  thought.set(name, found);
  return found;
}

/** Whether a fact has been asked, or could still change outcome or category, whatever the province may still add. */
export function couldMatter(standing: Standing, fact: string): boolean {
  if (standing.known[fact] !== undefined) return true;
  const name = fact === 'salaryBand' ? 'annualSalaryRmb' : fact;
  const missing: readonly string[] = eligibilityIn(standing)?.missing ?? [];
  // More points never make a fact matter that gives none itself.
  return missing.includes(name) || (givingPoints.has(name) && missingUnderBonus(standing).has(name));
}

const underBonus = new WeakMap<Standing, ReadonlySet<string>>();

/** What could change the outcome under some number of points from the province, while they have not been asked for. */
function missingUnderBonus(standing: Standing): ReadonlySet<string> {
  const found =
    underBonus.get(standing) ?? bonusLately(whatIsJudged(standing), () => new Set(missingFromAny(standing)));
  underBonus.set(standing, found);
  return found;
}

const bonusLately = lately<ReadonlySet<string>>(4000);

function missingFromAny({ known, today }: Standing): readonly string[] {
  return known[bonusFact] === undefined ? missingUnderLocalPoints(planInputOf(known, { today })) : [];
}

function sameVerdict(one: Eligibility | null, other: Eligibility | null): boolean {
  const gist = (judged: Eligibility | null) => JSON.stringify([judged?.outcome, judged?.category, judged?.missing]);
  return gist(one) === gist(other);
}

/** Whether a fact that counts as absent until asked has been asked, or would change outcome or category. */
export function wouldMatter(standing: Standing, which: { fact: string; value: Value }): boolean {
  if (standing.known[which.fact] !== undefined) return true;
  return !sameVerdict(eligibilityIn(standing), judgedWith(standing, which));
}

function judgedWith(standing: Standing, thought: { fact: string; value: Value }): Eligibility | null {
  return eligibilityIn(supposing(standing, thought));
}

/** Whether a case of applying in China was asked for, or none is known to fit and one may still count. */
export function caseCouldFit(standing: Standing, fact: string): boolean {
  if (standing.known[fact] !== undefined) return true;
  const { eligibility, warnings } = planFor(standing);
  return eligibility?.outcome !== 'no' && warnings.some(({ rules: [rule] }) => rule === 'inchina-other');
}

/** Whether category A is certain, so that nothing could raise it. */
export function isTopCategory(standing: Standing): boolean {
  return eligibilityIn(standing)?.category === 'A';
}
