import type { Chat, ShownDocument } from './chats.ts';
import { badRequest, Refusal } from './refusal.ts';
import { type Params, textOf, type Upload } from './wire.ts';

const MOST_BYTES = 50 * 1024 * 1024; // https://core.telegram.org/bots/api#sending-files
let filesMade = 0;

/** The file a request brings, or one that was sent before. */
export function documentOf(params: Params, chats: Map<number, Chat>): ShownDocument {
  const reference = textOf(params, 'document');
  const upload = params.files.get(reference.replace(/^attach:\/\//, '')) ?? params.files.get('document');
  if (upload) return received(upload);
  if (reference === '') throw badRequest('there is no document in the request');
  const known = [...chats.values()].flatMap(({ messages }) => messages.flatMap(({ document }) => document ?? []));
  const sentBefore = known.find(({ fileId }) => fileId === reference);
  if (!sentBefore) throw badRequest('wrong file identifier/HTTP URL specified');
  return sentBefore;
}

function received({ name, type, content }: Upload): ShownDocument {
  if (content.length === 0) throw badRequest('file must be non-empty');
  if (content.length > MOST_BYTES) throw new Refusal(413, 'Request Entity Too Large');
  return { name: shownName(name), type: typeByName(name) ?? type, content, fileId: `file-${++filesMade}` };
}

/** Telegram keeps the last part of a path and no control characters. */
function shownName(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').replace(/\p{Cc}/gu, '').trim() || 'document';
}

function typeByName(name: string): string | undefined {
  const types: Record<string, string> = {
    ics: 'text/calendar',
    json: 'application/json',
    txt: 'text/plain',
    pdf: 'application/pdf',
    html: 'text/html',
    png: 'image/png',
  };
  return types[name.split('.').at(-1)?.toLowerCase() ?? ''];
}
