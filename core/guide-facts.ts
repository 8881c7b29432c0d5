import { fold, type Known, type Value } from './answer.ts';
import type { Day } from './date.ts';
import { type FactName, type Facts, factSchemas, isFactName, type PlanInput, type Procedure } from './facts.ts';
import { withNewestPaper } from './papers-of-stay.ts';
import { salaryWithin } from './salary.ts';
import { hasOwnSteps, stepsMade, withoutEarlierSteps } from './steps-of-matter.ts';

/**
 * The facts of a case as the plan takes them. What only steers the conversation stays out, "I do not know" counts as
 * not known, and an answer that the contract no longer takes is left out rather than guessed at.
 */
export function planFacts(known: Known, { on }: { on: Day }): Facts {
  const facts: Record<string, Value> = {};
  for (const [fact, value] of Object.entries({ ...known, ...derived(known, { on }) })) {
    if (value !== null && isFactName(fact) && factSchemas[fact].safeParse(value).success) facts[fact] = value;
  }
  // Every member passed the schema of its name.
  const matter = { known, procedure: procedureOf(known), conversation: conversationFor(known), on };
  return withoutEarlierSteps(withNewestPaper(facts as Facts, matter), matter);
}

/** What follows from answers that are asked in another form than the plan takes. */
function derived(known: Known, { on }: { on: Day }): Known {
  const answers: { fact: string; value?: Value }[] = [];
  // A plastic permit that was issued again lives in the card from then on.
  const isPlastic = holdsPlastic(known) && known.reissueApproved !== true;
  if (isPlastic) answers.push({ fact: 'permitForm', value: 'physical' });
  else if (known.holding === 'fiveStarCard') answers.push({ fact: 'permanentResident', value: true });
  else if (known.holding) answers.push({ fact: 'permitForm', value: 'electronic' });
  if (procedureOf(known) === 'e-card')
    answers.push({ fact: 'changedItem', value: isToBeChanged(known) ? 'passport' : null });
  const salary = salaryWithin(known.salaryBand, { city: known.city, on });
  if (salary !== undefined) answers.push({ fact: 'annualSalaryRmb', value: salary });
  const problems = Object.entries(known).flatMap(([fact, value]) =>
    fact.endsWith('Problem') && typeof value === 'string' ? [value] : [],
  );
  if (problems.length > 0) answers.push({ fact: 'appProblems', value: problems.filter(isAppProblem) });
  return fold(answers);
}

/** Whether the e-card waits for a new passport to be put into the permit. */
function isToBeChanged({ holding, permitChangedFirst }: Known): boolean {
  return holding === 'newPassport' && permitChangedFirst !== true;
}

/** Whether the person still holds a plastic permit from before the e-card. */
export function holdsPlastic(known: Known): boolean {
  const { holding, stage } = known;
  return holding === 'plasticPermit' || holding === 'lostPlastic' || stage === 'plasticPermit';
}

function isAppProblem(problem: string): boolean {
  return factSchemas.appProblems.safeParse([problem]).success;
}

/** What has happened by each stage a person can stand at; later stages come after earlier ones. */
const stageShows: readonly [stage: string, fact: FactName][] = [
  ['filed', 'acceptedOn'],
  ['letterIssued', 'notificationIssuedOn'],
  ['entered', 'enteredOn'],
  ['residenceFiled', 'rpFiledOn'],
  ['residenceIssued', 'rpIssuedOn'],
];

/** What has happened by what the person said, though the days may not be known. */
export function happenedBy(known: Known): FactName[] {
  const procedure = procedureOf(known);
  if (procedure === 'e-card') return doneWithCard(known);
  return hasOwnSteps(procedure) ? stepsMade({ known, procedure }) : reachedBy(known);
}

/** What has happened once the card shows the permit: it has its electronic form, and whoever came by a letter has entered. */
function doneWithCard({ holding, qrShown }: Known): FactName[] {
  if (qrShown !== 'done') return [];
  return holding === 'letter' ? ['permitForm', 'enteredOn'] : ['permitForm'];
}

/** What has happened on the way to the first permit by where the person stands. */
function reachedBy({ stage, applyingFrom, workLasts, isDecided, isEnrolled }: Known): FactName[] {
  const reached = stageShows.findIndex(([name]) => name === (stage === 'visaIssued' ? 'letterIssued' : stage));
  const shown = stageShows.slice(0, reached + 1).map(([, fact]) => fact);
  const isInChina = applyingFrom === 'china';
  const granted: FactName[] = isInChina && isDecided === true ? ['permitDecidedOn'] : [];
  const insured: FactName[] = isEnrolled === true ? ['siRegisteredOn'] : [];
  // Nobody in China needs a letter for a visa; of short work it is the decision.
  const fromAbroad: FactName[] = workLasts === 'upTo90Days' ? ['enteredOn'] : ['enteredOn', 'notificationIssuedOn'];
  return [...shown.filter((fact) => !isInChina || !fromAbroad.includes(fact)), ...granted, ...insured];
}

/** The stages at which only someone stands who has entered China. */
const stagesAfterEntry = ['entered', 'residenceFiled', 'residenceIssued', 'plasticPermit'];

/** Whether it is known that the person has entered China; an entry still to come is none yet. */
export function hasEntered({ known, today }: { known: Known; today: Day }): boolean {
  const { stage, enteredOn } = known;
  return stagesAfterEntry.includes(String(stage)) || (typeof enteredOn === 'string' && enteredOn <= today);
}

/** The conversation a person came for: one of those before the first permit, or what they chose of the rest. */
export function conversationFor({ goal, matter }: Known): string | undefined {
  const chosen = goal === 'keep' ? matter : goal;
  return typeof chosen === 'string' ? chosen : undefined;
}

const procedures: Readonly<Record<string, Procedure>> = {
  renewal: 'renewal',
  change: 'change',
  transfer: 'transfer',
  leaving: 'leaving',
  residencePermit: 'residence-permit',
  overstay: 'residence-permit',
  socialInsurance: 'social-insurance',
};

/** What the plan is to be made for, by what the person came for. */
function procedureOf(known: Known): Procedure {
  const conversation = conversationFor(known);
  if (conversation === 'overstay' && known.whatRanOut === 'workPermit') return 'renewal';
  const later = conversation === undefined ? undefined : procedures[conversation];
  if (later) return later;
  if (known.workLasts === 'upTo90Days') return 'short-term';
  if (holdsPlastic(known)) return 'e-card';
  return conversation === 'eCard' && known.stage === undefined ? 'e-card' : 'first-permit';
}

export function planInputOf(known: Known, { today }: { today: Day }): PlanInput {
  return { asOf: today, procedure: procedureOf(known), facts: planFacts(known, { on: today }) };
}
