import { appliesInChina, integrated, isIn, needsNoPermit, type Situation } from './situation.ts';

const territories: readonly unknown[] = ['HK', 'MO', 'TW'];
/** The agreements of social insurance, from the day they are in force; France's is not. */
const agreements: Record<string, string> = {
  DE: '2002-04-04',
  KR: '2013-01-16',
  DK: '2014-05-14',
  CA: '2017-01-01',
  FI: '2017-02-01',
  CH: '2017-06-19',
  NL: '2017-09-01',
  ES: '2018-03-20',
  LU: '2019-05-01',
  JP: '2019-09-01',
  RS: '2021-02-01',
  KG: '2025-10-14',
};
const ofPensionAlone: readonly unknown[] = ['DK', 'CA', 'LU', 'JP', 'KG'];

function hasAgreement({ asOf, facts: { postedFrom } }: Situation): boolean {
  return asOf >= (agreements[postedFrom ?? ''] ?? '9999');
}

/** What an agreement exempts from, where there is anything to be said of insurance. */
export function exemptionsRead(of: Situation): string[] | null {
  if (!isIn(of, 'first-permit transfer social-insurance')) return null;
  if (!hasAgreement(of) || !of.facts.certificateOfCoverage) return [];
  return ofPensionAlone.includes(of.facts.postedFrom) ? ['pension'] : ['pension', 'unemployment'];
}

/** What there is to do about the card. */
export function cardRead(of: Situation): string {
  const isOut = of.asOf < integrated || ['no', 'not-needed'].includes(of.permit?.outcome ?? '');
  if (isOut || isIn(of, 'leaving')) return 'none';
  if (isIn(of, 'short-term')) return 'ask';
  return of.facts.permitForm === 'physical' && !isIn(of, 'renewal change transfer') ? 'keep' : 'register';
}

/** A paper, and whether it is brought: by whom is its second word. */
type Wanted = [paper: string, holds?: boolean | undefined];

function firstPermit({ facts, permit }: Situation): Wanted[] {
  const { degreeCountry: country } = facts;
  return [
    ...[
      'doc-app-form',
      'doc-degree',
      'doc-crc',
      'doc-medical',
      'doc-contract',
      'doc-passport',
      'doc-photo',
      'rp-docs',
    ].map((paper): Wanted => [`${paper} employee`]),
    ...['doc-er-form', 'doc-er-licence', 'doc-er-agent-id', 'doc-translation', 'rp-docs'].map(
      (paper): Wanted => [`${paper} employer`],
    ),
    ['doc-work-exp employee', !permit?.rules.includes('grad-national')],
    ['doc-degree-auth employee', country !== 'CN' && !territories.includes(country)],
    ['doc-degree-hmt employee', country === undefined || territories.includes(country)],
    ['doc-dependants employee', facts.accompanyingFamily !== false],
    ['inchina-family employee', permit?.rules.includes('inchina-family')],
    ['er-register employer', facts.employerRegistered !== true],
    ['doc-er-industry employer', facts.industryLicenceNeeded !== false],
  ];
}

function ofProcedure(of: Situation): Wanted[] {
  const { changedItem, sameOccupation } = of.facts;
  const certificate: Wanted = ['si-ssa-cert employer', hasAgreement(of)];
  const papers: Record<Situation['procedure'], () => Wanted[]> = {
    'first-permit': () => [...firstPermit(of), certificate],
    renewal: () => [['renew-docs employee'], ['renew-docs employer']],
    change: () => [
      ['change-passport employee', changedItem === undefined || changedItem === 'passport'],
      ['change-position-same-employer employer', changedItem === undefined || changedItem === 'position'],
    ],
    transfer: () => [
      ['transfer-docs employee'],
      ['transfer-docs employer'],
      ['cancel-docs employer'],
      certificate,
      ...(sameOccupation ? [] : firstPermit(of)),
    ],
    leaving: () => [['cancel-docs employer']],
    'short-term': () => [['doc-passport employee']],
    'e-card': () => [],
    'residence-permit': () => [['rp-docs employee'], ['rp-docs employer']],
    'social-insurance': () => [['si-docs employer'], certificate],
  };
  return papers[of.procedure]();
}

/** The papers whose condition holds or is not known, each with who brings it. */
export function papersRead(of: Situation): string[] {
  if (needsNoPermit(of)) return [];
  return ofProcedure(of)
    .filter(([, holds = true]) => holds)
    .map(([paper]) => paper)
    .toSorted();
}

/** Papers of which it is not read here when they are brought: they hang on how firmly the category is known. */
export const papersNotRead: readonly string[] = ['b-language-teacher employee', 'doc-er-salary-letter employer'];
/** Of a renewal, papers that are brought by whoever falls to B. */
export const papersOfFalling: readonly string[] = [
  'doc-degree-auth employee',
  'doc-degree-hmt employee',
  'doc-crc employee',
];

/** The grounds on which one applies in China. */
export function groundsRead(of: Situation): string[] {
  const { facts, permit, procedure } = of;
  if (!permit || needsNoPermit(of) || !appliesInChina(of)) return [];
  const { stayBasis = 'visa-free' } = facts;
  const isOnVisa = /^([A-Z]|[SQX][12])$/.test(stayBasis);
  const grounds: [string, boolean][] = [
    ['inchina-a', permit.category === 'A' && stayBasis !== 'visa-free'],
    ['inchina-family', facts.familyOf !== undefined],
    ['inchina-gz', facts.city === 'guangzhou' && isOnVisa],
    ['inchina-same-post', procedure === 'transfer' && facts.sameOccupation === true && stayBasis === 'residence-work'],
  ];
  return grounds.filter(([, holds]) => holds).map(([rule]) => rule);
}
