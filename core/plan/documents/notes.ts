import { ruleOf } from '../../rules/book.ts';
import { medicalAgeCities, medicalShownOnce, photoCities } from '../../rules/papers.ts';
import { type Figure, holdsOn, inForce } from '../../rules/rule.ts';
import type { Case } from '../case.ts';
import type { PlannedDocument } from '../documents.ts';

/** What else the rules say of a paper in a case: when it is not needed, what a city wants of it. */
export function notesOn(paper: PlannedDocument, of: Case): string[] {
  const told = (notes[`${paper.id}.${paper.by}`]?.(of) ?? []).filter(({ holds }) => holds).map(({ rule }) => rule);
  return told.filter((rule) => holdsOn(ruleOf(rule), of.asOf));
}

type Note = { rule: string; holds: boolean };

const notes: Readonly<Record<string, (of: Case) => Note[]>> = {
  'doc-crc.employee': ({ procedure }) => [{ rule: 'doc-crc-waived', holds: procedure !== 'renewal' }],
  'rp-docs.employee': (of) => [photoCities, medicalAgeCities, medicalShownOnce].map((figure) => inCities(figure, of)),
};

function inCities(figure: Figure<readonly string[]>, { facts, asOf }: Case): Note {
  return { rule: figure.id, holds: facts.city !== undefined && inForce(figure, asOf).includes(facts.city) };
}
