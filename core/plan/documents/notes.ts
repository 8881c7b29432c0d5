import { ruleOf } from '../../rules/book.ts';
import { medicalAgeCities, medicalShownOnce, photoCities } from '../../rules/papers.ts';
import { type Figure, holdsOn, inForce } from '../../rules/rule.ts';
import type { Case } from '../case.ts';
import type { SinglePaper } from './single.ts';

/** What else the rules say of a paper in a case: when it is not needed, what a city wants of it. */
export function notesOn(paper: SinglePaper, of: Case): string[] {
  const told = (notes[paper.id]?.(of, paper) ?? []).filter(({ holds }) => holds).map(({ rule }) => rule);
  return told.filter((rule) => holdsOn(ruleOf(rule), of.asOf));
}

type Note = { rule: string; holds: boolean };

const notes: Readonly<Record<string, (of: Case, paper: SinglePaper) => Note[]>> = {
  'doc-crc': ({ procedure }) => [{ rule: 'doc-crc-waived', holds: procedure !== 'renewal' }],
  'doc-photo': (of, paper) => [forResidence(photoCities, of, paper)],
  'doc-medical': ofHealth,
  'health-certificate': ofHealth,
};

/** What some cities say of a paper for the residence permit. */
function forResidence(figure: Figure<readonly string[]>, { facts, asOf }: Case, { uses }: SinglePaper): Note {
  const isIn = facts.city !== undefined && inForce(figure, asOf).includes(facts.city);
  return { rule: figure.id, holds: isIn && uses.some(({ step }) => step === 'residence') };
}

function ofHealth(of: Case, paper: SinglePaper): Note[] {
  return [medicalAgeCities, medicalShownOnce].map((figure) => forResidence(figure, of, paper));
}
