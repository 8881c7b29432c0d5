import { badRequest } from './refusal.ts';
import type { Params } from './wire.ts';

/** Reads a form with files. The file name may stand without quotes, and then ends at a semicolon, as for Telegram. */
export function multipart(body: Buffer, contentType: string): Params {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!boundary) throw badRequest('boundary not found in the multipart request');
  const params: Params = { values: {}, files: new Map() };
  for (const part of partsOf(body, boundary)) {
    const end = part.indexOf('\r\n\r\n');
    if (end < 0) throw badRequest("can't parse multipart request: no end of headers");
    keep(params, part.subarray(0, end).toString(), part.subarray(end + 4));
  }
  return params;
}

function partsOf(body: Buffer, boundary: string): Buffer[] {
  const parts: Buffer[] = [];
  let start = body.indexOf(`--${boundary}\r\n`);
  while (start >= 0) {
    const from = start + boundary.length + 4;
    const end = body.indexOf(`\r\n--${boundary}`, from);
    if (end < 0) throw badRequest("can't parse multipart request: no final boundary");
    parts.push(body.subarray(from, end));
    const isLast = body.subarray(end + boundary.length + 4, end + boundary.length + 6).toString() === '--';
    start = isLast ? -1 : end + 2;
  }
  return parts;
}

function keep({ values, files }: Params, headers: string, content: Buffer): void {
  const disposition = /content-disposition:([^\r\n]*)/i.exec(headers)?.[1] ?? '';
  const name = parameter(disposition, 'name');
  if (name === undefined) throw badRequest("can't parse multipart request: a part has no name");
  const fileName = parameter(disposition, 'filename');
  if (fileName === undefined) {
    values[name] = content.toString();
    return;
  }
  const type = /content-type:\s*([^\r\n]*)/i.exec(headers)?.[1] ?? 'application/octet-stream';
  files.set(name, { name: fileName, type, content: Buffer.from(content) });
}

function parameter(disposition: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;]*))`, 'i').exec(disposition);
  return found ? (found[1] ?? found[2]?.trim()) : undefined;
}
