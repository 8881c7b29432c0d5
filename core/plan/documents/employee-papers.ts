import type { FactValue, Procedure } from '../../facts.ts';
import { type Case, restsOn } from '../case.ts';
import { bringsTeachingCertificate } from './teaching-certificate.ts';
import { chosen, type Wanted } from './wanted.ts';

const territories: readonly string[] = ['HK', 'MO', 'TW'];

/** What the employee brings. */
export function employeePapers(of: Case): string[] {
  return chosen(papersFor[of.procedure](of));
}

const papersFor: Record<Procedure, (of: Case) => Wanted[]> = {
  'first-permit': firstPermit,
  renewal: (of) => [
    ['renew-docs', true],
    ['doc-degree-auth', both(hasFallenToB(of), isForeignDegree(of.facts.degreeCountry))],
    ['doc-degree-hmt', both(hasFallenToB(of), territories.includes(of.facts.degreeCountry ?? ''))],
    ['doc-crc', hasFallenToB(of)],
  ],
  change: ({ facts }) => [['change-passport', isItem(facts.changedItem, 'passport')]],
  transfer: (of) => [['transfer-docs', true], ...(of.facts.sameOccupation ? [] : firstPermit(of))],
  leaving: () => [],
  'short-term': () => [['doc-passport', true]],
  'e-card': () => [],
  'residence-permit': () => [['rp-docs', true]],
  'social-insurance': () => [],
};

function firstPermit(of: Case): Wanted[] {
  const { degreeCountry, accompanyingFamily } = of.facts;
  return [
    ['doc-app-form', true],
    ['doc-work-exp', !restsOn(of, 'grad-national')],
    ['doc-degree', true],
    ['doc-degree-auth', isForeignDegree(degreeCountry)],
    ['doc-degree-hmt', degreeCountry === undefined ? undefined : territories.includes(degreeCountry)],
    ['doc-crc', true],
    ['doc-medical', true],
    ['doc-contract', true],
    ['doc-passport', true],
    ['doc-photo', true],
    ['doc-dependants', accompanyingFamily],
    ['rp-docs', true],
    ['inchina-family', restsOn(of, 'inchina-family')],
    ['b-language-teacher', bringsTeachingCertificate(of)],
  ];
}

function isForeignDegree(country: string | undefined): boolean | undefined {
  return country === undefined ? undefined : country !== 'CN' && !territories.includes(country);
}

/** Whether two conditions hold: known not to as soon as one does not. */
function both(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  return one === false || other === false ? false : one && other;
}

/** Whether a holder of category A can now have only B; unknown while either category is. */
function hasFallenToB({ facts, eligibility }: Case): boolean | undefined {
  const { currentCategory } = facts;
  if (currentCategory !== undefined && currentCategory !== 'A') return false;
  if (eligibility?.outcome === 'cannot-tell') return undefined;
  if (eligibility?.category !== 'B') return false;
  return currentCategory && true;
}

function isItem(given: FactValue<'changedItem'> | undefined, item: FactValue<'changedItem'>): boolean | undefined {
  return given && given === item;
}
