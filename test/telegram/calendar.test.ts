import { describe, expect, test } from 'vitest';
import type { Button, Keyboard } from '../../bots/telegram/button.ts';
import { readButtonData } from '../../bots/telegram/button.ts';
import { calendarRows, isPickedDay, type Leaf, readLeaf, withLeaf } from '../../bots/telegram/calendar.ts';

const place = { at: 'arrival:enteredOn', language: 'en' };

/** Turns leaves by pressing labels, from the leaf of a month on. */
function leafing(month: string, ...presses: string[]): Keyboard {
  return presses.reduce(
    (keyboard, label) => {
      const turned = readLeaf(keyOf(keyboard, label));
      return turned?.leaf ? withLeaf(keyboard, turned.leaf, place) : keyboard;
    },
    calendarRows({ month }, place),
  );
}

function keyOf(keyboard: Keyboard, label: string): string {
  const button = keyboard.flat().find(({ text }) => text === label);
  if (!button) throw new Error(`No ${label} among ${keyboard.flat().map(({ text }) => text)}`);
  return readButtonData((button as Extract<Button, { callback_data: string }>).callback_data)!.key;
}

function texts(keyboard: Keyboard): string {
  return keyboard.map((row) => row.map(({ text }) => text).join(' ')).join('\n');
}

describe('the leaf of a month', () => {
  test('has its days under the days of the week', () => {
    expect(texts(calendarRows({ month: '2026-02' }, place))).toBe(
      [
        '‹ February 2026 ›',
        'Mon Tue Wed Thu Fri Sat Sun',
        '· · · · · · 1',
        '2 3 4 5 6 7 8',
        '9 10 11 12 13 14 15',
        '16 17 18 19 20 21 22',
        '23 24 25 26 27 28 ·',
      ].join('\n'),
    );
  });

  test.each([
    ['2024-02', 29],
    ['2023-02', 28],
    ['2100-02', 28],
    ['2000-02', 29],
    ['2026-12', 31],
  ])('%s has %i days, each of which exists', (month, days) => {
    const keys = calendarRows({ month }, place)
      .flat()
      .map((button) => readButtonData((button as { callback_data: string }).callback_data)!.key);

    expect(keys.filter(isPickedDay).length).toBe(days);
    expect(keys.filter((key) => /^\d/.test(key) && !isPickedDay(key))).toEqual([]);
  });

  test('gives the day as it is kept', () => {
    expect(keyOf(calendarRows({ month: '2026-03' }, place), '7')).toBe('2026-03-07');
  });

  test('is written in Chinese for who reads Chinese', () => {
    expect(
      texts(calendarRows({ month: '2026-02' }, { ...place, language: 'zh-CN' }))
        .split('\n')
        .slice(0, 2),
    ).toEqual(['‹ 2026年2月 ›', '一 二 三 四 五 六 日']);
  });
});

describe('turning leaves', () => {
  test('a month further and back, over the end of a year', () => {
    expect(texts(leafing('2026-12', '›'))).toContain('January 2027');
    expect(texts(leafing('2026-01', '‹'))).toContain('December 2025');
  });

  test('reaches a day of birth forty years ago in seven presses', () => {
    const leaf = leafing('2026-03', 'March 2026', '2026', '‹', '‹', '1985', 'Jul');

    expect(texts(leaf)).toContain('July 1985');
    expect(keyOf(leaf, '14')).toBe('1985-07-14');
  });

  test('ends at the first and the last year there is', () => {
    expect(texts(leafing('1900-01', '·'))).toContain('· January 1900 ›');
    expect(texts(leafing('2119-12', '·'))).toContain('‹ December 2119 ·');
    expect(texts(leafing('2119-12', 'December 2119', '2119'))).toContain('‹ 2100 – 2119 ·');
  });

  test('leaves the other buttons of the message where they are', () => {
    const own: Keyboard = [[{ text: 'Today', callback_data: 'arrival:enteredOn?today' }]];
    const tools: Keyboard = [[{ text: 'Menu', callback_data: 'arrival:enteredOn?menu' }]];
    const turned = withLeaf([...own, ...calendarRows({ month: '2026-03' }, place), ...tools], { year: 2026 }, place);

    expect(turned.at(0)).toEqual(own[0]);
    expect(turned.at(-1)).toEqual(tools[0]);
    expect(texts(turned)).toContain('‹ 2026 ›\nJan Feb Mar Apr');
    expect(texts(turned)).not.toContain('Mon Tue');
  });

  test('a message without a calendar gets none', () => {
    const tools: Keyboard = [[{ text: 'Menu', callback_data: 'menu?menu' }]];

    expect(withLeaf(tools, { year: 2026 }, place)).toEqual(tools);
  });
});

describe('a key that nobody was given', () => {
  test.each(['~2026-13~en', '~2026-00~en', '~1899~en', '~9999-01~en', '~y1850~en', '~2026-3~en', '~~en', '~y~en'])(
    '%s turns no leaf',
    (key) => {
      expect(readLeaf(key)?.leaf).toBeUndefined();
    },
  );

  test.each(['2026-02-30', '2026-2-3', 'today', '~2026-03~en', '0000-00-00'])('%s is no day', (key) => {
    expect(isPickedDay(key)).toBe(false);
  });
});

test('no leaf has data over 64 bytes, even at the longest name of a question', () => {
  const longest = { at: 'change:residencePermitExpiresOn', language: 'zh-CN' };
  const leaves: Leaf[] = [{ month: '2026-03' }, { year: 2026 }, { years: 2020 }];

  expect(leaves.flatMap((leaf) => calendarRows(leaf, longest).flat()).length).toBeGreaterThan(60);
});
