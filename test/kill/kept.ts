import type { Database } from '../../db/connect.ts';

/** What the database keeps, as far as it can be compared with what happened. Moments are texts, exact to the microsecond. */
export type KeptState = {
  seen: { channel: string; delivery: string; at: string }[];
  messages: KeptMessage[];
  answers: KeptAnswer[];
  people: { id: string; known: Record<string, unknown> }[];
  addresses: { channel: string; address: string; person: string }[];
};

export type KeptMessage = {
  id: string;
  channel: string;
  address: string;
  direction: 'in' | 'out';
  text: string;
  /** The screen's name. */
  screen: string | null;
  /** The whole screen, as it is kept. */
  view: string;
  state: string;
  channelMessage: string | null;
  at: string;
  /** The same in milliseconds, as the stand-in counts. */
  ms: number;
};

export type KeptAnswer = {
  person: string;
  version: number;
  line: number;
  fact: string;
  value: unknown;
  /** The answer was taken back. */
  taken: boolean;
  at: string;
};

/** Reads everything that is kept. */
export async function keptState(sql: Database): Promise<KeptState> {
  const [seen, messages, answers, people, addresses] = await Promise.all([
    sql`select channel, delivery, at::text from seen order by at`,
    sql`select id, channel, address, direction, text, view->>'at' as screen, coalesce(view::text, '') as view, state, channel_message as "channelMessage",
      at::text, (extract(epoch from at) * 1000)::float8 as ms from message order by message.at, direction`,
    sql`select person, version, line, fact, value, value is null as taken, at::text from answer
      order by person, version, line`,
    sql`select id, known from person`,
    sql`select channel, address, person from address`,
  ]);
  // The columns are those of the types.
  return { seen, messages, answers, people, addresses } as unknown as KeptState;
}
