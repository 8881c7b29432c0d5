import { describe, expect, test } from 'vitest';
import type { Value } from '../core/answer.ts';
import { planShown } from '../core/beside.ts';
import { typedKindOf } from '../core/conversation.ts';
import { type Desk, deskAfter, presentMachine } from '../core/desk.ts';
import type { PlanInput } from '../core/facts.ts';
import { planFacts } from '../core/guide-facts.ts';
import type { Heard } from '../core/heard.ts';
import { planFor } from '../core/judge.ts';
import { untold } from '../core/plan/shortfalls.ts';
import { type Plan, plan } from '../core/plan.ts';
import { setting } from '../core/scene.ts';
import { documentTitle } from '../core/screens/papers.ts';
import { deadlineTitle, warningItem } from '../core/screens/plan-items.ts';
import { shortfallTitle } from '../core/screens/reckoning.ts';
import { takeTurn } from '../core/turn.ts';
import { viewOf } from '../core/view-of.ts';
import { casesOfPeople, type Expert } from './cases/read.ts';
import { deskWith, wordsIn } from './walker/guide.ts';
import { answered } from './walker/walk.ts';

const cases = casesOfPeople().filter(({ input }) => ['first-permit', 'e-card'].includes(input.procedure));

/** Facts of the cases that a person is not asked for on their way, and why. */
const notAsked: Record<string, string> = {
  stayBasis:
    'asked of those who apply inside China; whoever applies abroad comes on a Z visa, as where it is not known',
  rpFiledOn: 'asked once the papers have been handed in; a day still to come is none yet',
  enteredOn: 'in China or not is all that the e-card asks',
  acceptedOn: 'asked until the permit is granted; whoever has a letter has had the decision',
  crcIssuedOn: 'asked until the permit is granted; whoever has entered handed the certificate in',
  nameHasAccents: 'asked for the documents; the steps of the e-card say it to everyone',
  city: 'the registration of the e-card is the same in every city',
  birthDate: 'the registration of the e-card is the same at every age',
  monthsPerYearInChina: 'asked while points could change the outcome',
  chineseLevel: 'asked while points could change the outcome',
  workRegion: 'asked while points could change the outcome',
  distinctions: 'asked while points or the way of graduates could change the outcome',
};

/** What steers the guide and is no fact of the case, or counts as no where it is not given. */
const steering: Record<string, Value> = {
  permanentResident: false,
  workLasts: 'longer',
  applyingFrom: 'abroad',
  familyOf: 'nobody',
  directGrounds: [],
  languageTeacher: false,
  holding: 'letter',
  isInChina: true,
  permitNumberAtHand: true,
  hasPhysicalSocialCard: false,
};

/** How far the person of a case has come by its day. */
function stageOf({ asOf, facts }: PlanInput): string {
  const hasBeen = (day: string | undefined) => day !== undefined && day <= asOf;
  if (hasBeen(facts.rpIssuedOn)) return 'residenceIssued';
  if (hasBeen(facts.rpFiledOn)) return 'residenceFiled';
  if (hasBeen(facts.enteredOn)) return 'entered';
  if (hasBeen(facts.notificationIssuedOn)) return 'letterIssued';
  return hasBeen(facts.acceptedOn) ? 'filed' : 'nothingFiled';
}

function answerOf(input: PlanInput, at: string): Value {
  const facts: Record<string, Value | undefined> = {
    ...input.facts,
    stage: stageOf(input),
    salaryBand: input.facts.annualSalaryRmb,
  };
  if (at === 'isPosted') return facts.postedFrom !== undefined;
  return facts[at] ?? steering[at] ?? null;
}

/** The answer as it is given: pressed where it is a choice, typed where it is not. */
function heardFor(desk: Desk, value: Value): Heard[] {
  const { at: screen, choices } = viewOf(desk);
  const press = (key: string): Heard => ({ kind: 'press', at: screen, key });
  const kind = typedKindOf(presentMachine(desk), desk.position.at);
  if (value === null) return [press('unknown')];
  if (Array.isArray(value)) return [...value, value.length > 0 ? 'these' : 'done'].map(press);
  if (typeof value === 'boolean') return [press(value ? 'yes' : 'no')];
  const isOffered = choices.some(({ key }) => key === String(value));
  return [kind && !isOffered ? { kind: 'typed', text: String(value).replace('T', ' ') } : press(String(value))];
}

/** Answers every question of a conversation with the case's facts, seeing to each problem where its step is. */
function toldIn(desk: Desk, { goal, input }: { goal: string; input: PlanInput }): Desk {
  let now = deskAfter(desk, [{ fact: 'goal', value: goal }, ...setting({ kind: 'conversation' })]);
  while (!now.position.ended) {
    const heard = problemAt(now, input) ?? heardFor(now, answerOf(input, now.position.at));
    const after = answered(now, { name: '', heard });
    if (after.position.at === now.position.at)
      throw new Error(`${now.position.at} does not take ${JSON.stringify(heard)}`);
    now = after;
  }
  return now;
}

/** What is seen at a step of the e-card: a problem of the case that this step has, or that it is done. */
function problemAt(desk: Desk, { facts }: PlanInput): Heard[] | undefined {
  const { at, choices } = viewOf(desk);
  const problems: readonly string[] = facts.appProblems ?? [];
  const here = choices.find(({ key }) => problems.includes(key));
  const next: Record<string, string | undefined> = {
    'e-card:formFilled': problems.includes('name-mismatch') ? 'somethingElse' : 'done',
    'e-card:faceChecked': problems.includes('face-fails') ? 'somethingElse' : 'done',
  };
  const key =
    here?.key ??
    next[at] ??
    (choices.some((choice) => choice.key === 'done' && at.startsWith('e-card:')) ? 'done' : undefined);
  return key === undefined ? undefined : [{ kind: 'press', at, key }];
}

/** A case told to the guide from the first question to the last. */
function told({ input }: Expert): Desk {
  const goals = input.procedure === 'e-card' ? ['eCard'] : ['eligibility', 'arrival'];
  const welcomed = deskWith({ consent: true, role: 'employee' }, { today: input.asOf });
  return goals.reduce((desk, goal) => toldIn(desk, { goal, input }), welcomed);
}

/** What a plan says, as far as people see it. */
function gist({ eligibility, documents, deadlines, warnings, eCard }: Plan) {
  return {
    outcome: [eligibility?.outcome, eligibility?.category],
    documents: documents.map(({ id, by, certification }) => `${id} ${by} ${certification}`),
    deadlines: deadlines.map(({ rules, by, deadline, safe, actBy, binding }) => [
      rules[0],
      by,
      deadline,
      safe,
      actBy,
      binding,
    ]),
    warnings: warnings.map(({ rules }) => rules[0]),
    eCard: eCard.path,
  };
}

describe.each(cases)('case $case, $title', (one) => {
  const desk = told(one);
  const held = planFacts(desk.standing.known, { on: one.input.asOf });
  const missed = Object.keys(one.input.facts).filter((fact) => !(fact in held));

  test('leaves out only what there is a reason not to ask', () => {
    expect(missed.filter((fact) => !(fact in notAsked))).toEqual([]);
  });

  test('gives the plan that its facts give, as far as they are asked', () => {
    const asked = Object.fromEntries(Object.entries(one.input.facts).filter(([fact]) => !missed.includes(fact)));
    // A person meets one problem a step, where a case lists several at once.
    const facts = 'appProblems' in held ? { ...asked, appProblems: held.appProblems } : asked;

    expect(gist(planFor(desk.standing))).toEqual(gist(plan({ ...one.input, facts } as PlanInput)));
  });

  test('shows on the pages of the plan everything that stands in it', () => {
    const words = wordsIn('en');
    const titlesOn = (page: string) => {
      const { view } = takeTurn(deskAfter(desk, setting({ kind: 'page', page })), { kind: 'look' }, wordsIn);
      // What a city has of its own, and how days are counted, stand in lists of their own.
      const lists = view.sections.filter(({ key }) => key !== 'city' && key !== 'counting');
      return lists.flatMap(({ items }) => items.map(({ title }) => title)).toSorted();
    };
    const { documents, deadlines, warnings, shortfalls } = planShown(desk.standing);
    const alone = untold(shortfalls, { warnings }).map((shortfall) => shortfallTitle(words, shortfall));

    expect([...titlesOn('plan-yours'), ...titlesOn('plan-employers')].toSorted()).toEqual(
      documents.map((paper) => documentTitle(words, paper)).toSorted(),
    );
    expect(titlesOn('plan-dates')).toEqual(deadlines.map((due) => deadlineTitle(words, due)).toSorted());
    expect(titlesOn('plan-warnings')).toEqual(
      [...warnings.map((warning) => warningItem(words, warning).title), ...alone].toSorted(),
    );
  });
});

test('every reason not to ask is needed by some case', () => {
  const missed = cases.flatMap((one) => {
    const held = planFacts(told(one).standing.known, { on: one.input.asOf });
    return Object.keys(one.input.facts).filter((fact) => !(fact in held));
  });

  expect(Object.keys(notAsked).filter((fact) => !missed.includes(fact))).toEqual([]);
});
