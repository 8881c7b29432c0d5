import { describe, expect, test } from 'vitest';
import type { Facts } from '../../core/facts.ts';
import { agreementWith, isAgreementInForce } from '../../core/rules/agreements.ts';
import { ruleOf } from '../../core/rules/book.ts';
import { certificationFor } from '../../core/rules/certification.ts';
import { countries } from '../../core/rules/countries.ts';
import { pointsOf } from '../../core/rules/points.ts';
import { citySalary, salaryEdges } from '../../core/rules/salary.ts';

const nobody: Facts = {
  annualSalaryRmb: 0,
  education: 'other',
  relatedExperienceYears: 0,
  monthsPerYearInChina: 0,
  chineseLevel: 'none',
  workRegion: 'other',
  birthDate: '1950-01-01',
  distinctions: [],
};
const on = '2026-03-02';

describe('points', () => {
  test.each<[Facts, number]>([
    [{}, 0],
    [{ annualSalaryRmb: 49_999 }, 0],
    [{ annualSalaryRmb: 50_000 }, 5],
    [{ annualSalaryRmb: 69_999 }, 5],
    [{ annualSalaryRmb: 70_000 }, 8],
    [{ annualSalaryRmb: 149_999 }, 8],
    [{ annualSalaryRmb: 150_000 }, 11],
    [{ annualSalaryRmb: 249_999 }, 11],
    [{ annualSalaryRmb: 250_000 }, 14],
    [{ annualSalaryRmb: 349_999 }, 14],
    [{ annualSalaryRmb: 350_000 }, 17],
    [{ annualSalaryRmb: 449_999 }, 17],
    [{ annualSalaryRmb: 450_000 }, 20],
    [{ education: 'doctorate' }, 20],
    [{ education: 'topVocational' }, 20],
    [{ education: 'master' }, 15],
    [{ education: 'technician' }, 15],
    [{ education: 'bachelor' }, 10],
    [{ education: 'seniorWorker' }, 10],
    [{ relatedExperienceYears: 1 }, 0],
    [{ relatedExperienceYears: 2 }, 5],
    [{ relatedExperienceYears: 3 }, 6],
    [{ relatedExperienceYears: 16 }, 19],
    [{ relatedExperienceYears: 17 }, 20],
    [{ relatedExperienceYears: 30 }, 20],
    [{ monthsPerYearInChina: 2.9 }, 0],
    [{ monthsPerYearInChina: 3 }, 5],
    [{ monthsPerYearInChina: 6 }, 10],
    [{ monthsPerYearInChina: 8.9 }, 10],
    [{ monthsPerYearInChina: 9 }, 15],
    [{ chineseLevel: 'formerChineseNational' }, 5],
    [{ chineseLevel: 'degreeTaughtInChinese' }, 5],
    [{ chineseLevel: 'hsk5plus' }, 5],
    [{ chineseLevel: 'hsk4' }, 4],
    [{ chineseLevel: 'hsk1' }, 1],
    [{ workRegion: 'western' }, 10],
    [{ workRegion: 'poorCounty' }, 10],
    [{ distinctions: ['patentOrIp'] }, 5],
    [{ distinctions: ['patentOrIp', 'fortune500'] }, 5],
    [{ localBonusPoints: 10 }, 10],
    [{ birthDate: '2008-03-03' }, 0],
    [{ birthDate: '2008-03-02' }, 10],
    [{ birthDate: '2000-03-03' }, 10],
    [{ birthDate: '2000-03-02' }, 15],
    [{ birthDate: '1980-03-03' }, 15],
    [{ birthDate: '1980-03-02' }, 10],
    [{ birthDate: '1970-03-03' }, 10],
    [{ birthDate: '1970-03-02' }, 5],
    [{ birthDate: '1965-03-03' }, 5],
    [{ birthDate: '1965-03-02' }, 0],
  ])('%o gives %i', (facts, points) => {
    expect(pointsOf({ ...nobody, ...facts }, { on })?.total).toBe(points);
  });

  test('are not counted while a row is unknown', () => {
    const { workRegion: _, ...facts } = nobody;

    expect(pointsOf(facts, { on })).toBeNull();
  });
});

describe('salary figures', () => {
  test.each([
    ['shanghai', '2026-02-02', undefined],
    ['shanghai', '2026-02-03', { average: 149_208, forB: 596_832, forA: 895_248 }],
    ['beijing', '2026-02-03', undefined],
    ['beijing', '2026-02-04', { average: 143_244, forB: 572_976, forA: 859_464 }],
    ['dongguan', '2024-07-14', undefined],
    ['dongguan', '2024-07-15', { average: 98_724, forB: 394_896, forA: 592_344 }],
    ['guangzhou', '2026-03-02', undefined],
    ['constructor', '2026-03-02', undefined],
  ])('%s on %s', (city, day, figures) => {
    const found = citySalary(city, { on: day });

    if (figures) expect(found).toEqual({ rule: `city-salary-${city}`, ...figures });
    else expect(found).toBeUndefined();
  });

  test('a salary matters by the rows of the points table and the thresholds of the city', () => {
    expect(salaryEdges({ city: undefined, on })).toEqual([50_000, 70_000, 150_000, 250_000, 350_000, 450_000]);
    expect(salaryEdges({ city: 'beijing', on })).toEqual([
      50_000, 70_000, 143_244, 150_000, 250_000, 350_000, 450_000, 572_976, 859_464,
    ]);
  });
});

describe('certification of papers from abroad', () => {
  test.each([
    ['FR', '2023-11-06', 'legalisation'],
    ['FR', '2023-11-07', 'apostille'],
    ['CA', '2024-01-10', 'legalisation'],
    ['CA', '2024-01-11', 'apostille'],
    ['RW', '2024-06-04', 'legalisation'],
    ['RW', '2024-06-05', 'apostille'],
    ['BD', '2025-03-29', 'legalisation'],
    ['BD', '2025-03-30', 'ask'],
    ['DZ', '2026-07-08', 'legalisation'],
    ['DZ', '2026-07-09', 'ask'],
    ['VN', '2026-09-10', 'legalisation'],
    ['VN', '2026-09-11', 'ask'],
    ['IN', '2026-09-11', 'legalisation'],
    ['TH', '2026-09-11', 'legalisation'],
    ['QA', '2026-09-11', 'legalisation'],
    ['PK', '2026-09-11', 'apostille'],
    ['ZA', '2026-09-11', 'apostille'],
    ['US', '2026-09-11', 'ask'],
    ['CN', '2026-09-11', undefined],
  ])('of %s on %s: %s', (country, day, how) => {
    expect(certificationFor(country, { on: day })?.how).toBe(how);
  });

  test('each way rests on a rule of the book', () => {
    for (const country of countries) {
      const certified = certificationFor(country, { on });
      if (certified) expect(ruleOf(certified.rule).confidence).not.toBe('background');
    }
  });
});

describe('social security agreements', () => {
  test.each([
    ['KG', '2025-10-13', false],
    ['KG', '2025-10-14', true],
    ['JP', '2019-08-31', false],
    ['JP', '2019-09-01', true],
    ['CH', '2017-06-18', false],
    ['CH', '2017-06-19', true],
    ['FR', '2026-11-23', false],
  ])('with %s on %s: in force %s', (country, day, isInForce) => {
    const agreement = agreementWith(country);

    expect(agreement && isAgreementInForce(agreement, { on: day })).toBe(isInForce);
  });

  test.each([
    ['DE', [60]],
    ['KR', [60, 60, 36]],
    ['DK', [36]],
    ['CA', [72]],
    ['FI', [60]],
    ['CH', [72]],
    ['NL', [60]],
    ['LU', [60]],
    ['RS', [60, 24]],
    ['ES', undefined],
    ['JP', undefined],
    ['KG', undefined],
  ])('with %s a posting is exempt for %o months, and more with approval', (country, postedMonths) => {
    expect(agreementWith(country)?.postedMonths).toEqual(postedMonths);
  });

  test('thirteen are signed, each a rule of the book', () => {
    const signed = countries.map(agreementWith).filter((agreement) => agreement !== undefined);

    expect(signed).toHaveLength(13);
    for (const { rule } of signed) expect(ruleOf(rule).id).toBe(rule);
  });
});
