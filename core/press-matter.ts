import type { Known } from './answer.ts';
import { addMonths } from './date.ts';
import type { Desk } from './desk.ts';
import type { Move } from './move.ts';
import { paperBehind } from './papers-of-stay.ts';
import { setting } from './scene.ts';
import { longestMatter } from './steps-of-matter.ts';

/** What a matter is about, and whether a step of it was made, is asked anew each time. */
const ofOneMatter = [
  'matter',
  ...['changedItem', 'residenceMatter', 'sameOccupation', 'cityOfNewJob', 'whatRanOut'],
  ...['isFiled', 'isResidenceFiled', 'isCancelled', 'employerHelps', 'isStayPermitGranted'],
  ...['isDecided', 'isResidenceIssued', 'isEnrolled'],
];
/** Whoever comes with something else may have got a newer paper since this one ran out. */
const papers = ['permitExpiresOn', 'residencePermitExpiresOn', 'visaStayEndsOn'];

/** Leads to where one says what has come up: that is chosen anew each time, and what the last time left is not taken for this. */
export function choosingMatter({ standing: { known, today } }: Desk): Move {
  const ranOut = papers.filter((paper) => String(known[paper] ?? today) < today);
  const ended = known.employmentEndedOn;
  const isLongOver = typeof ended === 'string' && ended < addMonths(today, -longestMatter);
  const outdated = [...ranOut, ...(isLongOver ? ['employmentEndedOn'] : []), ...(isOnVisa(known) ? ['stayBasis'] : [])];
  const left = [...ofOneMatter, ...outdated].filter((fact) => known[fact] !== undefined);
  return {
    answers: [{ fact: 'goal', value: 'keep' }, ...left.map((fact) => ({ fact })), ...setting({ kind: 'conversation' })],
  };
}

/** Leads to the stay that has run out; papers for which the permit was issued were those of an earlier one. */
export function comingToOverstay({ standing: { known }, position }: Desk): Move {
  const isOfEarlier = position.conversation !== 'overstay' && known.isResidenceIssued === true;
  const ofEarlier = isOfEarlier ? ['whatRanOut', 'isResidenceFiled', 'rpFiledOn', 'isResidenceIssued'] : [];
  return {
    answers: [
      { fact: 'goal', value: 'overstay' },
      ...ofEarlier.filter((fact) => known[fact] !== undefined).map((fact) => ({ fact })),
      ...setting({ kind: 'conversation' }),
    ],
  };
}

/** Whether a person told that they stay on a visa; a residence permit may have followed. */
function isOnVisa({ stayBasis }: Known): boolean {
  return stayBasis !== undefined && paperBehind(stayBasis) !== 'residencePermitExpiresOn';
}
