import { afterEach, describe, expect, test } from 'vitest';
import { type Chatting, chatting } from './chatting.ts';
import { type Running, running } from './running.ts';

let run: Running;
afterEach(() => run?.stop());

describe.each(['polling', 'webhook'] as const)('by %s', (by) => {
  test('a person answers, and sees one message change', async () => {
    run = await running();
    await run.start(by);
    const ann = chatting(run, 7);

    await ann.begins();

    expect(ann.shown()).toHaveLength(1);
    await run.telegram.until(() => run.telegram.unanswered().length === 0);
  });

  test('a typed answer is followed by a new message, and the old one loses its buttons', async () => {
    run = await running();
    await run.start(by);
    const ann = chatting(run, 7);
    await ann.begins();

    await ann.says('Japan');
    await ann.sees('Foreign Permanent Resident');

    expect(ann.shown()).toHaveLength(2);
    await run.telegram.until(() => ann.shown()[0]!.keyboard.length === 0);
  });
});

test('a day of birth is picked from the calendar', async () => {
  run = await running();
  await run.start('polling');
  const ann = chatting(run, 7);
  await ann.begins();
  for (const [answer, next] of [
    ['Japan', 'Foreign Permanent Resident'],
    ['no', 'How long will you work'],
    ['more than 90 days', 'Where are you when'],
    ['outside mainland China', 'city'],
    ['Shanghai', 'When were you born?'],
  ] as const) {
    await ann.says(answer);
    await ann.sees(next);
  }

  for (const [label, next] of [
    ['March 2026', '2026'],
    ['2026', '2020 – 2039'],
    ['‹', '2000 – 2019'],
    ['‹', '1980 – 1999'],
    ['1991', 'Jun'],
    ['Jun', 'June 1991'],
  ] as const) {
    ann.person.press(label);
    await run.telegram.until(() => ann.buttons().includes(next));
  }
  ann.person.press('15');
  await run.telegram.until(() => !ann.last()!.plain.includes('When were you born?'));

  const [kept] = await run.sql`select value from answer where fact = 'birthDate'`;
  expect(kept).toEqual({ value: '1991-06-15' });
});

test('everything kept about a person, and their dates, come as files', async () => {
  run = await running();
  await run.start('polling');
  const ann = chatting(run, 7);
  await ann.begins();
  const file = (name: string) => run.telegram.until(() => ann.shown().find(({ document }) => document?.name === name));

  await ann.says('/mydata');
  await ann.sees('My data');
  ann.person.press('Download everything');
  ann.person.pressForged('myData?calendar');

  const kept = JSON.parse((await file('zhilu-my-data.json')).document!.content.toString());
  expect(kept.answers).toContainEqual(expect.objectContaining({ fact: 'role', value: 'employee' }));
  const dates = (await file('zhilu.ics')).document!.content.toString();
  expect(dates).toMatch(/^BEGIN:VCALENDAR\r\n/);
});

test('the card for the counter comes as a picture that stays sharp', async () => {
  run = await running();
  await run.start('polling');
  const ann = chatting(run, 7);
  await ann.begins();
  const pressWhenThere = async (label: string) => {
    await run.telegram.until(() => ann.buttons().includes(label));
    ann.person.press(label);
  };

  await ann.says('/plan');
  await ann.sees('Your plan');
  ann.person.press(ann.buttons().find((label) => label.startsWith('Your documents'))!);
  await pressWhenThere('Card for the counter');
  await pressWhenThere('The card as a picture (.png)');

  const sent = () => ann.shown().find(({ document }) => document?.name === 'zhilu-card.png');
  const { document, plain } = await run.telegram.until(sent, 20_000);
  expect(document!.type).toBe('image/png');
  expect(document!.content.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  expect(plain).toBe('Your card for the counter. Save it to your phone: it opens without a connection.');
});

test('who has everything deleted is told so once, and is met as a stranger', async () => {
  run = await running();
  await run.start('polling');
  const ann = chatting(run, 7);
  await ann.begins();
  await ann.says('/forget');
  await ann.sees('Delete everything?');

  ann.person.press('Yes, delete everything');
  await ann.sees('Everything I kept about you is deleted');

  expect(await run.sql`select from message`).toHaveLength(0);
  expect(ann.last()!.plain).toContain('Welcome to Zhilu');
});

test('a person is spoken to in the language of their Telegram', async () => {
  run = await running();
  await run.start('polling');
  const wang = chatting(run, 8, { language_code: 'zh-hans' });

  wang.person.start();

  await wang.sees('指路');
  expect(wang.buttons()).toContain('菜单');
});

test('a case goes on in another chat by its code, typed in small letters or opened as a link', async () => {
  run = await running();
  await run.start('polling');
  const [ann, tablet, laptop] = [chatting(run, 7), chatting(run, 8), chatting(run, 9)];
  await ann.begins();
  const codeIn = async (chat: Chatting) => {
    await chat.says('/link');
    const { plain } = await chat.sees('type this code');
    return /\b\w{5}-\w{5}\b/.exec(plain)?.[0] ?? '';
  };

  tablet.person.start();
  await tablet.sees('Welcome to Zhilu');
  await tablet.says((await codeIn(ann)).toLowerCase().replace('-', ' '));
  await tablet.sees('Which passport do you travel on?');
  laptop.person.start(await codeIn(tablet));
  await laptop.sees('Which passport do you travel on?');
});

test('the bot tells its commands and what it is in each language', async () => {
  run = await running();
  await run.start('polling');
  const [ann, wang, eva] = [
    run.telegram.user(7),
    run.telegram.user(8, { language_code: 'zh-hans' }),
    run.telegram.user(9, { language_code: 'de' }),
  ];

  await run.telegram.until(() => run.telegram.requests('setChatMenuButton').length > 0);

  expect(ann.commands()[1]).toEqual({ command: 'menu', description: 'Everything you can do here' });
  expect(wang.commands()[1]).toEqual({ command: 'menu', description: '这里能做的一切' });
  expect(eva.commands()).toEqual(ann.commands());
  expect(run.telegram.requests('setMyDescription').every(({ answer }) => answer?.status === 200)).toBe(true);
});

test('pictures are not asked for and not kept', async () => {
  run = await running();
  await run.start('polling');
  const ann = chatting(run, 7);
  await ann.begins();

  ann.person.send({ photo: [{ file_id: 'a', file_unique_id: 'b', width: 1, height: 1 }] });

  await ann.saw('It needs no pictures or copies of your documents');
  await ann.sees('Which passport do you travel on?');
});

test('a group is told once to write in private', async () => {
  run = await running();
  await run.start('polling');
  const group = run.telegram.group(-5, { title: 'Newcomers' });
  const bo = run.telegram.user(9);

  bo.say('/start', { chat: -5 });
  bo.say('/plan', { chat: -5 });
  await run.telegram.settled();

  await run.telegram.until(() => group.chat().messages.some(({ from }) => from === 'bot'));
  expect(
    group
      .chat()
      .messages.filter(({ from }) => from === 'bot')
      .map(({ plain }) => plain),
  ).toEqual([expect.stringContaining('in a private chat only')]);
});
