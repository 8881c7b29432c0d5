import { saying } from './answer.ts';
import { type Desk, deskAfter, deskFor } from './desk.ts';
import type { Heard } from './heard.ts';
import { inLine } from './in-line.ts';
import type { Effect } from './move.ts';
import { plainText } from './plain-text.ts';
import { setting } from './scene.ts';
import { type Turn, takeTurn } from './turn.ts';
import type { FileKind, View } from './view.ts';
import { viewAlone, viewOf } from './view-of.ts';
import type { Language } from './words.ts';
import type { Address, Kept, Leased, Opened, World } from './world.ts';

/** Something that reached us from a person. */
export type Received = {
  address: Address;
  /** Tells one delivery from another: repeated deliveries bear the same. */
  delivery: string;
  /** The language of the person's client, as it names it. */
  clientLanguage?: string;
  heard: Heard;
};

/** What is to be shown for it. */
export type Reply = {
  view: View;
  /** The kept message to be sent, where the channel sends. Absent when the delivery had been handled before. */
  outgoing?: Leased;
  /** The message in the chat that shows the present screen, to be edited rather than followed by a new one. */
  living?: string;
  /** A file the person asked for, to be sent beside the screen where the channel sends. */
  file?: { kind: FileKind; outgoing?: Leased };
};

// A turn that other processes keep overtaking is given up, so that the channel delivers it again.
const tries = 20;

/** Opens the turn of a person, decides it, and keeps it; only then is there something to show. */
export function respond(world: World, received: Received): Promise<Reply> {
  const { channel, address } = received.address;
  return inLine(world, `${channel} ${address}`, () => turnOf(world, received));
}

async function turnOf(world: World, received: Received): Promise<Reply> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    // Where what is supposed is not so nothing is kept, and the next try reads.
    const supposed = attempt === 1 ? supposing(world, received) : undefined;
    const reply = await attemptTurn(world, received, supposed);
    if (reply) return reply;
  }
  throw new Error(`The turn was overtaken ${tries} times`);
}

/** What need not be read: whoever was just here is known, and whoever begins is new, but for a few who begin again. */
function supposing({ store, contentVersion }: World, { address, heard }: Received): Opened | undefined {
  const begins = heard.kind === 'command' && heard.command.kind === 'start' && heard.command.token === undefined;
  return store.lastKept(address, contentVersion) ?? (begins ? store.newcomer() : undefined);
}

/** The screen a person stands at, without a turn. */
export async function present(world: World, at: { address: Address; clientLanguage?: string }): Promise<View> {
  const opened = await world.store.open(at.address, '', world.contentVersion);
  return viewOf(deskOf(world, opened, at.clientLanguage));
}

/** What is known of the person at an address, laid out to make pages and files from. */
export async function deskAt(
  world: World,
  at: { address: Address; clientLanguage?: string },
): Promise<Desk & { person: string; version: number; opened: Opened }> {
  const opened = await world.store.open(at.address, '', world.contentVersion);
  return { ...deskOf(world, opened, at.clientLanguage), person: opened.person, version: opened.version, opened };
}

/** One try at a turn; nothing when another turn of the same person was kept meanwhile. */
async function attemptTurn(world: World, received: Received, supposed?: Opened): Promise<Reply | undefined> {
  const { address, delivery, clientLanguage } = received;
  const opened = supposed ?? (await world.store.open(address, delivery, world.contentVersion));
  const desk = deskOf(world, opened, clientLanguage);
  if (opened.handled) return alreadyHandled(desk, opened);

  const show = address.channel === 'web' ? viewOf : viewAlone;
  const turn = takeTurn(desk, asSeen(received, opened), world.wordsIn, show);
  const { effect } = turn;
  const ofItsOwn = atOnce(world, { received, opened, turn });
  // What these do is not undone where nothing is kept, so that they begin with reading.
  if (ofItsOwn) return supposed ? undefined : ofItsOwn();

  const outcome = await world.store.keep(keptTurn(world, { received, opened, turn }));
  if (!outcome.kept) return undefined;
  const view = effect?.kind === 'link' ? await withLink(world, { view: turn.view, opened, address }) : turn.view;
  const { outgoing, file } = outcome;
  return { ...livingOf(opened), ...fileOf(effect, file), view, ...(outgoing ? { outgoing } : {}) };
}

/** What is done of effects that a turn does not keep: everything is removed, or a case comes from elsewhere. */
function atOnce(
  world: World,
  { received, opened, turn }: { received: Received; opened: Opened; turn: Turn },
): (() => Promise<Reply>) | undefined {
  const { effect } = turn;
  if (effect?.kind === 'forget') return () => forget(world, { turn, opened });
  if (effect?.kind === 'useLink') return () => carryOver(world, { received, opened, code: effect.code });
  return undefined;
}

/** A text bears no screen's name: it is an answer only where the present screen had arrived. A form of the page tells its own. */
function asSeen({ address, heard }: Received, { unseen, living }: Opened): Heard {
  if (heard.kind !== 'typed' || address.channel === 'web') return heard;
  return unseen || isOlder(heard, living) ? { ...heard, unseen: true } : heard;
}

/** Whether a text was written before the present screen came into the chat: messages of a chat are numbered in order. */
function isOlder({ message }: { message?: number }, living = ''): boolean {
  return message !== undefined && living.split(' ').some((shown) => Number(shown) > message);
}

function alreadyHandled(desk: Desk, opened: Opened): Reply {
  return { view: viewOf(desk), ...livingOf(opened) };
}

function livingOf({ living }: Opened): { living?: string } {
  return living === undefined ? {} : { living };
}

function fileOf(effect: Effect | undefined, outgoing: Leased | undefined): Pick<Reply, 'file'> {
  return effect?.kind === 'file' ? { file: { kind: effect.file, ...(outgoing ? { outgoing } : {}) } } : {};
}

function deskOf(world: World, opened: Opened, clientLanguage: string | undefined): Desk {
  const { known, saidOn, position } = opened;
  const words = world.wordsIn(languageFor(world, known.language ?? clientLanguage));
  return deskFor(
    known,
    {
      today: world.today(),
      ...(world.now ? { now: world.now() } : {}),
      words,
      languages: world.languages,
      conversations: world.conversations,
    },
    { saidOn, ...(position ? { position } : {}) },
  );
}

/** The language to speak: the one chosen, else the closest to the client's, else English. */
export function languageFor({ languages }: Pick<World, 'languages'>, wanted: unknown): Language {
  const tag = typeof wanted === 'string' ? wanted.toLowerCase() : '';
  const exact = languages.find((language) => language.toLowerCase() === tag);
  const near = languages.find((language) => tag !== '' && language.split('-')[0] === tag.split(/[-_]/)[0]);
  return exact ?? near ?? 'en';
}

function keptTurn(world: World, { received, opened, turn }: { received: Received; opened: Opened; turn: Turn }): Kept {
  const { address, delivery } = received;
  const { view, desk, said, effect } = turn;
  const language = desk.words.language;
  // The language is taken from the client once, so that later pushes speak it too.
  const answers =
    opened.version === 0 && opened.known.language === undefined
      ? [{ fact: 'language', value: language }, ...turn.answers]
      : turn.answers;
  const known = desk.standing.known.language === undefined ? { language, ...desk.standing.known } : desk.standing.known;
  // The answers given before stand in the log already.
  const seen = view.earlier.length > 0 ? { ...view, earlier: [] } : view;
  const heard = said === '' ? [] : [{ direction: 'in' as const, text: said, language, rules: [] }];
  const shown = { direction: 'out' as const, text: plainText(view), language, view: seen, rules: view.rules };
  // A page has a link to its files.
  const isSent = effect?.kind === 'file' && address.channel !== 'web';
  const file = isSent ? [{ direction: 'file' as const, text: effect.file, language, rules: [] }] : [];
  return {
    address,
    delivery,
    opened,
    answers: saying(answers, opened.known),
    known,
    saidOn: desk.saidOn,
    position: desk.position,
    messages: [...heard, shown, ...file],
    contentVersion: world.contentVersion,
  };
}

async function withLink(
  { store }: World,
  { view, opened, address }: { view: View; opened: Opened; address: Address },
): Promise<View> {
  const person = opened.version === 0 ? (await store.open(address, '', '')).person : opened.person;
  return { ...view, link: { code: await store.makeLink(person) } };
}

/** Removes everything kept of a person; the last words are shown and kept nowhere. */
async function forget(world: World, { turn, opened }: { turn: Turn; opened: Opened }): Promise<Reply> {
  const { words } = turn.desk;
  const removed = await world.store.removeEverything(opened.person);
  const desk = deskFor(
    {},
    { today: turn.desk.standing.today, words, languages: world.languages, conversations: world.conversations },
  );
  const view = viewOf(desk, words.say('common:note.forgotten', removed));
  return { ...livingOf(opened), view };
}

/** Joins what was said here to the case that a link carries, and shows where that case stands. */
async function carryOver(
  world: World,
  { received, opened, code }: { received: Received; opened: Opened; code: string },
): Promise<Reply> {
  const outcome = await world.store.useLink(code, received.address);
  const { address, delivery, clientLanguage } = received;
  const joined = await world.store.open(address, delivery, world.contentVersion);
  const answers = setting({ kind: 'conversation' });
  const desk = deskAfter(deskOf(world, joined, clientLanguage), answers);
  const view = viewOf(desk, desk.words.say(`common:link.${outcome}`));
  const turn: Turn = { answers, desk, view, said: '/start …' };
  const kept = await world.store.keep(keptTurn(world, { received, opened: joined, turn }));
  return { ...livingOf(opened), view, ...(kept.kept && kept.outgoing ? { outgoing: kept.outgoing } : {}) };
}
