import { beforeAll, describe, expect, test } from 'vitest';
import { cardPictures } from '../bots/card-picture.ts';
import { cardSvg } from '../bots/picture/card-svg.ts';
import { drawCard, fonts } from '../bots/picture/draw.ts';
import { linesOf } from '../bots/picture/lines.ts';
import { type Card, cardOf } from '../core/card.ts';
import type { Desk } from '../core/desk.ts';
import { filesOf } from '../locales/words.ts';
import { engineer } from './cards.ts';
import { readRows } from './ledger/files.ts';
import { replay } from './ledger/replay.ts';
import { deskWith, inLanguage, languages } from './walker/guide.ts';

const newPassport = { consent: true, role: 'employee', goal: 'keep', matter: 'change', changedItem: 'passport' };

const cardWith = (known: Parameters<typeof deskWith>[0]) => cardOf(deskWith(known, { today: '2026-03-02' }));
const textsOn = (card: Card) =>
  [
    card.title,
    card.city,
    card.address,
    card.ownNames,
    card.nothing,
    card.made,
    ...card.groups.flatMap(linesIn),
  ].flatMap((both) => (both ? [both.chinese, both.own ?? ''] : []));
const linesIn = ({ title, items }: Card['groups'][number]) => [title, ...items];
const sizeOf = (png: Uint8Array) => {
  const view = Buffer.from(png);
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
};

test('a card is a PNG as wide as a phone, and the higher the more papers it lists', () => {
  const [long, short] = [cardWith(engineer), cardWith(newPassport)].map(drawCard) as [Buffer, Buffer];

  for (const png of [long, short]) expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  expect(sizeOf(short)).toEqual({ width: 1080, height: expect.any(Number) });
  expect(sizeOf(long).height).toBeGreaterThan(2 * sizeOf(short).height);
});

test('what stands on the card stands on its picture, and only what is at hand is ticked', () => {
  const card = cardWith(engineer);
  const svg = cardSvg(card, fonts);
  const written = [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) => text).join(' ');

  expect(svg.match(/<path /g)).toHaveLength(1);
  for (const { chinese } of card.groups[0]!.items.slice(0, 5)) expect(written).toContain(chinese);
  expect(written).toContain('境外学位证书认证* Certification of your foreign degree');
  expect(written).toContain("* 指路自拟的名称，非官方名称 Zhilu's own wording, not an official name");
});

test('where no papers are needed the picture says so', () => {
  expect(cardSvg(cardWith({ consent: true, role: 'employee', goal: 'eCard' }), fonts)).toContain(
    'I know of no documents',
  );
});

test('a card nobody would scroll through is a mistake of ours, and says so', () => {
  const card = cardWith(engineer);
  const [group] = card.groups;
  const items = Array.from({ length: 60 }, () => group!.items[0]!);

  expect(() => cardSvg({ ...card, groups: [{ ...group!, items }] }, fonts)).toThrow(/\d+ high, and 8920 is the most/);
});

describe('every card in every city', () => {
  const cities = Object.keys(filesOf('en').cities!);
  let cards: Card[];

  beforeAll(() => {
    const desks = desksWithLists().flatMap((desk) => languages.map((language) => inLanguage(desk, language)));
    cards = desks.flatMap((desk) => cities.map((city) => cardOf(inCity(desk, city))));
  });

  test('is drawn in glyphs that the font has', () => {
    const texts = [...new Set(cards.flatMap(textsOn))];

    expect(
      new Set(cards.flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ key }) => key)))).size,
    ).toBeGreaterThan(25);
    expect(texts.filter((text) => fonts.bold.lacks(text).length > 0)).toEqual([]);
    expect(texts.filter((text) => fonts.regular.lacks(text).length > 0)).toEqual([]);
    expect(fonts.bold.lacks('护照 ✓')).toEqual(['✓']);
  });

  test('fits: no word is wider than its line, and the picture no higher than Telegram takes', () => {
    const width = 876;
    const names = [
      ...new Set(cards.flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ chinese }) => chinese)))),
    ];
    const lines = names.flatMap((name) =>
      linesOf(`${name}*`, { width, widthOf: (text) => 60 * fonts.bold.widthOf(text) }),
    );

    expect(lines.filter((line) => 60 * fonts.bold.widthOf(line) > width)).toEqual([]);
    const longest = cards
      .toSorted((one, other) => textsOn(other).join().length - textsOn(one).join().length)
      .slice(0, 20);
    for (const card of longest) expect(() => cardSvg(card, fonts)).not.toThrow();
  });
});

/** Somebody at the end of one path to each list of papers that there is. */
function desksWithLists(): Desk[] {
  const listOf = ({ documents }: { documents: string[] }) => documents.map((paper) => paper.split(' ', 2)).join();
  const rows = new Map(readRows().map((row) => [listOf(row), row]));
  return [...rows.values()].map((row) => {
    const passed: Desk[] = [];
    replay(row, { look: (desk) => passed.push(desk) });
    return passed.at(-1)!;
  });
}

function inCity(desk: Desk, city: string): Desk {
  return { ...desk, standing: { ...desk.standing, known: { ...desk.standing.known, city } } };
}

describe('a long name', () => {
  const inLines = (text: string, width: number) => linesOf(text, { width, widthOf: (part) => [...part].length });

  test('is broken between words into lines of about the same length', () => {
    expect(inLines('外国人来华工作许可申请表', 11)).toEqual(['外国人来华工作', '许可申请表']);
    expect(inLines('Certification of a Hong Kong degree', 30)).toEqual(['Certification of a', 'Hong Kong degree']);
  });

  test.each([4, 5, 6, 7, 8, 9])(
    'of %i signs a line begins with no comma, and ends with no bracket just opened',
    (width) => {
      const lines = inLines('护照、申请表、住宿登记（统一社会信用代码）', width);

      expect(lines.join('')).toBe('护照、申请表、住宿登记（统一社会信用代码）');
      expect(lines.filter((line) => /^[、）]|（$/.test(line))).toEqual([]);
    },
  );
});

describe('cards are drawn in a process of their own', () => {
  test('one after the other, and only once for whoever asks twice', async () => {
    const draw = cardPictures();
    const [first, same, other] = [draw(cardWith(engineer)), draw(cardWith(engineer)), draw(cardWith(newPassport))];

    expect(same).toBe(first);
    expect(sizeOf(await first)).toEqual(sizeOf(drawCard(cardWith(engineer))));
    expect(sizeOf(await other).height).toBeLessThan(sizeOf(await first).height);
  });

  test('and one that cannot be drawn is told, and keeps none from being drawn after it', async () => {
    const draw = cardPictures();
    const broken = draw({} as Card);
    const sound = draw(cardWith(newPassport));

    await expect(broken).rejects.toThrow('The card was not drawn');
    expect(sizeOf(await sound).width).toBe(1080);
  });
});
