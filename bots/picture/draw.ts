import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Card } from '../../core/card.ts';
import { cardSvg, type Fonts } from './card-svg.ts';
import { type Font, fontIn } from './font.ts';
import { unpackedFont } from './woff.ts';

const require = createRequire(import.meta.url);
await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));

/** The fonts a card is set in: Chinese and Latin signs in one file. */
export const fonts: Fonts = { regular: fontOf(400), bold: fontOf(700) };

/** Draws the card for the counter as a PNG. */
export function drawCard(card: Card): Buffer {
  const drawn = new Resvg(cardSvg(card, fonts), { font: { fontBuffers: [fonts.regular.file, fonts.bold.file] } });
  return Buffer.from(drawn.render().asPng());
}

function fontOf(weight: 400 | 700): Font {
  const name = `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`;
  return fontIn(unpackedFont(readFileSync(require.resolve(name))));
}
