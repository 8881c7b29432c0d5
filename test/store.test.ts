import { readFileSync } from 'node:fs';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayInChina } from '../core/date.ts';
import type { Heard } from '../core/heard.ts';
import { readLinkCode } from '../core/link-code.ts';
import { deskAt, present, type Received, respond as taken } from '../core/respond.ts';
import type { Address, Kept, Opened, World } from '../core/world.ts';
import { connect, type Database } from '../db/connect.ts';
import { keepingOf, outcomeOf } from '../db/keeping.ts';
import { recordOutcome, sweep } from '../db/ledger.ts';
import { newcomer, openAll } from '../db/turns.ts';
import { writerOver } from '../db/writes.ts';
import { freshDatabase } from './database.ts';
import { worldOver } from './world.ts';

let database: { url: string; drop(): Promise<void> };
let sql: Database;
let world: World;
let people = 0;

beforeAll(async () => {
  database = await freshDatabase();
  sql = await connect(database.url);
  world = worldOver(sql);
});

afterAll(async () => {
  await sql.end();
  await database.drop();
});

function someone(): Address {
  people += 1;
  return { channel: 'telegram', address: `chat-${people}` };
}

/** A turn whose screen arrives. */
async function respond(around: World, received: Received) {
  const reply = await taken(around, received);
  if (reply.outgoing) await recordOutcome(sql, reply.outgoing, { sent: true, channelMessage: '1' });
  return reply;
}

/** Presses, in order, each button by its key on whatever screen is shown. */
async function go(address: Address, ...keys: string[]) {
  for (const key of keys) {
    const { at } = await present(world, { address });
    await respond(world, { address, delivery: crypto.randomUUID(), heard: { kind: 'press', at, key } });
  }
  return present(world, { address });
}

const typed = (text: string): Heard => ({ kind: 'typed', text });

test('what a person said is there when they come back', async () => {
  const address = someone();
  await go(address, 'yes', 'employee', 'eligibility');
  await respond(world, { address, delivery: 'd1', heard: typed('France') });

  const view = await present(world, { address });

  expect(view.at).toBe('eligibility:permanentResident');
  expect(view.earlier).toEqual([{ fact: 'nationality', label: 'Nationality', value: 'France' }]);
});

test('twenty deliveries at once are each kept once, in some order', async () => {
  const address = someone();
  await go(address, 'yes');
  const deliveries = [...'abcdefghijklmnopqrst'].map((letter) => `burst-${letter}`);

  await Promise.all(
    deliveries.map((delivery) => respond(world, { address, delivery, heard: typed(`hello ${delivery}`) })),
  );

  const heard = await sql`
    select text from message where address = ${address.address} and direction = 'in' and text like 'hello%'`;
  expect(heard.map(({ text }) => text).toSorted()).toEqual(deliveries.map((name) => `hello ${name}`).toSorted());
});

test('twenty deliveries of one update at once have one effect', async () => {
  const address = someone();

  await Promise.all(
    Array.from({ length: 20 }, () =>
      respond(world, { address, delivery: 'same', heard: { kind: 'press', at: 'welcome:consent', key: 'yes' } }),
    ),
  );

  const answers = await sql`
    select fact from answer a join address d on d.person = a.person where d.address = ${address.address} and fact = 'consent'`;
  expect(answers).toHaveLength(1);
});

test('turns that come at once share their statements, and each is kept', async () => {
  const statements: string[] = [];
  const around = worldOver(counting(statements));
  const addresses = Array.from({ length: 30 }, someone);

  const replies = await Promise.all(
    addresses.map((address) => taken(around, { address, delivery: address.address, heard: { kind: 'look' } })),
  );

  expect(new Set(replies.map(({ outgoing }) => outgoing?.person)).size).toBe(30);
  expect(statements.length).toBeLessThan(20);
});

test('a turn that was overtaken takes no other with it', async () => {
  const [late, known, fine] = [await standing(), await standing(), await standing()];
  await respond(world, { address: late.address, delivery: crypto.randomUUID(), heard: { kind: 'look' } });
  await respond(world, { address: known.address, delivery: 'handled', heard: { kind: 'look' } });
  const [again] = await openAll(sql, [{ ...known.address, delivery: 'other', contentVersion: '' }]);

  const kept = (...turns: Kept[]) => Promise.all(turns.map((turn) => writerOver(sql)(keepingOf(turn))));
  expect(await kept(turnOf(late, 'late'), turnOf(fine, 'fine'))).toEqual([false, true]);
  expect(await kept(turnOf({ ...known, ...again }, 'handled'), turnOf(await standing(), 'not handled'))).toEqual([
    false,
    true,
  ]);
});

test('what is kept alone is what is kept in company: awkward texts, answers taken back, newcomers, and messages that came', async () => {
  const awkward = 'He said "yes", {a,b} \\ and\n\tNULL, 好';
  const view = { ...(await present(world, { address: someone() })), text: [awkward] };
  const turns = async (): Promise<Kept[]> => {
    const [one, two] = [await standing(), await standing()];
    const three = { address: someone(), ...newcomer() };
    return [
      { ...turnOf(one, crypto.randomUUID()), answers: [{ fact: 'role' }], known: { role: null, degree: awkward } },
      {
        ...turnOf(two, crypto.randomUUID()),
        answers: [
          { fact: 'role', value: 'hr' },
          { fact: 'countries', value: ['FR', awkward] },
        ],
        messages: [
          { direction: 'in', text: awkward, language: 'zh-CN', rules: [] },
          { direction: 'out', text: awkward, language: 'zh-CN', view, rules: ['a-1', 'b "2"'] },
          { direction: 'file', text: 'calendar', language: 'zh-CN', rules: [] },
        ],
      },
      { ...turnOf(three, crypto.randomUUID()), answers: [], messages: [] },
    ];
  };
  const keep = async (kept: Kept) => {
    const keeping = keepingOf(kept);
    await writerOver(sql)(keeping);
    const outcome = outcomeOf(keeping, true);
    if (outcome.kept && outcome.outgoing)
      await recordOutcome(sql, outcome.outgoing, { sent: true, channelMessage: '7' });
  };

  const alone = await turns();
  for (const turn of alone) await keep(turn);
  const inCompany = await turns();
  await Promise.all(inCompany.map(keep));

  const rows = await Promise.all([alone, inCompany].map((all) => Promise.all(all.map(keptOf))));
  expect(rows[1]).toEqual(rows[0]);
  expect(rows[0]?.[1]?.messages.slice(-3).map(({ text, state }) => [text, state])).toEqual([
    [awkward, 'said'],
    [awkward, 'sent'],
    ['calendar', 'sending'],
  ]);
});

/** What a turn left in every table, but for what names it and when it was. */
async function keptOf({ opened, address, delivery }: Kept) {
  const [id] = await sql`select person from address where channel = 'telegram' and address = ${address.address}`;
  expect(id?.person).toBe(opened.person);
  const { person } = opened;
  return {
    person: await sql`select version, known, said_on, position from person where id = ${person}`,
    address: await sql`select living, reachable from address where person = ${person}`,
    answers:
      await sql`select version, line, fact, value, said_by from answer where person = ${person} order by version, line`,
    messages: await sql`
      select direction, text, view, language, content_version, rules, state, attempts, channel_message,
        lease is null as free, round(extract(epoch from due_at - at)) as due
      from message where person = ${person} order by id`,
    seen: (await sql`select from seen where channel = 'telegram' and delivery = ${delivery}`).length,
  };
}

test('one who begins again among newcomers is not kept as another, in the same statement as they are', async () => {
  const statements: string[] = [];
  const write = writerOver(counting(statements));
  const again = { ...(await standing()), ...newcomer() };
  const newcomers = [someone(), someone()].map((address) => ({ address, ...newcomer() }));

  const kept = await Promise.all([again, ...newcomers].map((each) => write(keepingOf(turnOf(each, each.person)))));

  expect(kept).toEqual([false, true, true]);
  expect(statements).toHaveLength(1);
  expect(await sql`select from person where id = ${again.person}`).toHaveLength(0);
});

test('a turn that the database refuses takes no other with it', async () => {
  const statements: string[] = [];
  const write = writerOver(counting(statements));
  const [bad, fine] = [await standing(), await standing()];
  const unstorable = { direction: 'in' as const, text: 'a\u0000b', language: 'en', rules: [] };

  const kept = await Promise.allSettled([
    write(keepingOf({ ...turnOf(bad, 'bad'), messages: [unstorable] })),
    write(keepingOf(turnOf(fine, 'good'))),
  ]);

  expect(kept).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled', value: true }]);
  expect(statements).toHaveLength(3);
});

/** The same database, with what is asked of it noted. */
function counting(statements: string[]): Database {
  return new Proxy(sql, {
    get(target, name) {
      if (name === 'line') return undefined;
      if (name !== 'unsafe') return Reflect.get(target, name);
      return (...[text, values, options]: Parameters<Database['unsafe']>) => {
        statements.push(text);
        return target.unsafe(text, values, options);
      };
    },
  });
}

/** Somebody who has begun, as they are read. */
async function standing(): Promise<Opened & { address: Address }> {
  const address = someone();
  await go(address, 'yes');
  const [opened] = await openAll(sql, [{ ...address, delivery: crypto.randomUUID(), contentVersion: '' }]);
  if (!opened) throw new Error('Nobody was read');
  return { ...opened, address };
}

function turnOf({ address, ...opened }: Opened & { address: Address }, delivery: string): Kept {
  return {
    address,
    delivery,
    opened,
    answers: [{ fact: 'role', value: 'employee' }],
    known: { ...opened.known, role: 'employee' },
    saidOn: { ...opened.saidOn, role: '2026-03-02' },
    position: { conversation: 'welcome', at: 'goal', ended: false, path: ['consent', 'role'] },
    messages: [{ direction: 'out', text: 'What can Zhilu do for you?', language: 'en', rules: [] }],
    contentVersion: 'test',
  };
}

test('first messages that arrive together make one person', async () => {
  const address = someone();

  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      respond(world, { address, delivery: `first-${index}`, heard: { kind: 'look' } }),
    ),
  );

  const persons = await sql`select distinct person from message where address = ${address.address}`;
  expect(persons).toHaveLength(1);
});

test('a press that arrives before the message it follows gives no answer to another question', async () => {
  const address = someone();
  await go(address, 'yes', 'employee', 'eligibility');
  const press: Heard = { kind: 'press', at: 'eligibility:permanentResident', key: 'no' };

  const early = await respond(world, { address, delivery: 'press', heard: press });
  await respond(world, { address, delivery: 'message', heard: typed('Japan') });

  expect(early.view.note).toContain('Nothing was changed');
  expect((await present(world, { address })).at).toBe('eligibility:permanentResident');
});

test('a text written before the present screen has arrived answers nothing, and keeps no figures', async () => {
  const address = someone();
  await go(address, 'yes', 'employee', 'eligibility');
  await taken(world, { address, delivery: 'kept-not-sent', heard: typed('France') });

  const reply = await taken(world, { address, delivery: 'written-again', heard: typed('no, 480123') });

  expect(reply.view.note).toContain('Nothing was changed');
  expect((await present(world, { address })).at).toBe('eligibility:permanentResident');
  expect(await sql`select text from message where address = ${address.address}`).not.toContainEqual({
    text: expect.stringContaining('480123'),
  });
});

test('an order written before the present screen has arrived is followed', async () => {
  const address = someone();
  await go(address, 'yes');
  await taken(world, { address, delivery: 'unsent', heard: { kind: 'look' } });

  expect((await taken(world, { address, delivery: 'order', heard: typed('menu') })).view.at).toBe('menu');
});

test('numbers of passports and phones are masked before they are kept', async () => {
  const address = someone();
  await go(address, 'yes');

  await respond(world, { address, delivery: 'secret', heard: typed('my passport is E12345678, phone 13800138000') });

  const kept = await sql`select text from message where address = ${address.address}`;
  expect(JSON.stringify(kept)).not.toMatch(/E12345678|13800138000/);
});

test('a salary is kept as a band only', async () => {
  const address = someone();
  await go(address, 'yes', 'employee', 'eligibility');
  for (const [index, text] of [
    'USA',
    'no',
    'more than 90 days',
    'outside',
    'Shanghai',
    '15 June 1991',
    'master',
    'USA',
    '8',
    '480,123',
  ].entries()) {
    await respond(world, { address, delivery: `s${index}`, heard: typed(text) });
  }

  const rows = await sql`
    select p.known::text as known, (select string_agg(m.text, ' ') from message m where m.person = p.id) as said
    from person p join address a on a.person = p.id where a.address = ${address.address}`;
  expect(rows[0]?.known).toContain('"450000-596832"');
  expect(JSON.stringify(rows)).not.toMatch(/480.?123/);
});

test('a link carries the case to another channel once', async () => {
  const [phone, laptop, stranger] = [someone(), { channel: 'web' as const, address: 'laptop' }, someone()];
  await go(phone, 'yes', 'employee', 'eligibility');
  await respond(world, { address: phone, delivery: 'a', heard: typed('France') });
  const shown = await respond(world, {
    address: phone,
    delivery: 'b',
    heard: { kind: 'press', at: (await go(phone)).at, key: 'menu' },
  });
  const made = await respond(world, {
    address: phone,
    delivery: 'c',
    heard: { kind: 'press', at: shown.view.at, key: 'continueElsewhere' },
  });
  const code = made.view.link?.code ?? '';
  expect(readLinkCode(code.toLowerCase())).toBe(code);

  const start = (token: string): Heard => ({ kind: 'command', command: { kind: 'start', token } });
  const joined = await respond(world, { address: laptop, delivery: 'd', heard: start(code) });
  const again = await respond(world, { address: stranger, delivery: 'e', heard: start(code) });

  expect(joined.view.at).toBe('eligibility:permanentResident');
  expect(joined.view.note).toContain('Welcome back');
  expect(again.view.note).toContain('used already');
  const texts = await sql`select text, view from message where address in (${phone.address}, 'laptop')`;
  expect(JSON.stringify(texts)).not.toContain(code);
});

describe('whoever tries wrong codes', () => {
  const tried = async (address: Address, code: string) => {
    const heard: Heard = { kind: 'command', command: { kind: 'start', token: code } };
    return (await respond(world, { address, delivery: crypto.randomUUID(), heard })).view;
  };
  const codeOf = async (address: Address) => world.store.makeLink((await world.store.open(address, '', 'test')).person);

  test('is told after ten that no more is tried from there, until a quarter of an hour is over', async () => {
    const [owner, guessing] = [someone(), someone()];
    await go(owner, 'yes', 'employee', 'eligibility');
    await go(guessing, 'yes', 'employee');
    const code = await codeOf(owner);

    for (let n = 0; n < 10; n += 1) expect((await tried(guessing, 'BBBB2-CCCC3')).note).toContain('I do not know');
    expect((await tried(guessing, 'BBBB2-CCCC3')).note).toContain('Too many codes');
    const refused = await tried(guessing, code);
    expect([refused.at, refused.note]).toEqual(['welcome:goal', expect.stringContaining('for 15 minutes')]);

    await sql`update address set wrong_codes_since = now() - interval '15 minutes' where address = ${guessing.address}`;
    expect((await tried(guessing, code)).at).toBe('eligibility:nationality');
  });

  test('keeps nobody else out, and begins again after a quarter of an hour', async () => {
    const [owner, guessing, other] = [someone(), someone(), someone()];
    await go(owner, 'yes', 'employee', 'eligibility');
    await go(guessing, 'yes');
    for (let n = 0; n < 12; n += 1) await tried(guessing, 'BBBB2-CCCC3');

    expect((await tried(other, await codeOf(owner))).note).toContain('Welcome back');
    await sql`update address set wrong_codes_since = now() - interval '15 minutes' where address = ${guessing.address}`;
    for (let n = 0; n < 10; n += 1) expect((await tried(guessing, 'BBBB2-CCCC3')).note).toContain('I do not know');
  });

  test('does not count links that were used or have expired', async () => {
    const [owner, here] = [someone(), someone()];
    await go(owner, 'yes', 'employee', 'eligibility');
    await go(here, 'yes');
    const code = await codeOf(owner);
    await tried(someone(), code);

    for (let n = 0; n < 12; n += 1) expect((await tried(here, code)).note).toContain('used already');
    expect((await tried(here, await codeOf(owner))).note).toContain('Welcome back');
  });
});

test('the day of each answer is kept, also where a link brings answers together', async () => {
  const [phone, laptop] = [someone(), { channel: 'web' as const, address: 'dated' }];
  const later = worldOver(sql, { today: '2026-03-05' });
  const saidOn = async (address: Address) => (await world.store.open(address, '', 'test')).saidOn;
  await go(phone, 'yes', 'employee', 'eligibility');
  await respond(later, { address: phone, delivery: crypto.randomUUID(), heard: typed('France') });
  expect(await saidOn(phone)).toMatchObject({ role: '2026-03-02', nationality: '2026-03-05' });

  await go(laptop, 'yes', 'employee', 'keep');
  const { person } = await world.store.open(phone, '', 'test');
  await later.store.useLink(await world.store.makeLink(person), laptop);
  expect(await saidOn(laptop)).toMatchObject({ goal: '2026-03-02', nationality: '2026-03-05' });
});

test('people from before that was kept get the days from the log', async () => {
  const address = someone();
  await go(address, 'yes', 'employee', 'eligibility');
  const { saidOn, person } = await world.store.open(address, '', 'test');
  const [, filling = ''] = readFileSync('db/migrations/0004_said_on.sql', 'utf8').split('--> statement-breakpoint');
  const admin = postgres(database.url, { max: 1 });
  await admin`update person set said_on = '{}'`;
  await admin.unsafe(filling);
  await admin.end();
  const today = dayInChina(Temporal.Now.instant());

  const rows = await sql`select said_on from person where id = ${person}`;
  const kept = Object.keys(rows[0]?.said_on).filter((fact) => fact in saidOn);
  expect(kept.toSorted()).toEqual(Object.keys(saidOn).toSorted());
  expect(kept.map((fact) => rows[0]?.said_on[fact])).toEqual(kept.map(() => today));
});

test('everything about a person can be removed, and nothing is left but the receipt', async () => {
  const address = someone();
  await go(address, 'yes', 'employee', 'eligibility');
  const [before] = await sql`select person from address where address = ${address.address}`;
  await respond(world, { address, delivery: 'f', heard: { kind: 'command', command: { kind: 'deleteMyData' } } });

  const reply = await respond(world, { address, delivery: 'g', heard: { kind: 'press', at: 'forget', key: 'yes' } });

  expect(reply.view.note).toMatch(/deleted: \d+ answers and \d+ messages/);
  for (const table of ['answer', 'message', 'address', 'link']) {
    expect(await sql`select from ${sql(table)} where person = ${before?.person}`).toHaveLength(0);
  }
  expect((await present(world, { address })).at).toBe('welcome:consent');
});

test('what is kept for a time only is removed after it, and nothing else', async () => {
  const [young, old] = [await standing(), await standing()];
  for (const [{ address, person }, age] of [
    [young, '7 days 23 hours'],
    [old, '8 days 1 hour'],
  ] as const) {
    await respond(world, { address, delivery: age, heard: { kind: 'look' } });
    await sql`update seen set at = now() - ${age}::interval where delivery = ${age}`;
    await world.store.makeLink(person);
    await sql`update link set expires_at = now() - ${age}::interval + interval '7 days' where person = ${person}`;
  }

  await sweep(sql);

  expect(await sql`select delivery from seen where at < now() - interval '7 days'`).toEqual([
    { delivery: '7 days 23 hours' },
  ]);
  expect(await sql`select person from link where person in (${young.person}, ${old.person})`).toEqual([
    { person: young.person },
  ]);
});

test('without a tenant no row is seen', async () => {
  await sql.begin(async (transaction) => {
    await transaction`select set_config('app.tenant', '', true)`;
    expect(await transaction`select from person`).toHaveLength(0);
  });
  expect((await sql`select from person`).length).toBeGreaterThan(0);
});

test('what is said and what is shown for it stand in the transcript in this order', async () => {
  const address = someone();
  for (const name of 'abcdefghij')
    await respond(world, { address, delivery: `order-${name}`, heard: typed(`hello ${name}`) });

  const { person } = await deskAt(world, { address });
  const { messages } = await world.store.everything(person);

  expect(messages.map(({ direction }) => direction).join(' ')).toBe(Array(10).fill('in out').join(' '));
});
