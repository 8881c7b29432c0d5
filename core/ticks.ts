import type { Answer, Known } from './answer.ts';
import { bundles } from './plan/documents/bundles.ts';
import { goesAs } from './plan/documents/single.ts';
import type { PlannedDocument } from './plan/documents.ts';

type Named = Pick<PlannedDocument, 'id' | 'by'>;

/** Rules that were ticked on one side alone, whoever brings the papers they name. */
const onceTickedBy: Readonly<Record<string, Named['by']>> = { 'cancel-docs': 'employer' };

/** The fact that a paper is at hand. */
function tickFact({ id, by }: Named): string {
  return `ready.${id}.${by}`;
}

/** Whether a paper is ticked: itself, or, where nothing was said of it alone, with those it once stood in one line with. */
export function isAtHand(known: Known, paper: Named): boolean {
  return known[tickFact(paper)] === undefined ? isTickedWithOthers(known, paper) : known[tickFact(paper)] === true;
}

/** The answer that marks a paper as at hand, or takes the mark away, from this paper alone. */
export function tickTurned(known: Known, paper: Named): Answer {
  const fact = tickFact(paper);
  if (!isAtHand(known, paper)) return { fact, value: true };
  return isTickedWithOthers(known, paper) ? { fact, value: false } : { fact };
}

/** Single papers used to be one line for each rule that names several; a tick on that line was one for each of them. */
function isTickedWithOthers(known: Known, { id, by }: Named): boolean {
  return Object.entries(bundles).some(([rule, members]) => {
    const isIn = members.some((member) => member.by === by && goesAs(member.id, id));
    return isIn && known[tickFact({ id: rule, by: onceTickedBy[rule] ?? by })] === true;
  });
}
