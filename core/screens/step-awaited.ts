import type { Desk } from '../desk.ts';
import { planFor } from '../judge.ts';

/** The question that tells of a move, once it is made. */
const questions: Readonly<Record<string, string>> = {
  'reg-24h': 'isRegistered',
  'reg-penalty': 'isRegistered',
  'notif-decision-10wd': 'isDecided',
  'notif-decision-a-5wd': 'isDecided',
  'rp-decision-15d': 'isResidenceIssued',
  'si-30d': 'isEnrolled',
};

/** The question to answer anew once the next move is made, where it was answered that it was not yet. */
export function stepAwaited({ standing }: Desk): string[] {
  const { next } = planFor(standing);
  const question = next && 'rule' in next ? questions[next.rule] : undefined;
  return question !== undefined && standing.known[question] === false ? [question] : [];
}
