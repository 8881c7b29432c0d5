import { type Line, lineText, type Paragraph, type Span } from './rich-text.ts';

/** What one message holds, with room left for its number and a line before it. */
export type Room = { characters: number; styled: number };

// https://core.telegram.org/bots/api#sendmessage: 4096 after the markup is read
// https://core.telegram.org/api/entities: what is styled beyond the hundredth is shown plain
const messageRoom: Room = { characters: 3900, styled: 95 };

/** Shares paragraphs out to as few messages as hold them, split where it hurts least. */
export function split(parts: Paragraph[], room: Room = messageRoom): Paragraph[][] {
  const messages: Paragraph[][] = [];
  for (const part of parts.flatMap((paragraph) => piecesOf(paragraph, room))) {
    const last = messages.at(-1);
    if (last && fits([...last, part], room)) last.push(part);
    else messages.push([part]);
  }
  return messages;
}

function fits(parts: Paragraph[], { characters, styled }: Room): boolean {
  const length = parts.reduce((sum, { lines }) => sum + sizeOf(lines) + 2, 0);
  return length <= characters && parts.reduce((sum, part) => sum + styledIn(part), 0) <= styled;
}

function sizeOf(lines: Line[]): number {
  return lines.reduce((sum, line) => sum + lineText(line).length + 1, 0);
}

function styledIn({ lines, folded }: Paragraph): number {
  const spans = lines.flat();
  return (folded ? 1 : 0) + spans.filter(({ style }) => style).length + spans.filter(({ url }) => url).length;
}

/** A paragraph that fits as it is; a larger one in parts, at its lines and, where a line is too long, inside it. */
function piecesOf(paragraph: Paragraph, room: Room): Paragraph[] {
  if (fits([paragraph], room)) return [paragraph];
  const pieces: Paragraph[] = [];
  for (const line of paragraph.lines.flatMap((each) => linePieces(each, room))) {
    const last = pieces.at(-1);
    const longer = last && { ...last, lines: [...last.lines, line] };
    if (longer && fits([longer], room)) last.lines.push(line);
    else pieces.push({ ...paragraph, lines: [line] });
  }
  return pieces;
}

function linePieces(line: Line, room: Room): Line[] {
  if (fits([{ lines: [line] }], room)) return [line];
  const pieces: Line[] = [];
  for (const span of line.flatMap((each) => spanPieces(each, room))) {
    const last = pieces.at(-1);
    if (last && fits([{ lines: [[...last, span]] }], room)) last.push(span);
    else pieces.push([span]);
  }
  return pieces;
}

function spanPieces(span: Span, room: Room): Span[] {
  const most = Math.floor(room.characters / 2);
  if (span.text.length <= most) return [span];
  return sentences(span.text).flatMap((sentence) => cut(sentence, most).map((text) => ({ ...span, text })));
}

const sentence = new Intl.Segmenter(undefined, { granularity: 'sentence' });
const grapheme = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function sentences(text: string): string[] {
  return [...sentence.segment(text)].map(({ segment }) => segment);
}

/** Parts of at most so many UTF-16 units that break no character, unless one character is longer than that. */
function cut(text: string, most: number): string[] {
  if (text.length <= most) return [text];
  const characters = [...grapheme.segment(text)].map(({ segment }) => segment);
  // A character with thousands of accents is cut between its code points.
  return packed(
    characters.flatMap((character) => (character.length <= most ? [character] : [...character])),
    most,
  );
}

function packed(pieces: string[], most: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const piece of pieces) {
    if (part !== '' && part.length + piece.length > most) {
      parts.push(part);
      part = '';
    }
    part += piece;
  }
  return [...parts, part];
}
