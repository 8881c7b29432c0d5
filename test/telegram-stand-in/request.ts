import type { IncomingMessage } from 'node:http';
import { multipart } from './multipart.ts';
import { badRequest, Refusal } from './refusal.ts';
import { isWire, type Params, type Wire } from './wire.ts';

const MOST_BYTES = 51 * 1024 * 1024;

/** Reads the parameters of a request from its query and its body: JSON, a form, or a form with files. */
export async function readParams(request: IncomingMessage, query: URLSearchParams): Promise<Params> {
  const body = await readBody(request);
  const { values, files } = parse(body, request.headers['content-type'] ?? '');
  return { values: { ...Object.fromEntries(query), ...values }, files };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Refusal(413, 'Request Entity Too Large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parse(body: Buffer, contentType: string): Params {
  if (body.length === 0) return { values: {}, files: new Map() };
  if (contentType.startsWith('application/json')) return { values: jsonValues(body), files: new Map() };
  if (contentType.startsWith('multipart/form-data')) return multipart(body, contentType);
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return { values: Object.fromEntries(new URLSearchParams(body.toString())), files: new Map() };
  }
  return { values: {}, files: new Map() };
}

function jsonValues(body: Buffer): Wire {
  let values: unknown;
  try {
    values = JSON.parse(body.toString());
  } catch (cause) {
    throw Object.assign(badRequest("can't parse JSON object"), { cause });
  }
  if (!isWire(values)) throw badRequest("can't parse JSON object: expected an Object");
  return values;
}
