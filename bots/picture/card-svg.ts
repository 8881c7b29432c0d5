import type { Card, CardItem, InBoth } from '../../core/card.ts';
import { type Block, footOf, gap, inset, paragraph, stacked, type Type, together, widthOf } from './blocks.ts';
import type { Font } from './font.ts';

/** The same type in two weights. */
export type Fonts = { regular: Font; bold: Font };

const width = 1080;
const margin = 60;
const room = width - 2 * margin;
const box = 56;
const beforeNames = box + 28;
// Telegram takes no photo whose sides are longer together; nobody would scroll further either.
const tallest = 10_000 - width;

const ink = '#111';
const soft = '#555';
const hairline = '#c9c9c9';
const band = '#efefef';
const jade = '#17604a';

/** The card for the counter in SVG, as wide as a phone's screen and as high as it needs. */
export function cardSvg(card: Card, fonts: Fonts): string {
  const { height, svg } = stacked([
    inset(headOf(card, fonts), { left: margin, top: margin, bottom: 36 }),
    ...card.groups.map((group) => groupOf(group, fonts)),
    inset(footOfCard(card, fonts), { left: margin, top: 16, bottom: margin }),
  ]);
  if (height > tallest) throw new RangeError(`A card would be ${height} high, and ${tallest} is the most`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.ceil(height)}" font-family="Noto Sans SC">
<rect width="100%" height="100%" fill="#fff"/>${svg}</svg>`;
}

function headOf({ title, city, nothing }: Card, fonts: Fonts): Block {
  return stacked([
    inBoth(title, { large: bold(fonts, 68), small: regular(fonts, 40) }),
    ...(city ? [gap(16), inBoth(city, { large: bold(fonts, 52), small: regular(fonts, 40) })] : []),
    ...(nothing ? [gap(40), inBoth(nothing, { large: bold(fonts, 44), small: regular(fonts, 38) })] : []),
  ]);
}

function groupOf({ title, items }: Card['groups'][number], fonts: Fonts): Block {
  const name = inBoth(title, { large: bold(fonts, 44), small: regular(fonts, 36) });
  return stacked([
    onBand(inset(name, { left: margin, top: 14, bottom: 14 })),
    ...items.map((item) => itemOf(item, fonts)),
    gap(20),
  ]);
}

function onBand({ height, svg }: Block): Block {
  return { height, svg: `<rect width="${width}" height="${height}" fill="${band}"/>${svg}` };
}

/** One paper with its box; a star says that its name is a translation of ours. */
function itemOf({ chinese, own, isOfficial, isReady }: CardItem, fonts: Fonts): Block {
  const under = { width: room - beforeNames };
  const names = stacked([
    paragraph(isOfficial ? chinese : `${chinese}*`, { ...bold(fonts, 60), ...under }),
    ...(own ? [paragraph(own, { ...regular(fonts, 38), ...under })] : []),
  ]);
  const row = together([
    { ...(isReady ? tickedBox : emptyBox), x: 0, y: 11 },
    { ...names, x: beforeNames, y: 0 },
  ]);
  return stacked([inset(row, { left: margin, top: 18, bottom: 18 }), inset(ruled(2, hairline), { left: margin })]);
}

const emptyBox: Block = { height: box, svg: frame(`stroke="${ink}" fill="none"`) };
const tickedBox: Block = {
  height: box,
  svg: `${frame(`stroke="${jade}" fill="${jade}"`)}<path d="M14 29 L24 40 L43 17" stroke="#fff" stroke-width="7" stroke-linecap="round" stroke-linejoin="round" fill="none"/>`,
};

function frame(look: string): string {
  return `<rect x="2" y="2" width="${box - 4}" height="${box - 4}" rx="8" stroke-width="4" ${look}/>`;
}

/** What stands below the lists: what a star means, room for an address, and what kind of paper this is. */
function footOfCard({ ownNames, unverified, address, made }: Card, fonts: Fonts): Block {
  const note = { large: regular(fonts, 32), small: regular(fonts, 32) };
  return stacked([
    ...(ownNames ? [inBoth({ ...ownNames, chinese: `* ${ownNames.chinese}` }, note), gap(40)] : []),
    ...(unverified ? [inBoth(unverified, note), gap(40)] : []),
    inBoth(address, { large: bold(fonts, 44), small: regular(fonts, 36) }),
    gap(100),
    ruled(3, ink),
    gap(100),
    ruled(3, ink),
    gap(40),
    inBoth(made, note),
  ]);
}

/** Both languages on one line where they fit, else one below the other. */
function inBoth({ chinese, own }: InBoth, { large, small }: { large: Type; small: Type }): Block {
  const first = paragraph(chinese, { ...large, width: room });
  if (own === undefined) return first;
  const second = paragraph(own, { ...small, width: room });
  const x = widthOf(chinese, large) + 24;
  if (x + widthOf(own, small) > room) return stacked([first, second]);
  return together([
    { ...first, x: 0, y: 0 },
    { ...second, x, y: footOf(large) - footOf(small) },
  ]);
}

function ruled(height: number, colour: string): Block {
  return { height, svg: `<rect width="${room}" height="${height}" fill="${colour}"/>` };
}

function bold(fonts: Fonts, size: number): Type {
  return { font: fonts.bold, weight: 700, size, colour: ink };
}

function regular(fonts: Fonts, size: number): Type {
  return { font: fonts.regular, weight: 400, size, colour: soft };
}
