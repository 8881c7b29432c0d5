import type { Desk } from '../desk.ts';
import { planFor } from '../judge.ts';
import type { Choice } from '../view.ts';
import { missingFacts } from './ending-sections.ts';
import { labelOf } from './labels.ts';

/** What can be done from each end, in the order it is offered; an end of one conversation may have its own. */
const after: Record<string, string[]> = {
  eligible: ['arrival', 'plan', 'whatIf'],
  cannotTell: ['askHr', 'arrival'],
  notEligible: ['whatIf', 'askHr', 'human'],
  notNeeded: ['plan', 'whatIf'],
  'arrival.planReady': ['plan', 'eCard', 'continueElsewhere'],
  planReady: ['plan', 'whatIf', 'keep', 'continueElsewhere'],
  noChangeNoReplacement: ['plan', 'eCard'],
  planAndRefund: ['plan', 'whatIf', 'keep', 'continueElsewhere'],
  'transfer.employerRefuses': ['plan', 'ask-isCancelled', 'human', 'keep'],
  'leaving.employerRefuses': ['plan', 'ask-employerHelps', 'human', 'keep'],
  overstayed: ['stay', 'yours', 'human', 'answers', 'plan'],
  endsSoon: ['stay', 'yours', 'human', 'answers', 'plan'],
  permitRanOut: ['plan', 'human', 'answers', 'keep'],
  permitIssued: ['plan', 'answers', 'keep'],
  inTime: ['plan', 'answers', 'keep'],
  dayUnknown: ['again', 'human'],
  registered: ['plan', 'arrival'],
  keepsPlastic: ['plan', 'again'],
  waitsForReissue: ['again', 'plan'],
  passportFirst: ['again', 'newPassport', 'plan'],
  letterFirst: ['eligibility', 'arrival'],
  numberFirst: ['again', 'askHr'],
  afterEntry: ['again', 'arrival'],
  postponed: ['again', 'plan'],
  askHotline: ['again', 'askHr', 'plan'],
  nothingKept: ['again'],
};

/** The ends at which a plan is drawn for a permit that whoever holds the Five-Star Card does without. */
const ofPermits = ['arrival', 'renewal', 'change', 'transfer', 'residencePermit', 'socialInsurance'];

/** What can be done from the end a person stands at. */
export function nextOffered(desk: Desk): Choice[] {
  const { conversation, at } = desk.position;
  const offered = after[`${conversation}.${at}`] ?? after[at] ?? [];
  const [first = [], rest = []] = offered[0] === 'plan' ? [['plan'], offered.slice(1)] : [[], offered];
  const keys = [
    ...(isOverstayedElsewhere(desk) ? ['overstay'] : []),
    ...first,
    ...(offered.includes('plan') && leavesOutcomeOpen(desk) && !offered.includes('eligibility') ? ['eligibility'] : []),
    ...rest,
    ...(isOnNewPassport(desk) ? ['eCard'] : []),
    ...(mayNeedNoPermit(desk) ? ['permanentResident'] : []),
  ];
  return [...keys.map((key) => ({ key, label: desk.words.say(`common:next.${key}`) })), ...exemptionToCorrect(desk)];
}

/** Whether another conversation comes first, for the stay has run out. */
function isOverstayedElsewhere({ standing, position }: Desk): boolean {
  const { warnings } = planFor(standing);
  return position.at !== 'overstayed' && warnings.some(({ rules: [rule] }) => rule === 'overstay');
}

/** Whether something is missing for the outcome that another conversation asks. */
export function leavesOutcomeOpen(desk: Desk): boolean {
  return desk.position.conversation !== 'eligibility' && missingFacts(desk).length > 0;
}

/** Whether nobody has asked for the card with which no permit is needed. */
function mayNeedNoPermit({ standing, position }: Desk): boolean {
  const isDrawn = position.at === 'planReady' && ofPermits.includes(position.conversation);
  const isExempt = planFor(standing).eligibility?.outcome === 'not-needed';
  return isDrawn && !isExempt && standing.known.permanentResident === undefined;
}

/** The answer by which no permit is needed, where it was given beside what is asked here. */
function exemptionToCorrect({ words, conversations, standing, position }: Desk): Choice[] {
  const fact = 'permanentResident';
  if (position.at !== 'notNeeded' || standing.known[fact] !== true || position.path.includes(fact)) return [];
  return [{ key: fact, label: words.say('common:next.ask', { label: labelOf({ words, conversations }, fact) }) }];
}

/** Whether the permit was changed on the way to the e-card. */
function isOnNewPassport({ standing: { known }, position }: Desk): boolean {
  return position.conversation === 'change' && known.changedItem === 'passport' && known.holding === 'newPassport';
}

/** The matter that was left to judge the permit, as a way back to it. */
export function matterOffered({ words, standing, position }: Desk): Choice[] {
  const { matter } = standing.known;
  if (position.conversation !== 'eligibility' || typeof matter !== 'string' || matter === 'eligibility') return [];
  return [{ key: 'matter', label: words.say('common:next.matter', { matter: words.say(`welcome:matter.${matter}`) }) }];
}

// So many missing facts have a button of their own; one for one more would be no fewer.
const asksAtOnce = 6;

/** Facts that were asked on the way here, each one tap away from being asked again; where they are many, the last of them in turn. */
export function askingAgain(desk: Desk, facts: readonly string[]): Choice[] {
  const { words } = desk;
  const rest = askedInTurn(facts);
  const alone = facts.slice(0, facts.length - rest.length).map((fact) => ({
    key: `ask-${fact}`,
    label: words.say('common:next.ask', { label: labelOf(desk, fact) }),
  }));
  const inTurn = { key: 'askRest', label: words.say('common:next.askRest', { count: rest.length }) };
  return rest.length > 0 ? [...alone, inTurn] : alone;
}

/** The facts beyond those that have a button of their own. */
export function askedInTurn(facts: readonly string[]): readonly string[] {
  return facts.length > asksAtOnce + 1 ? facts.slice(asksAtOnce) : [];
}
