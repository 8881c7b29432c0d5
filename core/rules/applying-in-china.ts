import type { FactValue } from '../facts.ts';
import type { Figure } from './rule.ts';

type StayBasis = FactValue<'stayBasis'>;

const visas: readonly StayBasis[] = ['Z', 'R', 'K', 'M', 'F', 'L', 'S1', 'S2', 'Q1', 'Q2', 'X1', 'X2'];

/** Whether a person is in China on a visa. */
export function isOnVisa(basis: StayBasis | undefined): boolean {
  return basis !== undefined && visas.includes(basis);
}

/** Whether a person is in China on a residence permit. */
export function isOnResidencePermit(basis: unknown): boolean {
  return typeof basis === 'string' && basis.startsWith('residence-');
}

/** Whether a person is in China on a residence permit for something else than work, which is changed and not extended. */
export function isOnOtherResidencePermit(basis: unknown): boolean {
  return isOnResidencePermit(basis) && basis !== 'residence-work';
}

/** Cities that take applications in China from anyone on a valid visa. */
export const citiesForVisaHolders: Figure<readonly string[]> = {
  id: 'inchina-gz',
  periods: [{ from: '2022-03-15', value: ['guangzhou'] }],
};

/** The published cases that hang on the employer or on the posting alone, of which no fact of a plan tells. */
export const casesOfEmployment: readonly string[] = [
  'inchina-ftz',
  'inchina-hq',
  'inchina-group',
  'inchina-gov',
  'inchina-rep-short',
];

/** The rules that name the published cases of applying in China, and the rule for everybody else. */
export const casesInChina: readonly string[] = [
  'inchina-a',
  'inchina-other',
  'inchina-same-post',
  'inchina-family',
  ...casesOfEmployment,
  'inchina-gz',
];
