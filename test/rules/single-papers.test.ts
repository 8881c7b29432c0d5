import { describe, expect, test } from 'vitest';
import { type Facts, type Procedure, procedures } from '../../core/facts.ts';
import type { SinglePaper } from '../../core/plan/documents/single.ts';
import type { PlannedDocument } from '../../core/plan/documents.ts';
import { shownPlan } from '../../core/plan/shown.ts';
import { plan } from '../../core/plan.ts';

/** The papers of a case, each as a person is shown it. */
function papersIn(procedure: Procedure, facts: Facts = {}): SinglePaper[] {
  const input = { asOf: '2026-03-02', procedure, facts };
  const planned = plan(input);
  return shownPlan(planned, { ...input, eligibility: planned.eligibility }).documents;
}

function named(by: PlannedDocument['by'], papers: SinglePaper[]): string[] {
  return papers.filter((paper) => paper.by === by).map(({ id }) => id);
}

function paper(id: string, procedure: Procedure, facts: Facts = {}): SinglePaper {
  return papersIn(procedure, facts).find((one) => one.id === id)!;
}

/** For what a paper is wanted, and in which shape there. */
function usesOf({ uses }: SinglePaper): string[] {
  return uses.map(({ step, form, stamp }) => [step, ...form, ...(stamp ? ['stamp'] : [])].join(' '));
}

const forResidence = ['residence-form', 'doc-photo', 'accommodation-form', 'health-certificate'];
const fromEmployer = ['employer-letter', 'notification-letter', 'decision-letter'];

describe('each paper is listed alone, by who brings it', () => {
  test.each<[Procedure, Facts, string[], string[]]>([
    [
      'renewal',
      { currentCategory: 'B' },
      ['doc-passport', 'residence-page', 'doc-contract', ...forResidence],
      ['extension-form', 'tax-records', ...fromEmployer],
    ],
    ['change', { changedItem: 'passport' }, ['doc-passport', 'old-passport', ...forResidence], fromEmployer],
    [
      'transfer',
      { sameOccupation: true, stayBasis: 'residence-work' },
      ['cancellation-form', 'doc-app-form', 'doc-contract', 'doc-passport', 'residence-page', ...forResidence],
      ['leaving-certificate', 'tax-records', 'cancellation-certificate', ...fromEmployer],
    ],
    ['leaving', {}, ['cancellation-form'], ['leaving-certificate', 'tax-records']],
    ['residence-permit', {}, ['passport', ...forResidence], fromEmployer],
    ['social-insurance', {}, [], ['notification-letter']],
    ['e-card', { changedItem: 'passport' }, ['doc-passport', 'old-passport', ...forResidence], fromEmployer],
    ['e-card', { changedItem: 'name' }, [], []],
  ])('%s %o', (procedure, facts, employee, employer) => {
    const papers = papersIn(procedure, facts);

    expect(named('employee', papers)).toEqual(employee);
    expect(named('employer', papers)).toEqual(employer);
  });

  test.each(procedures)('and none stands twice or for nothing: %s', (procedure) => {
    for (const facts of [{}, { sameOccupation: false, changedItem: 'occupation', lodging: 'private' }] as Facts[]) {
      const papers = papersIn(procedure, facts);

      expect(papers.map(({ id }) => id)).toEqual([...new Set(papers.map(({ id }) => id))]);
      expect(papers.filter(({ uses, rules }) => uses.length === 0 || rules.length === 0)).toEqual([]);
    }
  });
});

describe('what several offices want stands once, with the shape for each', () => {
  test('the passport of a first permit', () => {
    const passport = paper('doc-passport', 'first-permit', { lodging: 'private' });

    expect(usesOf(passport)).toEqual(['permit copy', 'registration', 'residence']);
    expect(passport.rules).toEqual(['doc-passport', 'rp-docs', 'reg-docs']);
  });

  test('the leaving certificate of a transfer', () => {
    expect(usesOf(paper('leaving-certificate', 'transfer'))).toEqual(['cancellation', 'permit stamp']);
  });

  test('the contract, photo and medical check of another occupation', () => {
    const other: Facts = { sameOccupation: false };

    expect(usesOf(paper('doc-contract', 'transfer', other))).toEqual(['permit stamp']);
    expect(usesOf(paper('doc-photo', 'transfer', other))).toEqual(['permit', 'residence']);
    expect(usesOf(paper('doc-medical', 'transfer', other))).toEqual(['permit', 'residence']);
  });
});

describe('a paper is wanted as far as the facts say', () => {
  test('tax records not where the permit cannot rest on the salary', () => {
    expect(named('employer', papersIn('leaving', { currentCategory: 'C' }))).toEqual(['leaving-certificate']);
  });

  test('a posting letter instead of a contract from whoever is posted', () => {
    const posted = named('employee', papersIn('first-permit', { postedFrom: 'DE' }));

    expect(posted).toContain('posting-letter');
    expect(posted).not.toContain('doc-contract');
  });

  test.each([
    ['volunteer', 'f-visa'],
    ['unapproved-performance', 'f-visa'],
    ['machine-installation', 'm-visa'],
    ['sports-event', 'm-visa'],
  ] as const)('the visa for short work without a permit: %s', (shortTermActivity, visa) => {
    const facts: Facts = { shortTermActivity, stayDays: 30, lodging: 'hotel' };

    expect(named('employee', papersIn('short-term', facts))).toEqual([visa]);
    expect(papersIn('short-term', { ...facts, nationality: 'HK' })).toEqual([]);
  });

  test('no health certificate for short work', () => {
    const facts: Facts = { shortTermActivity: 'filming', stayDays: 60, birthDate: '1985-01-01' };

    expect(named('employee', papersIn('short-term', facts))).not.toContain('health-certificate');
  });
});

describe('a paper has the shape that its rule names', () => {
  test.each([
    ['shanghai', ['permit original copy stamp']],
    ['guangzhou', ['permit']],
  ])("the employer's account in %s", (city, uses) => {
    expect(usesOf(paper('er-register', 'first-permit', { city }))).toEqual(uses);
  });

  test('papers of the family and the criminal record certificate are certified', () => {
    const certified = papersIn('first-permit').filter((one) => one.certified);

    expect(certified.map(({ id }) => id)).toEqual(['doc-crc', 'doc-dependants']);
  });

  test('no paper of the employee in a transfer is stamped but the forms and the contract', () => {
    const stamped = plan({ asOf: '2026-03-02', procedure: 'transfer', facts: { sameOccupation: true } }).documents;

    expect(stamped.filter(({ by, stamp }) => by === 'employee' && stamp)).toEqual([]);
    expect(stamped.filter(({ by, stamp }) => by === 'employer' && stamp).map(({ id }) => id)).toEqual([
      'transfer-docs',
      'cancel-docs',
    ]);
  });
});

describe('with a paper is told', () => {
  const notesOn = (id: string, city: string) => paper(id, 'first-permit', { city }).notes ?? [];

  test('what a city wants of it for the residence permit', () => {
    expect(notesOn('doc-photo', 'shenzhen')).toEqual(['rp-photo-sz']);
    expect(notesOn('doc-medical', 'beijing')).toEqual(['doc-medical-age', 'doc-medical-once']);
    expect(notesOn('doc-medical', 'shanghai')).toEqual(['doc-medical-age']);
    expect(notesOn('doc-photo', 'lanzhou')).toEqual([]);
    expect(paper('health-certificate', 'renewal', { city: 'shanghai' }).notes).toEqual(['doc-medical-age']);
  });

  test('when the criminal record certificate is not needed', () => {
    expect(notesOn('doc-crc', 'lanzhou')).toEqual(['doc-crc-waived']);
  });
});
