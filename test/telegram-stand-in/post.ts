import { request } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Wire } from './wire.ts';

export type Posted = { status: number; retryAfter: number; body?: unknown; error?: string };

type Message = { body: Wire; secret: string; timeout: number };

/** Posts an update to the bot's address; status 0 where no whole answer came. */
export function post(url: string, { body, secret, timeout }: Message): Promise<Posted> {
  const content = Buffer.from(JSON.stringify(body));
  const headers = {
    'content-type': 'application/json',
    'content-length': content.length,
    ...(secret ? { 'x-telegram-bot-api-secret-token': secret } : {}),
  };
  const open = url.startsWith('https:') ? secureRequest : request;
  return new Promise((resolve) => {
    const failed = (error: Error) => resolve({ status: 0, retryAfter: 0, error: error.message });
    const sending = open(url, { method: 'POST', headers, agent: false, timeout }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', failed);
      response.on('end', () => {
        const retryAfter = Number(response.headers['retry-after'] ?? 0);
        const status = response.statusCode ?? 0;
        resolve({ status, retryAfter: Number.isInteger(retryAfter) ? retryAfter : 0, body: parsed(chunks) });
      });
    });
    sending.on('timeout', () => sending.destroy(new Error('Read timeout expired')));
    sending.on('error', failed);
    sending.end(content);
  });
}

function parsed(chunks: Buffer[]): unknown {
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return undefined;
  }
}
