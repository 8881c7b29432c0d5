import type { Api } from 'grammy';
import type { Day } from '../../core/date.ts';
import type { View } from '../../core/view.ts';
import type { Outgoing, SendOutcome } from '../../core/world.ts';
import { type Failure, outcomeAfter } from './outcome.ts';
import { post, setKeyboard, takeAway } from './post.ts';
import { prefixed, render, type TelegramMessage } from './render.ts';
import type { Surroundings } from './surroundings.ts';

/** What is to be shown, the message a button was pressed on, and until when it is ours to send. */
type Delivery = { outgoing: Outgoing; pressed?: number; until: number };

/** How far a screen of several messages came in this process. */
type Progress = { placed: number[]; edits: boolean; doubtful: boolean };

export type Deliver = (delivery: Delivery) => Promise<SendOutcome>;

/**
 * Shows a screen in a chat: in the place of the living one where a button of that was pressed, else as a new one that
 * takes the buttons off the old. What cannot be known to have failed is said to be unknown, and is marked when it is sent again.
 */
export function makeDeliver(api: Api, surroundings: Surroundings): Deliver {
  const underWay = new Map<string, Progress>();
  const { wordsIn, today, now, pageFor, log } = surroundings;
  const rendered = renderedBefore();

  return async ({ outgoing, pressed, until }) => {
    const { view, living, id } = outgoing;
    const words = wordsIn(view.language);
    const messages = rendered(withPage(view, pageFor), { words, today: today() });
    const before = idsIn(living);
    const progress = underWay.get(id) ?? begin(outgoing, { edits: pressed !== undefined && before.includes(pressed) });
    underWay.set(id, progress);

    const mark = words.say('telegram:mayBeRepeat');
    const failure = await showAll(api, {
      outgoing,
      messages,
      before,
      progress,
      mark,
      isOurs: () => now() < until,
      log,
    });
    if (failure) return outcomeOf(failure, { progress, forget: () => underWay.delete(id) });
    underWay.delete(id);
    void tidyUp(api, { chat: outgoing.address.address, before, progress, pressed });
    return { sent: true, channelMessage: progress.placed.join(' ') };
  };
}

/** Questions are rendered once for all who are asked the same; whoever has a list to read has one of their own. */
function renderedBefore(): typeof render {
  const before = new WeakMap<View, { today: Day; messages: TelegramMessage[] }>();
  return (view, at) => {
    const found = before.get(view);
    if (found?.today === at.today) return found.messages;
    const messages = render(view, at);
    before.set(view, { today: at.today, messages });
    return messages;
  };
}

function begin({ mayBeRepeat }: Outgoing, { edits }: { edits: boolean }): Progress {
  return { placed: [], edits, doubtful: mayBeRepeat };
}

function withPage(view: View, pageFor: Surroundings['pageFor']): View {
  return view.link && pageFor ? { ...view, link: { ...view.link, url: pageFor(view.link.code) } } : view;
}

/** The messages a screen stands in, as the ledger keeps them. */
export function idsIn(living: string | undefined): number[] {
  return (living ?? '')
    .split(' ')
    .map(Number)
    .filter((id) => id > 0);
}

type Showing = {
  outgoing: Outgoing;
  messages: TelegramMessage[];
  before: number[];
  progress: Progress;
  mark: string;
  isOurs: () => boolean;
  log: Surroundings['log'];
};

async function showAll(api: Api, showing: Showing): Promise<Failure | undefined> {
  const { messages, progress, isOurs } = showing;
  while (progress.placed.length < messages.length) {
    if (!isOurs()) return { kind: 'notSent', error: 'the lease ran out before it was sent' };
    const failure = await showNext(api, showing);
    if (failure) return failure;
  }
  return undefined;
}

async function showNext(api: Api, showing: Showing): Promise<Failure | undefined> {
  const { outgoing, before, progress, log } = showing;
  const index = progress.placed.length;
  const place = progress.edits ? before[index] : undefined;
  const message = messageAt(showing, { index, isNew: place === undefined });
  const goal = { chat: outgoing.address.address, ...(place === undefined ? {} : { place }) };
  const posted = await post(api, message, goal);
  if ('unreadable' in posted) log(`Telegram: ALERT: the markup of message ${outgoing.id} was ${posted.unreadable}`);
  if ('message' in posted) return arrived(progress, posted.message);
  const isGone = posted.failure.kind === 'notFound' && progress.edits;
  return isGone ? startAfresh(progress) : posted.failure;
}

/** The message as it is sent: one that an earlier attempt may have brought says so. An edit needs no such mark. */
function messageAt(
  { messages, progress, mark }: Showing,
  { index, isNew }: { index: number; isNew: boolean },
): TelegramMessage {
  const message = messages[index];
  if (!message) throw new RangeError(`There is no message ${index} of ${messages.length}`);
  return isNew && progress.doubtful ? prefixed(message, mark) : message;
}

function arrived(progress: Progress, message: number): undefined {
  progress.placed.push(message);
  progress.doubtful = false;
}

/** The living message is gone: the screen is sent as a new one. */
function startAfresh(progress: Progress): undefined {
  progress.edits = false;
  progress.placed = [];
}

function outcomeOf(failure: Failure, { progress, forget }: { progress: Progress; forget: () => void }): SendOutcome {
  if (failure.kind === 'unknown') progress.doubtful = true;
  const outcome = outcomeAfter(failure, { mayHaveCome: progress.doubtful || progress.placed.length > 0 });
  if (outcome.final) forget();
  return outcome;
}

type Tidying = { chat: string; before: number[]; progress: Progress; pressed: number | undefined };

/** Takes away what the new screen leaves over: further messages of an edited one, or the buttons of older ones. */
async function tidyUp(api: Api, { chat, before, progress, pressed }: Tidying): Promise<void> {
  if (progress.edits) {
    for (const message of before.slice(progress.placed.length)) await takeAway(api, { chat, message });
    return;
  }
  const old = new Set([before.at(-1), pressed].filter((message) => message !== undefined));
  for (const message of old) await setKeyboard(api, { chat, message }, []);
}
