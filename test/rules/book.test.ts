import { describe, expect, test } from 'vitest';
import { daysBetween, isDay } from '../../core/date.ts';
import { citiesForVisaHolders } from '../../core/rules/applying-in-china.ts';
import { originalsChecked, permitAfterEntry, registration } from '../../core/rules/arrival.ts';
import type { Entry } from '../../core/rules/book/entry.ts';
import { ruleFrom, ruleOf, rules } from '../../core/rules/book.ts';
import * as categories from '../../core/rules/categories.ts';
import * as decisions from '../../core/rules/decisions.ts';
import { disagreements, disagreementsOn } from '../../core/rules/disagreements.ts';
import * as graduates from '../../core/rules/graduates.ts';
import * as keeping from '../../core/rules/keeping-the-permit.ts';
import * as papers from '../../core/rules/papers.ts';
import { pointsTable } from '../../core/rules/points.ts';
import * as residence from '../../core/rules/residence-permit.ts';
import { always, type Figure, holdsOn, inForce } from '../../core/rules/rule.ts';
import { salaryMultiples } from '../../core/rules/salary.ts';
import * as shortTerm from '../../core/rules/short-term.ts';
import * as insurance from '../../core/rules/social-insurance.ts';
import * as toldCards from '../../core/rules/told/cards.ts';
import * as toldCities from '../../core/rules/told/cities.ts';
import * as toldInsurance from '../../core/rules/told/insurance.ts';
import * as toldPapers from '../../core/rules/told/papers.ts';
import * as penalties from '../../core/rules/told/penalties.ts';
import * as toldPermits from '../../core/rules/told/permits.ts';
import * as toldPoints from '../../core/rules/told/points.ts';
import * as toldResidence from '../../core/rules/told/residence.ts';
import { citationsOf } from '../../core/screens/citations.ts';
import { wordsIn } from '../walker/guide.ts';

const told = [toldCards, toldCities, toldInsurance, toldPapers, penalties, toldPermits, toldPoints, toldResidence];
const modules = [categories, decisions, graduates, keeping, papers, residence, shortTerm, insurance, ...told];
const figures = [
  ...modules.flatMap((module) => Object.values(module) as unknown[]).filter(isFigure),
  originalsChecked,
  permitAfterEntry,
  registration,
  citiesForVisaHolders,
  pointsTable,
  salaryMultiples,
];

function isFigure(value: unknown): value is Figure<unknown> {
  return typeof value === 'object' && value !== null && 'periods' in value;
}

describe('the book', () => {
  test('holds every rule once', () => {
    expect(rules).toHaveLength(337);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(337);
  });

  test('every rule that may be shown has a source with a link', () => {
    for (const { id, confidence, sources } of rules.filter((rule) => rule.confidence !== 'background')) {
      expect(sources.length, `${id} is ${confidence}`).toBeGreaterThan(0);
      for (const { title, publisher, url, date } of sources) {
        expect(url, id).toMatch(/^https?:\/\/\S+$/);
        expect(title && publisher && date, id).toBeTruthy();
      }
    }
  });

  test('a source bears a day, a month or a year, or says that it bears none, in every language in its own words', () => {
    const rough = /^\d{4}(?:-\d{2}){0,2}$/;
    for (const { title, date, about, of } of rules.flatMap(({ sources }) => sources)) {
      expect(date === 'undated' || rough.test(date), title).toBe(true);
      for (const day of [about, of]) expect(day === undefined || rough.test(day), title).toBe(true);
      expect(about === undefined || date === 'undated', title).toBe(true);
    }
    const told = citationsOf(
      rules.map(({ id }) => id),
      wordsIn('zh-CN'),
    );
    expect(told.filter(({ date }) => /[a-z]/i.test(date))).toEqual([]);
  });

  test('what is only background names no source', () => {
    const background = rules.filter(({ confidence }) => confidence === 'background');

    expect(background).toHaveLength(14);
    expect(background.flatMap(({ sources }) => sources)).toEqual([]);
  });

  test('every rule says when it was checked and is checked next', () => {
    for (const { checkedOn, nextCheckOn } of rules) {
      expect(isDay(checkedOn) && isDay(nextCheckOn)).toBe(true);
      expect(checkedOn < nextCheckOn).toBe(true);
    }
  });

  test('a rule begins and ends on a day that there is, or in a month or year where no more is named', () => {
    for (const { id, begins = '2024', ends = '2024-01-01' } of rules) {
      expect(isDay(`${begins}-01-01`.slice(0, '2024-01-01'.length)), id).toBe(true);
      expect(isDay(ends), id).toBe(true);
    }
  });

  test.each([
    ['arrival-card', '2025-11-19', false],
    ['arrival-card', '2025-11-20', true],
    ['age-newland-2026', '2026-01-31', false],
    ['age-newland-2026', '2026-02-01', true],
    ['new-one-matter', '2024-12-31', false],
    ['new-one-matter', '2025-01-01', true],
    ['wp-issued-onsite-old', '2024-11-30', true],
    ['wp-issued-onsite-old', '2024-12-01', false],
    ['essc-no-deadline', '2024-11-30', false],
    ['essc-no-deadline', '2024-12-01', true],
    ['rp-docs', '2017-04-01', true],
  ])('%s on %s: holds %s', (id, day, holds) => {
    expect(holdsOn(ruleOf(id), day)).toBe(holds);
  });

  test('a rule checked again by itself has a day of its own, and is due again that much later', () => {
    const entry: Entry = { id: 'city-salary-chengdu', says: '', scope: 'chengdu', confidence: 'official', sources: [] };
    const [together, alone] = [ruleFrom(entry), ruleFrom({ ...entry, checkedOn: '2027-01-10' })];

    expect(together.checkedOn).toBe(ruleOf('rp-30d').checkedOn);
    expect(alone.checkedOn).toBe('2027-01-10');
    expect(daysBetween(alone.checkedOn, { to: alone.nextCheckOn })).toBe(
      daysBetween(together.checkedOn, { to: together.nextCheckOn }),
    );
    expect(ruleFrom({ ...entry, nextCheckOn: '2026-12-01' }).nextCheckOn).toBe('2026-12-01');
  });

  test('a rule that does not exist is an error that names it', () => {
    expect(() => ruleOf('no-such-rule')).toThrow('The book has no rule no-such-rule');
  });
});

describe('figures', () => {
  test.each(figures.map((figure) => [figure.id, figure] as const))(
    '%s stands in the book, its periods in order',
    (id, figure) => {
      const starts = figure.periods.map(({ from }) => from);

      expect(ruleOf(id).id).toBe(id);
      expect(starts).toEqual([...new Set(starts)].sort());
      expect(starts.every(isDay)).toBe(true);
    },
  );

  // These are also applied to days before the text that names them.
  const appliedBefore: readonly unknown[] = [pointsTable, shortTerm.shortTermAges];
  test.each(figures.filter((figure) => !appliedBefore.includes(figure)).map((figure) => [figure.id, figure] as const))(
    '%s begins when its rule does, and always where no source names the day',
    (id, { periods: [{ from }] }) => {
      const { begins } = ruleOf(id);

      expect(begins === undefined ? from === always : from.startsWith(begins), `${from} is not ${begins}`).toBe(true);
    },
  );

  test('a figure holds from its first day until the next begins', () => {
    const figure: Figure<number> = {
      id: 'rp-30d',
      periods: [
        { from: '2024-01-01', value: 1 },
        { from: '2026-01-01', value: 2 },
      ],
    };

    expect(() => inForce(figure, '2023-12-31')).toThrow('rp-30d is not in force on 2023-12-31; it begins 2024-01-01');
    expect(inForce(figure, '2024-01-01')).toBe(1);
    expect(inForce(figure, '2025-12-31')).toBe(1);
    expect(inForce(figure, '2026-01-01')).toBe(2);
    expect(inForce(figure, '2031-01-01')).toBe(2);
  });
});

describe('the register of disagreements', () => {
  test('numbers its 23 questions and is about rules of the book', () => {
    expect(disagreements.map(({ number }) => number)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1));
    for (const { facts, versions } of disagreements) {
      expect(versions.length).toBeGreaterThan(1);
      for (const fact of facts) expect(ruleOf(fact).id).toBe(fact);
    }
  });

  test('is found by the rules it is about, by all of those a rule is part of', () => {
    const on = (...rules: string[]) => disagreementsOn(rules).map(({ number }) => number);

    expect(on('wp-onsite-30d')).toEqual([1, 2]);
    expect(on('rp-30d', 'rp-extend-30d', 'renew-30d')).toEqual([3, 4]);
    expect(on('rp-30d')).toEqual([]);
  });
});
