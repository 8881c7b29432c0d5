import type { Reply } from '../../core/respond.ts';
import type { Address, Leased, Outgoing } from '../../core/world.ts';
import { requestSeconds } from './client.ts';
import { type Deliver, idsIn } from './deliver.ts';
import { type Lanes, makeLanes } from './lanes.ts';
import type { Remark } from './read.ts';
import type { Remarks } from './remarks.ts';
import type { Sender } from './sender.ts';
import type { Surroundings } from './surroundings.ts';

/** A kept reply that is to be shown, with the button that was pressed for it. */
type Showing = { address: Address; reply: Reply; leasedAt: number; pressed?: number; remark?: Remark };

type Show = (showing: Showing) => void;

/** Showing, and what became of it. */
export type Shows = {
  show: Show;
  /** Whether a screen has come into a chat after a text was written there; what is on its way is waited for, for a while. */
  hasShownSince(chat: string, text: Written): Promise<boolean>;
  /** Waits, for a while, for the screen that is on its way to a chat, and until it is recorded. */
  underWayIn(chat: string): Promise<void>;
  idle(): Promise<void>;
};

/** A text's number in its chat, and when it was in our hands. */
type Written = { message: number; receivedAt: number };

type Given = { sender: Sender; deliver: Deliver; remarks: Remarks; surroundings: Surroundings };
type Parts = Given & { living: Living; recordings: Lanes };

type Living = ReturnType<typeof livingMessages>;

// So many chats' last screens are remembered; the store knows the others.
const remembered = 10_000;
// A text is not held up for longer by a screen that is on its way.
const longestWaitSeconds = 2;

/** The screens shown lately, for turns that were decided before these had arrived. */
function livingMessages(now: () => number) {
  const shown = new Map<string, { messages: string; at: number; begunAt: number }>();
  return {
    set(chat: string, messages: string | undefined, { begunAt }: { begunAt: number }): void {
      shown.delete(chat);
      if (messages) shown.set(chat, { messages, at: now(), begunAt });
      const [oldest] = shown.keys();
      if (shown.size > remembered && oldest !== undefined) shown.delete(oldest);
    },
    newest: (chat: string) => shown.get(chat),
    since(chat: string, moment: number): string | undefined {
      const last = shown.get(chat);
      return last && last.at >= moment ? last.messages : undefined;
    },
  };
}

/** Shows replies in the order of their turns; one that a newer screen waits behind is left out, as the ledger does. */
export function makeShow(given: Given): Shows {
  const recordings = makeLanes();
  const parts = { ...given, living: livingMessages(given.surroundings.now), recordings };
  const lanes = makeLanes();
  const newest = new Map<string, Showing>();

  function show(showing: Showing): void {
    const { address } = showing.address;
    newest.set(address, showing);
    const shown = lanes.run(address, async () => {
      const isNewest = newest.get(address) === showing;
      if (isNewest) newest.delete(address);
      await showReply(parts, showing, { isNewest });
    });
    void shown.catch((error: unknown) => parts.surroundings.log(`Telegram: a reply was not shown: ${nameOf(error)}`));
  }

  async function hasShownSince(chat: string, { message, receivedAt }: Written): Promise<boolean> {
    await settled(lanes, chat);
    const last = parts.living.newest(chat);
    // A screen put in the place of the last one has its old number.
    return last !== undefined && (last.begunAt > receivedAt || idsIn(last.messages).some((shown) => shown > message));
  }

  async function underWayIn(chat: string): Promise<void> {
    await settled(lanes, chat);
    await settled(recordings, chat);
  }

  return { show, hasShownSince, underWayIn, idle: () => lanes.idle().then(recordings.idle) };
}

/** Waits, for a while, for what is under way in a lane. */
async function settled(lanes: Lanes, lane: string): Promise<void> {
  if (lanes.waiting(lane) === 0) return;
  await new Promise<void>((resolve) => {
    const longest = setTimeout(resolve, longestWaitSeconds * 1000);
    const all = lanes.run(lane, async () => {}).catch(() => undefined);
    void all.then(() => {
      clearTimeout(longest);
      resolve();
    });
  });
}

function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'no error';
}

async function showReply(parts: Parts, showing: Showing, { isNewest }: { isNewest: boolean }): Promise<void> {
  const { remarks, surroundings } = parts;
  const { address, reply, remark } = showing;
  const isRepeated = reply.outgoing === undefined;
  if (remark && remark !== 'button' && !isRepeated) {
    await remarks.say(address.address, remark, surroundings.languageFor(reply.view.language));
  }
  if (isNewest) await showScreen(parts, showing);
  if (reply.file) await sendFile(parts, showing, reply.file);
}

async function showScreen(parts: Parts, showing: Showing): Promise<void> {
  const { sender, deliver, surroundings, living } = parts;
  const { reply, leasedAt, pressed } = showing;
  const on = pressed === undefined ? {} : { pressed };
  if (reply.outgoing) {
    const begunAt = surroundings.now();
    const chat = showing.address.address;
    const { outcome, recorded } = await sender.send(outgoingOf(parts, showing, reply.outgoing), { leasedAt, ...on });
    if (outcome.sent) living.set(chat, outcome.channelMessage, { begunAt });
    note(parts, chat, recorded);
    return;
  }
  // What is said when everything kept of a person was removed is kept nowhere; a repeated delivery has nothing to say.
  if (reply.view.note === undefined) return;
  const unkept = outgoingOf(parts, showing, { id: `unkept ${showing.address.address}`, person: '', lease: '' });
  await deliver({ outgoing: unkept, until: surroundings.now() + requestSeconds * 1000, ...on });
}

function outgoingOf({ living }: Parts, { address, reply, leasedAt }: Showing, leased: Leased): Outgoing {
  const { view } = reply;
  const now = living.since(address.address, leasedAt) ?? reply.living;
  return { ...leased, address, view, attempts: 1, mayBeRepeat: false, ...(now === undefined ? {} : { living: now }) };
}

/** Sends a file beside the screen. */
async function sendFile(
  parts: Parts,
  { address, reply, leasedAt }: Showing,
  { kind, outgoing }: NonNullable<Reply['file']>,
): Promise<void> {
  if (!outgoing) return;
  const file = { ...outgoing, address, file: kind, language: reply.view.language, attempts: 1, mayBeRepeat: false };
  const { recorded } = await parts.sender.send(file, { leasedAt });
  note(parts, address.address, recorded);
}

/** Lets what became of something sent be recorded, while the chat goes on. */
function note({ recordings, surroundings }: Parts, chat: string, recorded: Promise<void>): void {
  const noted = recorded.catch((error: unknown) => {
    surroundings.log(`Telegram: what became of a message was not recorded: ${nameOf(error)}`);
  });
  // Of more than a lane takes on, nobody waits for the rest.
  void recordings.run(chat, () => noted).catch(() => undefined);
}
