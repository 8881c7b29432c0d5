import { beforeAll, describe, expect, test } from 'vitest';
import type { Known } from '../core/answer.ts';
import { oldestForB, pointsForA, pointsForB } from '../core/rules/categories.ts';
import { renewPermit } from '../core/rules/keeping-the-permit.ts';
import { changeAhead, lawOn } from '../core/rules/law.ts';
import type { Figure, Period } from '../core/rules/rule.ts';
import { averageWageOf } from '../core/rules/salary.ts';
import { days } from '../core/rules/term.ts';
import { allWords, filesOf, languagesAtHand } from '../locales/words.ts';
import { type Person, person, welcomed } from './stories/person.ts';

const lastDay = '2026-05-31';
const firstDay = '2026-06-01';

/** Enters what a figure will be from the first day on, as somebody does who has read the new law. */
function enter<T>(figure: Figure<T> | undefined, value: T): void {
  const periods = figure?.periods as unknown as Period<T>[];
  periods.push({ from: firstDay, value });
}

beforeAll(() => {
  enter(renewPermit, days(-60));
  enter(pointsForA, 90);
  enter(pointsForB, 70);
  enter(oldestForB, 63);
  enter(averageWageOf('beijing'), 12_500);
});

/** Someone in Kunming in category C whose permits run out on the last day of September. */
function renewing(language: string, today: string): Person {
  return welcomed(language, today)
    .press('Already at work in China', 'The work permit runs out')
    .type('2026-09-30')
    .type({ en: 'Kunming', zh: '昆明' })
    .press('In the e-card')
    .type('1996-01-30')
    .press('Category C')
    .type('2026-09-30')
    .press('Not yet');
}

describe.each([
  ['en', '30 days', '60 days'],
  ['zh-CN', '30日', '60日'],
])('a new term for the renewal, in the language %s', (language, before, after) => {
  test.each([
    [lastDay, before, after],
    [firstDay, after, before],
  ])('on %s the date, its title and its text say %s and not %s', (day, said, unsaid) => {
    const one = renewing(language, day).press('My plan', 'Dates');
    const item = one.view.sections[0]!.items.find(({ key }) => key.startsWith('renew-30d'))!;

    expect(item.title).toContain(said);
    expect(item.detail).toContain(said);
    expect([item.title, item.detail].join(' ')).not.toContain(unsaid);
    expect(item.reckoning).toContain(said.replace(/\D/g, ''));
    expect(item.when).toContain(day === lastDay ? one.desk.words.day('2026-08-31') : one.desk.words.day('2026-08-01'));
  });

  test.each([
    [lastDay, before, after],
    [firstDay, after, before],
  ])('on %s the question and the end say %s and not %s', (day, said, other) => {
    const asked = welcomed(language, day).press('Already at work in China', 'The work permit runs out');
    expect(asked.at).toBe('renewal:permitExpiresOn');
    expect(asked.tool('why').screen).toContain(said);

    const ended = renewing(language, day);
    expect(ended.at).toBe('renewal:planReady');
    expect(ended.view.text.join(' ')).toContain(said);
    expect(ended.screen).not.toContain(
      language === 'en' ? `files the renewal in the permit system at least ${other}` : `须在到期${other}前提交`,
    );
  });

  test('whoever looks in the year before is told, and nobody after it has begun', () => {
    const on = (day: string) => renewing(language, day).press('My plan', 'Dates').screen;
    const word = language === 'en' ? 'from Mon, 1 June 2026 on it is 60 days' : '自2026年6月1日（周一）起改为60日';

    expect(on(lastDay)).toContain(word);
    expect(renewing(language, lastDay).screen).toContain(word);
    expect(
      welcomed(language, lastDay).press('Already at work in China', 'The work permit runs out').tool('why').screen,
    ).toContain(word);
    expect(on(firstDay)).not.toContain(word);
    expect(changeAhead('renew-30d', { on: '2025-05-31' })).toBeUndefined();
    expect(changeAhead('renew-30d', { on: firstDay })).toBeUndefined();
  });
});

const judged: Known = {
  consent: true,
  role: 'employee',
  goal: 'eligibility',
  workLasts: 'longer',
  nationality: 'FR',
  permanentResident: false,
  city: 'beijing',
};

/** What the page of the city says. */
function cityOn(day: string): string {
  return person('en', day, { ...judged, birthDate: '1990-01-01' })
    .tool('menu')
    .press('My plan', 'In Beijing').screen;
}

describe('new figures for the categories', () => {
  test('the age limit is judged and told as it is on the day', () => {
    const facts = { birthDate: '1964-01-01', education: 'bachelor', degreeCountry: 'FR', relatedExperienceYears: 5 };
    const one = (day: string) => person('en', day, { ...judged, ...facts });

    expect(one(lastDay).plan.eligibility?.category).not.toBe('B');
    expect(one(firstDay).plan.eligibility?.category).toBe('B');
    expect(one(lastDay).desk.words.say('rules:b-age-60.text')).toContain('should not be over 60');
    expect(one(firstDay).desk.words.say('rules:b-age-60.text')).toContain('should not be over 63');
  });

  test('the salary figure of a city changes with its day', () => {
    expect(cityOn(lastDay)).toContain('RMB 859,464 a year');
    expect(cityOn(firstDay)).toContain('RMB 900,000 a year (75,000 a month), B from RMB 600,000 (50,000)');
    expect(cityOn(firstDay)).toContain('In force since Mon, 1 June 2026');
  });

  test.each([
    [lastDay, '85 give category A, 60 give category B', 'at least 60 and fewer than 85 points'],
    [firstDay, '90 give category A, 70 give category B', 'at least 70 and fewer than 90 points'],
  ])('on %s the points say: %s', (day, total, text) => {
    const words = person('en', day, judged).desk.words;

    expect(words.say('plan:pointsTotal', { count: 65 })).toContain(total);
    expect(words.say('rules:cat-threshold-b.text')).toContain(text);
  });
});

test.each(languagesAtHand())('every figure that a text in the language %s names is one of the law', (language) => {
  const names = new Set(lawOn(firstDay).map(([name]) => name));
  const named = [...JSON.stringify(filesOf(language)).matchAll(/\{\{(?:law|calendar|bare)\.([\w-]+)\}\}/g)];

  expect(named.length).toBeGreaterThan(350);
  expect(named.map(([, name]) => name!).filter((name) => !names.has(name))).toEqual([]);
});

test('words that are said of no day name no figure of the law, rather than a wrong one', () => {
  expect(() => allWords()('en').say('rules:renew-30d.text')).toThrow('no day is given');
});
