import { htmlEntity } from './html-entity.ts';
import { badRequest } from './refusal.ts';

export type OpenTag = { name: string; attributes: Record<string, string>; offset: number };
type Tag = Omit<OpenTag, 'offset'>;

// https://core.telegram.org/bots/api#html-style
const known = 'a b strong i em s strike del u ins span pre code blockquote tg-spoiler tg-emoji tg-time'.split(' ');

const isSpace = (character: string | undefined) => character === undefined || ' \t\r\n\v\0'.includes(character);

/** Reads a start tag that begins here. */
export function startTag(source: string, begin: number): { tag: Tag; end: number } {
  const where = `at byte offset ${bytesBefore(source, begin)}`;
  let at = tokenEnd(source, begin + 1, '>');
  const name = source.slice(begin + 1, at).toLowerCase();
  if (at >= source.length) throw cannotParse(`Unclosed start tag ${where}`);
  if (!known.includes(name)) throw cannotParse(`Unsupported start tag "${name}" ${where}`);

  const attributes: Record<string, string> = {};
  for (at = afterSpaces(source, at); source[at] !== '>'; at = afterSpaces(source, at)) {
    const attribute = readAttribute(source, at, { name, where });
    attributes[attribute.name] = attribute.value;
    at = attribute.end;
  }
  demand({ name, attributes }, where);
  return { tag: { name, attributes }, end: at + 1 };
}

function demand({ name, attributes }: Tag, where: string): void {
  if (name === 'span' && attributes.class !== 'tg-spoiler') {
    throw cannotParse(`Tag "span" must have class "tg-spoiler" ${where}`);
  }
  if (name === 'tg-emoji' && !/^-?[1-9]\d*$/.test(attributes['emoji-id'] ?? '')) {
    throw cannotParse('Invalid custom emoji identifier specified');
  }
  if (name === 'tg-time' && !/^\d+$/.test(attributes.unix ?? '')) throw cannotParse('Invalid Unix time specified');
}

type Inside = { name: string; where: string };

function readAttribute(source: string, begin: number, { name: tag, where }: Inside) {
  if (begin >= source.length) throw cannotParse(`Unclosed start tag "${tag}" ${where}`);
  let at = tokenEnd(source, begin, '>=');
  const name = source.slice(begin, at).toLowerCase();
  if (name === '') throw cannotParse(`Empty attribute name in the tag "${tag}" ${where}`);
  at = afterSpaces(source, at);
  if (at >= source.length) throw cannotParse(`Unclosed start tag "${tag}" ${where}`);
  if (source[at] !== '=') return { name, value: '', end: at };
  at = afterSpaces(source, at + 1);
  if (at >= source.length) throw cannotParse(`Unclosed start tag "${tag}" ${where}`);
  const isQuoted = source[at] === '"' || source[at] === "'";
  const value = isQuoted ? quoted(source, at) : nameToken(source, at);
  if (value.end >= source.length) throw cannotParse(`Unclosed start tag ${where}`);
  return { name, value: value.text, end: value.end };
}

function nameToken(source: string, begin: number): { text: string; end: number } {
  let end = begin;
  while (/[a-z0-9.-]/i.test(source[end] ?? '')) end++;
  if (!isSpace(source[end]) && source[end] !== '>') {
    throw cannotParse(`Unexpected end of name token at byte offset ${bytesBefore(source, begin)}`);
  }
  return { text: source.slice(begin, end).toLowerCase(), end };
}

function quoted(source: string, begin: number): { text: string; end: number } {
  let text = '';
  let at = begin + 1;
  while (at < source.length && source[at] !== source[begin]) {
    const character = source[at] === '&' ? htmlEntity(source, at) : { text: source[at], end: at + 1 };
    text += character.text;
    at = character.end;
  }
  return { text, end: at + 1 };
}

/** Reads an end tag that begins here, and says which open tag it closes. */
export function endTag(source: string, begin: number, { open }: { open: OpenTag[] }): { tag: OpenTag; end: number } {
  const where = `at byte offset ${bytesBefore(source, begin)}`;
  const tag = open.at(-1);
  if (!tag) throw cannotParse(`Unexpected end tag ${where}`);
  const nameEnd = tokenEnd(source, begin + 2, '>');
  const name = source.slice(begin + 2, nameEnd).toLowerCase();
  const end = afterSpaces(source, nameEnd);
  if (source[end] !== '>') throw cannotParse(`Unclosed end tag ${where}`);
  if (name !== '' && name !== tag.name) {
    throw cannotParse(`Unmatched end tag ${where}, expected "</${tag.name}>", found "</${name}>"`);
  }
  return { tag, end: end + 1 };
}

function tokenEnd(source: string, from: number, stops: string): number {
  let at = from;
  while (!isSpace(source[at]) && !stops.includes(source[at] as string)) at++;
  return at;
}

function afterSpaces(source: string, from: number): number {
  let at = from;
  while (at < source.length && isSpace(source[at])) at++;
  return at;
}

function bytesBefore(source: string, at: number): number {
  return Buffer.byteLength(source.slice(0, at));
}

function cannotParse(why: string) {
  return badRequest(`can't parse entities: ${why}`);
}
