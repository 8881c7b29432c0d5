import type { Finder, PersonalNumber } from './mask-finder.ts';
import { finders } from './mask-finders.ts';
import { maskView } from './mask-view.ts';

type Span = { kind: PersonalNumber; start: number; end: number; tail: string };

/** How far from a number the words that say what it is may stand. */
const NEAR = 40;
const MOST_PASSES = 4;
const hidden = /\[?(?:mrz|email|id|card|permit|phone|passport)(?: (?:…|\.{3})\w{0,3})?\]/gu;

const breath = /[\d[.,;:!?。，；：！？\n]|\b(?:and|or|but|und|et|y)\b|\sи\s|和/u;

/** What is hidden holds one of these at least, except a line of a passport, which is long. */
const marks =
  /[\d@<]|[a-z]{44}|(?:one|two|three|four|five|six|seven|eight|nine|zero|oh)\W+(?:one|two|three|four|five|six|seven|eight|nine|zero|oh|double|triple)/iu;

/** What was typed with every personal number hidden but its last three characters: `[passport …678]`. */
export function mask(typed: string): string {
  let masked = typed;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const before = masked;
    masked = maskedOnce(before);
    if (masked === before) break;
  }
  return masked;
}

/** One pass; a number glued to one that was hidden stands free only in the next. */
function maskedOnce(typed: string): string {
  const { text, at } = maskView(typed);
  if (!marks.test(text)) return typed;
  const spans: Span[] = [];
  for (const finder of finders) spans.push(...found(text, finder, spans));
  let masked = '';
  let from = 0;
  for (const { kind, start, end, tail } of spans.toSorted((one, other) => one.start - other.start)) {
    masked += `${typed.slice(from, at[start]?.start)}[${kind}${tail && ` …${tail}`}]`;
    from = at[end - 1]?.end ?? typed.length;
  }
  return masked + typed.slice(from);
}

function found(text: string, { kind, pattern, isMeant }: Finder, taken: readonly Span[]): Span[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: match, index }) => {
    const end = index + match.length;
    if (taken.some((span) => span.start < end && span.end > index)) return [];
    const number = match.replace(/[^A-Za-z0-9]/g, '');
    if (isMeant && !isMeant(number, { written: match, ...wordsBeside(text, { index, end }) })) return [];
    return [{ kind, start: index, end, tail: tailOf(match, kind) }];
  });
}

/** What was hidden says nothing about a number beside it; after a number only the words of the same breath do. */
function wordsBeside(text: string, { index, end }: { index: number; end: number }): { before: string; after: string } {
  const before = text.slice(Math.max(0, index - NEAR), index).replace(hidden, '');
  return { before, after: text.slice(end, end + NEAR).split(breath)[0] ?? '' };
}

/** Nothing of a passport's machine-readable lines is kept: they end in parts of the name or the birth date. */
function tailOf(match: string, kind: PersonalNumber): string {
  if (kind === 'mrz' || (kind === 'phone' && !/\d/.test(match))) return '';
  return kind === 'email' ? match.slice(-3) : match.replace(/[^A-Za-z0-9]/g, '').slice(-3);
}
