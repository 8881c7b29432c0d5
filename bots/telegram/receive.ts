import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Reply } from '../../core/respond.ts';
import { withLeaf } from './calendar.ts';
import { type Floods, makeFloods } from './floods.ts';
import { makeLanes } from './lanes.ts';
import type { Taking } from './persistence.ts';
import { setKeyboard } from './post.ts';
import { type Read, read } from './read.ts';
import type { Remarks } from './remarks.ts';
import type { Shows } from './show.ts';
import type { Surroundings } from './surroundings.ts';

/** Takes an update in; settles when it is handled and kept, and what is shown for it is sent after that. */
export type Receive = (update: Update) => Promise<void>;

type Given = {
  api: Api;
  surroundings: Surroundings;
  remarks: Remarks;
  shows: Pick<Shows, 'show' | 'hasShownSince' | 'underWayIn'>;
  botName: () => string | undefined;
  taking: Taking;
};
type Parts = Given & { floods: Floods; waiting: () => number; message: number | undefined; receivedAt: number };

type Heard = Extract<Read, { kind: 'heard' }>;
type Turned = Extract<Read, { kind: 'leaf' }>;

/** Handles the updates of one chat in their order and those of different chats at the same time. */
export function makeReceive(parts: Given): { receive: Receive; idle: () => Promise<void> } {
  const lanes = makeLanes();
  const floods = makeFloods();
  const receive: Receive = (update) => {
    const lane = laneOf(update);
    const waiting = () => lanes.waiting(lane);
    const receivedAt = parts.surroundings.now();
    const work = async () =>
      handle({ ...parts, floods, waiting, receivedAt, message: update.message?.message_id }, toldBy(parts, update));
    return lanes.run(lane, () => parts.taking(update, work));
  };
  return { receive, idle: () => lanes.idle().then(floods.end) };
}

/** A press comes from its person, everything else from its chat; in private they have one number. */
function laneOf({ callback_query: press, message, edited_message: edited, my_chat_member: member }: Update): string {
  return String(press?.from.id ?? (message ?? edited ?? member)?.chat.id);
}

function toldBy({ botName }: Given, update: Update): Read {
  return read(update, namedBot(botName()));
}

function namedBot(bot: string | undefined): { bot?: string } {
  return bot === undefined ? {} : { bot };
}

async function handle(parts: Parts, told: Read): Promise<void> {
  const { surroundings, remarks, shows } = parts;
  switch (told.kind) {
    case 'heard':
      return hear(parts, told);
    case 'leaf':
      return turnLeaf(parts, told);
    case 'reachable':
      // A screen that came before the chat was closed would note it as open once more.
      await shows.underWayIn(told.address);
      return surroundings.reach({ channel: 'telegram', address: told.address }, told.reachable);
    case 'group':
      if (told.pressed) void remarks.answer(told.pressed.callback);
      return remarks.tellGroup(told.address, told.clientLanguage);
    case 'moved':
      return remarks.groupMoved(told.from, told.to);
    case 'ignored':
      return;
  }
}

async function hear(parts: Parts, told: Heard): Promise<void> {
  const { surroundings, remarks, shows, floods, waiting } = parts;
  const { address, delivery, clientLanguage, pressed, remark } = told;
  const heard = await asSeen(parts, told);
  const leasedAt = surroundings.now();
  const where = { channel: 'telegram' as const, address };
  const reply = await surroundings.respond({
    address: where,
    delivery,
    heard,
    ...(clientLanguage ? { clientLanguage } : {}),
  });
  // From here on everything is kept: what follows may fail without the update being handled again.
  if (pressed) void remarks.answer(pressed.callback, toastFor(reply, { remark, surroundings }));
  const showing = {
    address: where,
    reply,
    leasedAt,
    ...(pressed?.message === undefined ? {} : { pressed: pressed.message }),
    ...(remark ? { remark } : {}),
  };
  if (reply.file) shows.show(showing);
  else floods.show(address, () => shows.show(showing), { waiting: waiting() });
}

/** What was written before a screen came into the chat is no answer to that screen. */
async function asSeen({ shows, message, receivedAt }: Parts, { address, heard }: Heard): Promise<Heard['heard']> {
  if (heard.kind !== 'typed' || message === undefined) return heard;
  const numbered = { ...heard, message };
  return (await shows.hasShownSince(address, { message, receivedAt })) ? { ...numbered, unseen: true } : numbered;
}

/** What pops up over the chat: what the screen says first, so that a press that changed nothing is not silent. */
function toastFor(
  { view }: Reply,
  { remark, surroundings }: { remark: Heard['remark']; surroundings: Surroundings },
): string | undefined {
  if (remark === 'button') return surroundings.wordsIn(view.language).say('telegram:remark.button');
  return view.note;
}

/** Shows another leaf of the calendar under the same message. */
async function turnLeaf(
  { api, remarks, surroundings }: Parts,
  { address, pressed, at, leaf, language }: Turned,
): Promise<void> {
  void remarks.answer(pressed.callback);
  if (!leaf || pressed.message === undefined) return;
  const keyboard = withLeaf(pressed.keyboard, leaf, { at, language: surroundings.languageFor(language) });
  void setKeyboard(api, { chat: address, message: pressed.message }, keyboard);
}
