import type { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { addressOf, sessionIn } from './session.ts';
import type { Web } from './web.ts';

// What stands between us and the browser ends streams on which nothing moves.
const beatSeconds = 25;

/** A stream that tells the open pages of a browser when its case has moved in another of them. */
export function addLive(app: Hono, web: Web): void {
  app.get('/events', (c) => {
    const session = sessionIn(c);
    const site = c.req.header('sec-fetch-site');
    // 204 tells a browser not to try again.
    if (!session || (site && site !== 'same-origin')) return c.body(null, 204);
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, (stream) => untilClosed(stream, { web, address: addressOf(session).address }));
  });
}

async function untilClosed(stream: SSEStreamingApi, { web, address }: { web: Web; address: string }): Promise<void> {
  const { stopping } = web.options;
  if (stopping?.aborted) return;
  await stream.write('retry: 2000\n\n');
  await new Promise<void>((closed) => {
    const beat = setInterval(() => void stream.write(': here\n\n'), beatSeconds * 1000);
    const forget = web.moves.listen(address, () => void stream.writeSSE({ event: 'moved', data: 'moved' }));
    const end = () => {
      clearInterval(beat);
      forget();
      stopping?.removeEventListener('abort', end);
      closed();
    };
    stream.onAbort(end);
    stopping?.addEventListener('abort', end, { once: true });
  });
}
