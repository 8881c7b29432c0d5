import { createHash, timingSafeEqual } from 'node:crypto';
import type { Update } from 'grammy/types';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Receive } from './receive.ts';

const largestBody = 1024 * 1024;
// Telegram waits a minute; a person should not. What is not kept by then comes again.
const longestWaitSeconds = 2.5;

type Parts = { secret: string; receive: Receive; waitSeconds?: number };

/** Where Telegram delivers, and how many deliveries without its secret were refused there. */
type Webhook = { route: Hono; refused(): number };

/** Takes deliveries of Telegram: 200 only when they are kept, 503 when they are to come again. */
export function webhookRoute({ secret, receive, waitSeconds = longestWaitSeconds }: Parts): Webhook {
  const route = new Hono();
  let refused = 0;
  route.use(async (context, next) => {
    if (!isSecret(context.req.header('x-telegram-bot-api-secret-token'), { secret })) {
      refused += 1;
      return context.text('', 401);
    }
    if (context.req.header('content-encoding')) return context.text('', 415);
    return next();
  });
  route.use(bodyLimit({ maxSize: largestBody, onError: (context) => context.text('', 413) }));
  route.post('/', async (context) => {
    const update = updateIn(await context.req.text());
    if (!update) return context.text('', 400);
    const isKept = await within(waitSeconds, receive(update));
    return isKept ? context.text('') : context.text('', 503);
  });
  return { route, refused: () => refused };
}

/** Compares without telling by its time how much was right. */
function isSecret(given: string | undefined, { secret }: { secret: string }): boolean {
  return timingSafeEqual(digest(given ?? ''), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function updateIn(body: string): Update | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    const isUpdate =
      typeof parsed === 'object' && parsed !== null && 'update_id' in parsed && Number.isSafeInteger(parsed.update_id);
    // Who knows the secret is Telegram, whose updates have this form.
    return isUpdate ? (parsed as Update) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it settled well in time; what takes longer goes on, and its repetition finds it done. */
function within(seconds: number, work: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), seconds * 1000);
    work
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer));
  });
}
