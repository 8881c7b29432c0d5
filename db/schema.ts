import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Answer, Known, SaidOn, Value } from '../core/answer.ts';
import type { Position } from '../core/desk.ts';
import type { View } from '../core/view.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** An employer, or the public: people without an employer belong to the public tenant. */
export const tenant = pgTable('tenant', { id: uuid('id').primaryKey(), name: text('name').notNull() });

/** A person: the fold of their answers, when each was said, and the place they stand at; caches beside the log. */
export const person = pgTable(
  'person',
  {
    tenant: uuid('tenant').notNull(),
    id: uuid('id').notNull(),
    version: integer('version').notNull(),
    known: jsonb('known').$type<Known>().notNull(),
    saidOn: jsonb('said_on').$type<SaidOn>().notNull().default({}),
    position: jsonb('position').$type<Position & { contentVersion: string }>(),
    createdAt: at('created_at').notNull().defaultNow(),
    movedAt: at('moved_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.tenant, table.id] })],
);

/** Where a person is reached. */
export const address = pgTable(
  'address',
  {
    tenant: uuid('tenant').notNull(),
    channel: text('channel').notNull(),
    address: text('address').notNull(),
    person: uuid('person').notNull(),
    living: text('living'),
    reachable: boolean('reachable').notNull().default(true),
    /** So many codes were tried here that nobody made, since then. */
    wrongCodes: integer('wrong_codes').notNull().default(0),
    wrongCodesSince: at('wrong_codes_since'),
    since: at('since').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.tenant, table.channel, table.address] }),
    index('address_person').on(table.tenant, table.person),
  ],
);

/** The log of answers; it only grows until its person is removed. A row without a value takes an answer back. */
export const answer = pgTable(
  'answer',
  {
    tenant: uuid('tenant').notNull(),
    person: uuid('person').notNull(),
    version: integer('version').notNull(),
    line: integer('line').notNull(),
    fact: text('fact').$type<Answer['fact']>().notNull(),
    value: jsonb('value').$type<Value>(),
    channel: text('channel').notNull(),
    saidBy: text('said_by').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.tenant, table.person, table.version, table.line] })],
);

/** Every message in both directions as it was shown, which files were sent, and for what goes out its delivery. */
export const message = pgTable(
  'message',
  {
    tenant: uuid('tenant').notNull(),
    id: uuid('id').notNull(),
    person: uuid('person').notNull(),
    channel: text('channel').notNull(),
    address: text('address').notNull(),
    direction: text('direction').$type<'in' | 'out' | 'file'>().notNull(),
    text: text('text').notNull(),
    view: jsonb('view').$type<View>(),
    language: text('language').notNull(),
    contentVersion: text('content_version').notNull(),
    rules: text('rules').array().notNull(),
    at: at('at').notNull().defaultNow(),
    state: text('state').$type<'said' | 'sending' | 'sent' | 'failed' | 'unknown' | 'superseded'>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    lease: uuid('lease'),
    dueAt: at('due_at'),
    channelMessage: text('channel_message'),
    error: text('error'),
  },
  (table) => [
    primaryKey({ columns: [table.tenant, table.person, table.id] }),
    index('message_due').on(table.channel, table.dueAt).where(sql`state in ('sending', 'unknown')`),
  ],
);

/** Deliveries that have been handled, kept for eight days. */
export const seen = pgTable(
  'seen',
  {
    tenant: uuid('tenant').notNull(),
    channel: text('channel').notNull(),
    delivery: text('delivery').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  // One by time would be written with every turn, for a sweep that reads all of it once an hour.
  (table) => [primaryKey({ columns: [table.tenant, table.channel, table.delivery] })],
);

/** Codes that carry a case to another channel or device, by their hash. */
export const link = pgTable(
  'link',
  {
    tenant: uuid('tenant').notNull(),
    hash: text('hash').notNull(),
    person: uuid('person').notNull(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
  },
  (table) => [primaryKey({ columns: [table.tenant, table.hash] })],
);

/** That a person was removed, and how much it was; nothing of what it was. */
export const removal = pgTable(
  'removal',
  {
    tenant: uuid('tenant').notNull(),
    receipt: text('receipt').notNull(),
    answers: bigint('answers', { mode: 'number' }).notNull(),
    messages: bigint('messages', { mode: 'number' }).notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.tenant, table.receipt] })],
);

/** When a channel last took anything in: presses are not kept for long by the platforms, so a gap has to be noticed. */
export const intake = pgTable('intake', {
  channel: text('channel').primaryKey(),
  aliveAt: at('alive_at').notNull(),
});
