import type { FactName, Procedure } from '../../core/facts.ts';
import { type Case, hasHappened } from '../../core/plan/case.ts';
import type { NothingLeft } from '../../core/plan/next-move/nothing-left.ts';
import type { Plan } from '../../core/plan.ts';

const actors = ['employee', 'employer', 'authority'];

/** The last step of each procedure: nothing is left once all of one list has happened. */
const lastSteps: Record<Procedure, FactName[][]> = {
  'first-permit': [['siRegisteredOn']],
  renewal: [['rpIssuedOn']],
  change: [['rpIssuedOn'], ['permitDecidedOn']],
  transfer: [['siRegisteredOn']],
  leaving: [['cancellationCertifiedOn', 'rpIssuedOn']],
  'short-term': [['enteredOn']],
  'e-card': [['permitForm']],
  'residence-permit': [['rpIssuedOn']],
  'social-insurance': [['siRegisteredOn']],
};

/** Every reason for which nobody has to act, and what has to be so for it to be one. */
const reasons: Record<NothingLeft, (plan: Plan, of: Case) => boolean> = {
  finished: (_, of) =>
    isRegisteredAnew(of) || lastSteps[of.procedure].some((steps) => steps.every((step) => hasHappened(of, step))),
  'not-needed': ({ eligibility }) => eligibility?.outcome === 'not-needed',
  'not-eligible': ({ eligibility }, of) => eligibility?.outcome === 'no' && !hasHappened(of, 'acceptedOn'),
  'before-card': (_, { procedure, asOf }) => procedure === 'e-card' && asOf < '2024-12-01',
  'keeps-card': ({ eCard }) => eCard.path === 'keep',
  'hotel-registers': (_, { facts }) => facts.changedItem === 'address' && facts.lodging === 'hotel',
};

/** A new address is registered, which is all there is to do where the residence permit stays as it is. */
function isRegisteredAnew({ facts, registration }: Case): boolean {
  return facts.changedItem === 'address' && facts.city !== 'shanghai' && registration === 'made';
}

/** A longer stay is asked for by whoever wants one, and who holds a new permit waits for no end of the old one. */
const canStayOpen: Partial<Record<Procedure, string>> = { 'short-term': 'visa-extend-7d', transfer: 'cancel-10wd' };

/** What is wrong with whose move it is: there is one who has to act, or a reason, which is one, why nobody has to. */
export function moveFaults(plan: Plan, of: Case): string[] {
  const { next, nothingLeft } = plan;
  if (next)
    return actors.includes(next.by) && nothingLeft === null ? [] : [`whose move is it? ${JSON.stringify(next)}`];
  if (!nothingLeft || !(nothingLeft in reasons))
    return [`nobody has to act, for no reason that is known: ${nothingLeft}`];
  const open = nothingLeft === 'not-eligible' ? [] : openDuties(plan);
  return [
    ...(reasons[nothingLeft](plan, of) ? [] : [`nobody has to act, and it is not so that it is ${nothingLeft}`]),
    ...open.map((duty) => `nobody has to act, though ${duty} is still to be done`),
  ];
}

/** The duties that can be done now, still in time, and are not. */
function openDuties({ deadlines, asOf, procedure }: Plan): string[] {
  const open = deadlines.filter(
    ({ binding, window }) =>
      binding && window && !window.done && (window.opensOn ?? asOf) <= asOf && window.lastLegal >= asOf,
  );
  return open.map(({ rules: [rule] }) => rule).filter((rule) => rule !== canStayOpen[procedure]);
}
