import type { Font } from './font.ts';
import { linesOf } from './lines.ts';

/** A part of a picture, as high as it is, in SVG that begins at its upper left corner. */
export type Block = { height: number; svg: string };

/** How a text looks. */
export type Type = { font: Font; weight: 400 | 700; size: number; colour: string };

const lineHeight = 1.3;
// How far below the upper edge of its own square a sign stands on the line, in parts of the type's size.
const ascent = 0.88;

/** A text over as many lines as it needs. */
export function paragraph(text: string, type: Type & { width: number }): Block {
  const lines = linesOf(text, { width: type.width, widthOf: (part) => widthOf(part, type) });
  return stacked(lines.map((line) => ({ height: heightOf(type), svg: written(line, type) })));
}

export function widthOf(text: string, { font, size }: Type): number {
  return font.widthOf(text) * size;
}

/** How far below its upper edge a line has the foot of its signs. */
export function footOf(type: Type): number {
  return (heightOf(type) - type.size) / 2 + type.size * ascent;
}

function heightOf({ size }: Type): number {
  return Math.round(size * lineHeight);
}

function written(text: string, type: Type): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const { size, weight, colour } = type;
  return `<text y="${footOf(type)}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped}</text>`;
}

/** Blocks one below the other. */
export function stacked(blocks: readonly Block[]): Block {
  let height = 0;
  const svg = blocks.map((block) => {
    const y = height;
    height += block.height;
    return moved(block, { x: 0, y });
  });
  return { height, svg: svg.join('') };
}

/** Blocks side by side, or one upon another: each stands where it says. */
export function together(blocks: readonly (Block & { x: number; y: number })[]): Block {
  const height = Math.max(...blocks.map((block) => block.y + block.height));
  return { height, svg: blocks.map((block) => moved(block, block)).join('') };
}

function moved({ svg }: Block, { x, y }: { x: number; y: number }): string {
  return `<g transform="translate(${x} ${y})">${svg}</g>`;
}

/** A block with room around it. */
export function inset(
  block: Block,
  { left = 0, top = 0, bottom = 0 }: { left?: number; top?: number; bottom?: number },
): Block {
  return { height: top + block.height + bottom, svg: moved(block, { x: left, y: top }) };
}

/** Nothing but room. */
export function gap(height: number): Block {
  return { height, svg: '' };
}
