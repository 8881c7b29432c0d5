import { type FormattedText, parseHtml, type TextEntity } from './html.ts';
import { badRequest, type Refusal } from './refusal.ts';
import { type Params, structure, textOf } from './wire.ts';

const ENTITIES = 100; // https://core.telegram.org/api/entities: what comes after is dropped

type Field = { name: string; entities: string; most: number; tooLong: Refusal };

/** The text of a message: 1 to 4096 UTF-16 units once the markup is read. */
export function messageText(params: Params, { editing }: { editing: boolean }): FormattedText {
  if (textOf(params, 'text') === '') throw badRequest('message text is empty');
  const tooLong = badRequest(editing ? 'MESSAGE_TOO_LONG' : 'message is too long');
  const formatted = formattedText(params, { name: 'text', entities: 'entities', most: 4096, tooLong });
  if (formatted.text === '') throw badRequest('text must be non-empty');
  return formatted;
}

/** The words under a document: at most 1024 UTF-16 units once the markup is read. */
export function captionText(params: Params): FormattedText {
  const tooLong = badRequest('message caption is too long');
  return formattedText(params, { name: 'caption', entities: 'caption_entities', most: 1024, tooLong });
}

function formattedText(params: Params, { name, entities, most, tooLong }: Field): FormattedText {
  const written = textOf(params, name);
  if (!written.isWellFormed()) throw badRequest('strings must be encoded in UTF-8');
  const formatted = trimmed(read(params, written, entities));
  if (formatted.text.length > most) throw tooLong;
  return { text: formatted.text, entities: formatted.entities.slice(0, ENTITIES) };
}

function read(params: Params, written: string, entities: string): FormattedText {
  const mode = textOf(params, 'parse_mode').toLowerCase();
  if (mode === 'html') return parseHtml(written);
  // Markdown is refused here rather than half understood.
  if (mode !== '') throw badRequest('unsupported parse_mode');
  const given = structure(params, entities);
  return { text: written, entities: Array.isArray(given) ? (given as TextEntity[]) : [] };
}

/** Telegram cuts the white space around a text. */
function trimmed({ text, entities }: FormattedText): FormattedText {
  const start = text.length - text.trimStart().length;
  const kept = text.trim();
  const moved = entities.map((entity) => {
    const offset = Math.max(0, entity.offset - start);
    const end = Math.min(kept.length, entity.offset + entity.length - start);
    return { ...entity, offset, length: end - offset };
  });
  return { text: kept, entities: moved.filter(({ length }) => length > 0) };
}
