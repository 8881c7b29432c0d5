import { htmlEntity } from './html-entity.ts';
import { badRequest } from './refusal.ts';
import { endTag, type OpenTag, startTag } from './tag.ts';
import { webAddress } from './web-address.ts';

export type TextEntity = { type: string; offset: number; length: number; [more: string]: unknown };
export type FormattedText = { text: string; entities: TextEntity[] };

type Reading = { text: string; entities: TextEntity[]; open: OpenTag[] };

/** Reads text in Telegram's HTML as Telegram does: the same tags, the same refusals, byte offsets in them. */
export function parseHtml(source: string): FormattedText {
  const reading: Reading = { text: '', entities: [], open: [] };
  for (let at = 0; at < source.length; ) at = readOn(source, at, { reading });
  const unclosed = reading.open.at(-1);
  if (unclosed) throw cannotParse(`Can't find end tag corresponding to start tag "${unclosed.name}"`);
  if (!reading.text.isWellFormed()) {
    throw cannotParse(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    );
  }
  return { text: reading.text, entities: inOrder(reading.entities) };
}

/** Reads one character or tag, and says where the next begins. */
function readOn(source: string, at: number, { reading }: { reading: Reading }): number {
  if (source[at] === '&') {
    const character = htmlEntity(source, at);
    reading.text += character.text;
    return character.end;
  }
  if (source[at] !== '<') {
    reading.text += source[at];
    return at + 1;
  }
  return source[at + 1] === '/' ? close(source, at, reading) : openTag(source, at, reading);
}

function openTag(source: string, at: number, { text, open }: Reading): number {
  const { tag, end } = startTag(source, at);
  open.push({ ...tag, offset: text.length });
  return end;
}

function close(source: string, at: number, { text, open, entities }: Reading): number {
  const { tag, end } = endTag(source, at, { open });
  open.pop();
  if (text.length > tag.offset) entities.push(...entityOf(tag, text.slice(tag.offset)));
  return end;
}

function cannotParse(why: string) {
  return badRequest(`can't parse entities: ${why}`);
}

const types: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  pre: 'pre',
  code: 'code',
};

function entityOf({ name, offset, attributes }: OpenTag, text: string): TextEntity[] {
  const place = { offset, length: text.length };
  const type = types[name];
  if (name === 'code' && attributes.class?.startsWith('language-')) {
    return [{ type: 'code', ...place, language: attributes.class.slice('language-'.length) }];
  }
  if (type) return [{ type, ...place }];
  if (name === 'blockquote') return [{ type: 'expandable' in attributes ? 'expandable_blockquote' : name, ...place }];
  if (name === 'tg-emoji') return [{ type: 'custom_emoji', ...place, custom_emoji_id: attributes['emoji-id'] }];
  if (name === 'tg-time') {
    return [{ type: 'date_time', ...place, unix_time: Number(attributes.unix), date_time_format: attributes.format }];
  }
  return link(attributes.href || text).map(({ type: kind, ...more }) => ({ type: kind, ...place, ...more }));
}

/** A link Telegram cannot read is dropped without a word, as it does. */
function link(address: string): { type: string; url?: string; user?: object }[] {
  const person = /^tg:\/\/user\?id=(\d+)$/.exec(address);
  if (person) return [{ type: 'text_mention', user: { id: Number(person[1]), is_bot: false, first_name: '' } }];
  const url = webAddress(address);
  return url ? [{ type: 'text_link', url }] : [];
}

function inOrder(entities: TextEntity[]): TextEntity[] {
  const inside = (one: TextEntity) => entities.find((other) => other.type === 'pre' && isSamePlace(one, other));
  const merged = entities.flatMap((entity) => {
    if (entity.type !== 'code' || !entity.language) return [entity];
    const block = inside(entity);
    if (block) block.language = entity.language;
    const { language: _, ...plain } = entity;
    return block ? [] : [plain as TextEntity];
  });
  return merged.sort((one, other) => one.offset - other.offset || other.length - one.length);
}

function isSamePlace(one: TextEntity, other: TextEntity): boolean {
  return one.offset === other.offset && one.length === other.length;
}
