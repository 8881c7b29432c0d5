import { createHash } from 'node:crypto';
import type { Entry, RequestEntry, UpdateEntry } from '../telegram-stand-in/history.ts';
import type { Acknowledged } from './browser-people.ts';
import type { Evidence, Finding } from './checker.ts';
import { alsoFor } from './choose.ts';
import type { KeptAnswer, KeptMessage } from './kept.ts';
import { buttonsIn } from './screens.ts';

/** One thing a person said: where, by which delivery, on which screen, and how the transcript may tell it. */
type Said = {
  what: string;
  channel: string;
  address: string;
  delivery: string;
  /** The screen it was said to. */
  screen: string | undefined;
  told: (text: string) => boolean;
};

/** What was taken is kept whole, once, in order, and as an answer to the question it was said to. */
export function checkHeard(evidence: Evidence): Finding[] {
  const said = [...saidInTelegram(evidence.history), ...evidence.acknowledged.map(saidOnPage)];
  const kept = keptBy(evidence);
  const each = said.flatMap((one) => checkOne(one, { ...kept, questions: evidence.questions }));
  return [...each, ...lossesIn(evidence.history), ...unheard(evidence, said), ...orderOf(said, evidence)];
}

type Kept = { seenAt: Map<string, string>; messages: Map<string, KeptMessage[]>; answers: Map<string, KeptAnswer[]> };

/** A turn bears one moment in all it left behind. */
function keptBy({ kept }: Evidence): Kept {
  const people = new Map(kept.addresses.map(({ channel, address, person }) => [person, `${channel} ${address}`]));
  return {
    seenAt: new Map(kept.seen.map(({ channel, delivery, at }) => [`${channel} ${delivery}`, at])),
    messages: Map.groupBy(
      kept.messages.filter(({ direction }) => direction === 'in'),
      ({ channel, address, at }) => `${channel} ${address} ${at}`,
    ),
    answers: Map.groupBy(kept.answers, ({ person, at }) => `${people.get(person)} ${at}`),
  };
}

function checkOne(said: Said, { seenAt, messages, answers, questions }: Kept & Pick<Evidence, 'questions'>): Finding[] {
  const at = seenAt.get(`${said.channel} ${said.delivery}`);
  if (at === undefined) return [{ kind: 'lost', what: `${said.what} was taken and is not kept` }];
  const place = `${said.channel} ${said.address} ${at}`;
  const heard = messages.get(place) ?? [];
  const isTold = heard.length === 1 && heard.every(({ text }) => said.told(text));
  const lost: Finding = {
    kind: 'lost',
    what: `${said.what} is kept as ${JSON.stringify(heard.map(({ text }) => text))}`,
  };
  return [...(isTold ? [] : [lost]), ...misplaced(said, answers.get(place) ?? [], questions)];
}

/** What a person says to a question answers that question and no other. */
function misplaced({ what, screen }: Said, answers: KeptAnswer[], questions: ReadonlySet<string>): Finding[] {
  const asked = screen?.split(':')[1];
  const meant = [asked, alsoFor.get(asked ?? '')];
  const others = answers.filter(({ fact, taken }) => !taken && questions.has(fact) && !meant.includes(fact));
  const isQuestion = screen === undefined || (asked !== undefined && questions.has(asked));
  if (!isQuestion) return [];
  return others.map(({ fact }) => ({
    kind: 'answer to another question',
    what: `${what}, said to ${screen}, answered ${fact}`,
  }));
}

function lossesIn(history: Entry[]): Finding[] {
  return history.flatMap((entry) =>
    entry.kind === 'loss' ? [{ kind: 'lost' as const, what: `update ${entry.updateId}: ${entry.why}` }] : [],
  );
}

/** Everything in the transcript was said: nothing is there twice or out of nowhere. */
function unheard({ kept }: Evidence, said: Said[]): Finding[] {
  const seenAt = new Map(kept.seen.map(({ channel, delivery, at }) => [`${channel} ${at}`, delivery]));
  const deliveries = new Set(said.map(({ channel, delivery }) => `${channel} ${delivery}`));
  return kept.messages
    .filter(({ direction, channel }) => direction === 'in' && channel === 'telegram')
    .filter(({ channel, at }) => !deliveries.has(`${channel} ${seenAt.get(`${channel} ${at}`)}`))
    .map(({ address, at }) => ({
      kind: 'lost',
      what: `in chat ${address} something is kept at ${at} that nobody said`,
    }));
}

/** What is said in a chat is kept in the order in which it was said. */
function orderOf(said: Said[], { kept }: Evidence): Finding[] {
  const at = new Map(kept.seen.map(({ channel, delivery, at: moment }) => [`${channel} ${delivery}`, moment]));
  const chats = Map.groupBy(
    said.filter(({ channel }) => channel === 'telegram'),
    ({ address }) => address,
  );
  return [...chats.values()].flatMap((inChat) =>
    inChat.flatMap((one, index) => {
      const [before, now] = [inChat[index - 1], one].map((each) => each && at.get(`${each.channel} ${each.delivery}`));
      return before && now && before > now
        ? [{ kind: 'out of order' as const, what: `${one.what} is kept before what was said before it` }]
        : [];
    }),
  );
}

/** The updates that the bot has confirmed, as Telegram understands it: by asking for later ones. */
function saidInTelegram(history: Entry[]): Said[] {
  const confirmed = Math.max(0, ...history.map((entry) => (entry.kind === 'request' ? offsetIn(entry) : 0)));
  const shown = new Map<number, string>();
  const said: Said[] = [];
  for (const entry of history) {
    if (entry.kind === 'request') noteScreen(entry, shown);
    if (entry.kind === 'update' && entry.updateId < confirmed) said.push(...saidIn(entry, shown));
  }
  return said;
}

function offsetIn({ method, params }: RequestEntry): number {
  return method === 'getUpdates' ? Number(params.offset ?? 0) : 0;
}

function noteScreen(entry: RequestEntry, shown: Map<number, string>): void {
  const at = buttonsIn(entry)
    .find(({ data }) => data)
    ?.data?.split('?')[0];
  if (entry.effect?.chat && at && ['sendMessage', 'editMessageText'].includes(entry.method))
    shown.set(entry.effect.chat, at);
}

type Update = {
  message?: { chat: { id: number }; text: string };
  callback_query?: { data: string; message: { chat: { id: number }; reply_markup?: object } };
};

function saidIn({ updateId, update }: UpdateEntry, shown: Map<number, string>): Said[] {
  const { message, callback_query: press } = update as Update;
  const common = { what: `update ${updateId}`, channel: 'telegram', delivery: String(updateId) };
  if (press) {
    const { chat, reply_markup } = press.message;
    const [screen, key = ''] = press.data.split('?');
    const label = labelsIn(reply_markup).get(press.data);
    const told = (text: string) => [key, label].includes(text) || squeezed(text) === squeezed(label ?? key);
    return [{ ...common, address: String(chat.id), screen, told }];
  }
  if (!message) return [];
  return [
    { ...common, address: String(message.chat.id), screen: shown.get(message.chat.id), told: writtenAs(message.text) },
  ];
}

function labelsIn(markup: object | undefined): Map<string, string> {
  const rows = (markup as { inline_keyboard?: { text: string; callback_data?: string }[][] })?.inline_keyboard ?? [];
  return new Map(rows.flat().map(({ text, callback_data: data = '' }) => [data, text.replace(/^✓ /, '')]));
}

/** Figures may be kept as a band or not at all. */
function writtenAs(text: string): (kept: string) => boolean {
  return (kept) => /\d/.test(text) || squeezed(kept) === squeezed(text);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function saidOnPage({ session, turn, at, key, text }: Acknowledged): Said {
  const heard = key === undefined ? { kind: 'typed', text } : { kind: 'press', at, key };
  return {
    what: `the form ${turn.slice(0, 8)}`,
    channel: 'web',
    address: hash(session),
    delivery: hash(`${turn} ${JSON.stringify(heard)}`),
    screen: at,
    told: (kept) => kept !== '' && (text === undefined || kept === 'typed' || writtenAs(text)(kept)),
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
