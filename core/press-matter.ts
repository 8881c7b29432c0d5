import type { Desk } from './desk.ts';
import type { Move } from './move.ts';
import { setting } from './scene.ts';

/** Whether a step was made is asked anew in each matter. */
const ofOneMatter = ['matter', 'isFiled', 'isResidenceFiled', 'isCancelled', 'employerHelps', 'isStayPermitGranted'];
/** Whoever comes with something else may have got a newer paper since this one ran out. */
const papers = ['permitExpiresOn', 'residencePermitExpiresOn', 'visaStayEndsOn'];

/** Leads to where one says what has come up: that is chosen anew each time, and what the last time left is not taken for this. */
export function choosingMatter({ standing: { known, today } }: Desk): Move {
  const ranOut = papers.filter((paper) => String(known[paper] ?? today) < today);
  const left = [...ofOneMatter, ...ranOut].filter((fact) => known[fact] !== undefined);
  return {
    answers: [{ fact: 'goal', value: 'keep' }, ...left.map((fact) => ({ fact })), ...setting({ kind: 'conversation' })],
  };
}
