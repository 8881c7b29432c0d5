import { renewPermit } from '../../rules/keeping-the-permit.ts';
import { type Case, type Hindrance, hasHappened, isHindered } from '../case.ts';
import { mustApplyAfterEntry } from '../deadlines/arrival.ts';
import { answersTo } from '../e-card.ts';
import { type Found, type Move, move, registeringInTime, residencePermit } from './move.ts';

/** Who has to act before the card can be registered, in each case in which it cannot be yet. */
const before: readonly (readonly [Hindrance, Move['move']])[] = [
  ['noLetter', { by: 'employer', rule: 'proc-order' }],
  ['passportNotChanged', { by: 'employer', rule: 'change-10wd' }],
  ['reissuePending', { by: 'employer', rule: 'essc-reissue' }],
  ['notInChina', { by: 'employee', rule: 'z-visa-enter' }],
  ['noNumber', { by: 'employee', rule: 'wp-number-life' }],
];

/** The card alone, and for those who have just entered what the card is shown for. */
export function eCardMoves(of: Case, found: Found): Move[] {
  const [answer = 'essc-app'] = answersTo(of.facts.appProblems ?? []);
  const isRegistering = found.eCard.path === 'register';
  const hasJustEntered = hasHappened(of, 'enteredOn') && mustApplyAfterEntry(of);
  return [
    registeringInTime(of, found),
    ...before.map(([hindrance, waited]) => ({ move: waited, doneBy: [], applies: isHindered(of, hindrance) })),
    move('employee', 'z-visa-enter', {
      doneBy: ['enteredOn'],
      applies: isRegistering && of.facts.enteredOn !== undefined,
    }),
    move('employee', answer, { doneBy: ['permitForm'], applies: isRegistering || answer !== 'essc-app' }),
    ...(hasJustEntered ? residencePermit('rp-30d') : []),
    ...renewing(of, found),
  ];
}

/** The permit that the card shows, or that is kept instead, is renewed once that can be filed. */
function renewing({ asOf }: Case, { deadlines }: Found): Move[] {
  const due = deadlines.find(({ rules: [rule] }) => rule === renewPermit.id);
  if (due?.opensOn === undefined || asOf < due.opensOn) return [];
  return [
    move('employer', asOf > due.deadline ? 'renew-missed' : renewPermit.id, {
      doneBy: ['acceptedOn', 'permitDecidedOn'],
    }),
  ];
}
