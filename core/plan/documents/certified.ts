import { certificationFor } from '../../rules/certification.ts';
import type { Case } from '../case.ts';
import type { PlannedDocument } from '../documents.ts';

/** A paper with how it is certified where it comes from abroad and the country is known. */
export function certified(paper: PlannedDocument, { facts, asOf }: Case): PlannedDocument {
  const country = { 'doc-degree-auth': facts.degreeCountry, 'doc-crc': facts.crcCountry ?? facts.nationality }[
    paper.id
  ];
  const certification = country && certificationFor(country, { on: asOf });
  if (!certification) return paper;
  return { ...paper, certification: certification.how, rules: [...paper.rules, certification.rule] };
}
