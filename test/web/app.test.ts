import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliveryOf } from '../../bots/web/said.ts';
import { addressOf, hash } from '../../bots/web/session.ts';
import { addDays } from '../../core/date.ts';
import { rules } from '../../core/rules/book.ts';
import { appOver, openSite, type Site, visitor } from './site.ts';

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const https = { 'x-forwarded-proto': 'https' };
const session = (person: ReturnType<typeof visitor>) => person.cookies.get('zhilu')!;
const keptOf = async (person: ReturnType<typeof visitor>) => {
  const opened = await site.world.store.open(addressOf(session(person)), '', 'test');
  return site.world.store.everything(opened.person);
};

async function newcomer() {
  const person = visitor(site.app);
  await person.look();
  return person;
}

async function atGoal() {
  const person = await newcomer();
  await person.press('yes');
  await person.press('employee');
  return person;
}

describe('a browser without scripts', () => {
  test('is asked, answers, and is asked on', async () => {
    const person = await newcomer();
    expect(person.at()).toBe('welcome:consent');

    expect(await person.press('yes')).toContain('Who are you?');
    expect(await person.press('employee')).toContain('What do you need first?');
  });

  test('is told once what was not understood', async () => {
    const person = await atGoal();

    expect(await person.type('blue')).toContain('I did not understand that');
    expect(await person.look()).not.toContain('I did not understand that');
  });

  test('types an answer where a button could be pressed', async () => {
    const person = await newcomer();

    expect(await person.type('yes')).toContain('Who are you?');
  });

  test('opens the menu and goes back', async () => {
    const person = await atGoal();

    expect(await person.order('menu')).toContain('Your answers stay as they are');
    expect(await person.press('goOn')).toContain('What do you need first?');
  });

  test('changes an earlier answer from the thread', async () => {
    const person = await atGoal();
    await person.order('change', 'role');

    expect(person.at()).toBe('change:role');
  });

  test('an order of the header needs no agreement to be shown, and none that needs it is obeyed', async () => {
    const person = await newcomer();

    expect(await person.order('plan')).toContain('Please read the first screen and agree');
  });
});

describe('what is sent twice', () => {
  test('is taken once', async () => {
    const person = await newcomer();
    const sent = person.said({ key: 'yes' });
    await person.send('/say', sent);
    const before = await keptOf(person);
    await person.send('/say', sent);

    expect((await keptOf(person)).messages).toHaveLength(before.messages.length);
    expect(await person.look()).toContain('Who are you?');
  });

  test('opens one session, even where it is the first of all', async () => {
    const page = await newcomer();
    const first = await page.send('/say', page.said({ key: 'yes' }));
    page.cookies.clear();
    const second = await page.send('/say', page.said({ key: 'yes' }));

    expect(second.headers.getSetCookie()[0]).toBe(first.headers.getSetCookie()[0]);
  });

  test('does not tell the session by what is kept of it', async () => {
    const page = await newcomer();
    const { turn } = page.said({});
    await page.press('yes');

    expect(session(page)).toBe(hash(`session ${turn}`));
    expect(deliveryOf({ turn: turn!, heard: [{ kind: 'look' }] }, { kind: 'look' })).not.toContain(turn);
  });
});

describe('an old page', () => {
  test('does not answer the question asked now by a button', async () => {
    const person = await newcomer();
    const old = person.said({ key: 'yes' });
    await person.press('yes');
    await person.look();
    await person.send('/say', { ...old, turn: person.said({}).turn! });

    expect(await person.look()).toContain('That question is already answered');
    expect(person.at()).toBe('welcome:role');
  });

  test('does not answer the question asked now by a text', async () => {
    const person = await newcomer();
    const old = person.said({ text: 'I work in HR for an employee' });
    await person.press('yes');
    await person.send('/say', { ...old, turn: person.said({}).turn! });

    await person.look();
    expect(person.at()).toBe('welcome:role');
  });
});

describe('where scripts run', () => {
  const live = { 'hx-request': 'true' };

  test('a turn is answered with the screen alone', async () => {
    const person = await newcomer();
    const response = await person.send('/say', person.said({ key: 'yes' }), live);
    const markup = await response.text();

    expect(response.status).toBe(200);
    expect(markup).toMatch(/^<title>Who are you\?/);
    expect(markup).toContain('<main id="screen"');
    expect(markup).not.toContain('<html');
  });

  test('the present screen is fetched again only where it is another', async () => {
    const person = await atGoal();
    const [, shown] = /data-view="([^"]+)"/.exec(await person.look())!;
    const same = await person.ask('/', { headers: { ...live, 'if-none-match': `"${shown}"` } });
    await person.press('arrival');
    const moved = await person.ask('/', { headers: { ...live, 'if-none-match': `"${shown}"` } });

    expect(same.status).toBe(304);
    expect(await moved.text()).toContain('<main id="screen"');
  });

  test('a turn that changes the language fetches the whole page anew', async () => {
    const person = await newcomer();
    const response = await person.send('/say', { ...person.said({ key: 'yes' }), language: 'zh-CN' }, live);

    expect(response.headers.get('hx-refresh')).toBe('true');
  });

  test('a failure is told above the form', async () => {
    const person = await newcomer();
    const response = await person.send('/say', { ...person.said({ key: 'yes' }), more: 'x' }, live);

    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/^<p><strong>That could not be read/);
  });

  test('another window of the same browser is told that the case has moved', async () => {
    const person = await newcomer();
    await person.press('yes');
    const stopping = new AbortController();
    const app = appOver(site.world, { stopping: stopping.signal });
    const other = visitor(app);
    other.cookies.set('zhilu', session(person));
    const events = await other.ask('/events');
    await other.look();
    await other.press('employee');
    stopping.abort();

    expect(events.headers.get('content-type')).toContain('text/event-stream');
    expect(await events.text()).toContain('event: moved');
  });
});

describe('the session', () => {
  test('begins with the first thing said, not with a look', async () => {
    const person = visitor(site.app);
    const looked = await person.ask('/');
    await person.look();
    const said = await person.send('/say', person.said({ key: 'yes' }));

    expect(looked.headers.getSetCookie()).toEqual([]);
    expect(said.headers.getSetCookie()[0]).toMatch(
      /^zhilu=[\w-]{43}; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  test('is bound to the host and to https where https is spoken', async () => {
    const person = visitor(site.app, { headers: https });
    await person.look();
    const said = await person.send('/say', person.said({ key: 'yes' }));

    expect(said.headers.getSetCookie()[0]).toMatch(
      /^__Host-zhilu=[\w-]{43}; Max-Age=31536000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(said.headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  test('is not taken from a cookie that stands there twice', async () => {
    const person = await atGoal();
    const response = await site.app.request('/', {
      headers: { cookie: `zhilu=${session(person)}; zhilu=${'A'.repeat(43)}` },
    });

    expect(await response.text()).toContain('Welcome to Zhilu');
  });
});

describe('every answer', () => {
  test.each(['/', '/plan', '/print', '/continue/abc', '/healthz', '/nothing', '/calendar.ics', '/version'])(
    '%s says what a browser may do with it',
    async (path) => {
      const { headers } = await site.app.request(path);

      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  test('of the files of the page may be kept for ever', async () => {
    const page = await (await site.app.request('/')).text();
    const files = [...page.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map(([, file]) => file!);

    expect(files).toHaveLength(3);
    for (const file of files) {
      const { status, headers } = await site.app.request(file);
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    expect((await site.app.request('/static/zhilu.000000000000.css')).status).toBe(404);
  });

  test('holds nothing inline that the policy forbids', async () => {
    const page = await (await site.app.request('/')).text();

    expect(page).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son\w+=/);
  });
});

describe('what is refused', () => {
  const refusals: [string, Record<string, string>, number][] = [
    ['comes from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['comes from a neighbour of the site', { 'sec-fetch-site': 'same-site' }, 403],
    ['comes from another origin', { origin: 'https://evil.example', 'sec-fetch-site': '' }, 403],
    ['hides its origin', { origin: 'null', 'sec-fetch-site': '' }, 403],
    ['is no form', { 'content-type': 'application/json' }, 415],
    ['is a form in another encoding', { 'content-type': 'application/x-www-form-urlencoded; charset=utf-16' }, 415],
    ['is packed', { 'content-encoding': 'gzip' }, 415],
  ];
  test.each(refusals)('a post that %s', async (_, headers, status) => {
    const person = await newcomer();
    const response = await person.send('/say', person.said({ key: 'yes' }), headers);

    expect(response.status).toBe(status);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test('a post of our own page and of a program that is no browser is taken', async () => {
    const person = await newcomer();
    const ours = await person.send('/say', person.said({ key: 'yes' }), {
      'sec-fetch-site': '',
      origin: 'http://localhost',
    });
    const program = await person.send('/say', person.said({ key: 'employee', at: 'welcome:role' }), {
      'sec-fetch-site': '',
    });

    expect([ours.status, program.status]).toEqual([303, 303]);
  });

  test('16 a body over the limit, with and without a length said', async () => {
    const person = await newcomer();
    const large = new URLSearchParams(person.said({ text: 'x'.repeat(65 * 1024) }));
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(large.toString().length),
    };
    const told = await site.app.request('/say', { method: 'POST', body: large.toString(), headers });
    const stream = new Response(large.toString()).body!;
    const chunked = await site.app.request('/say', {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    } as RequestInit);

    expect([told.status, chunked.status]).toEqual([413, 413]);
    expect(await told.text()).toContain('That is too long');
  });

  test.each([
    ['an unknown field', { more: 'x' }],
    ['two answers at once', { text: 'yes' }],
    ['a turn that is none', { turn: '' }],
    ['a screen that cannot be', { at: 'a b' }],
  ])('a form with %s', async (_, fields) => {
    const person = await newcomer();

    expect(
      (await person.send('/say', { ...person.said({ key: 'yes' }), ...fields } as Record<string, string>)).status,
    ).toBe(400);
  });

  test('a form with one field twice', async () => {
    const person = await newcomer();
    const fields = new URLSearchParams(person.said({ key: 'yes' }));
    fields.append('key', 'no');

    expect((await person.send('/say', fields)).status).toBe(400);
  });

  test('a page asked for under another name', async () => {
    const elsewhere = appOver(site.world, { publicUrl: 'https://zhilu.example' });

    expect((await elsewhere.request('http://evil.example/')).status).toBe(421);
    expect((await elsewhere.request('http://zhilu.example/')).status).toBe(200);
    expect((await elsewhere.request('http://10.0.0.7/healthz')).status).toBe(200);
  });
});

describe('a link that carries the case', () => {
  async function linkOf(person: ReturnType<typeof visitor>) {
    await person.order('menu');
    const page = await person.press('continueElsewhere');
    return /continue\/([\w-]+)"/.exec(page)?.[1] ?? '';
  }

  test('is not used up by a look at it', async () => {
    const person = await atGoal();
    const code = await linkOf(person);
    const other = visitor(site.app);
    await other.look(`/continue/${code}`);
    const page = await other.look(`/continue/${code}`);
    expect(page).toContain('Continue here?');

    const response = await other.send('/continue', { turn: other.said({}).turn!, code: other.hidden('code') });
    expect(response.status).toBe(303);
    expect(await other.look('/')).toContain('What do you need first?');
  });

  test('is made by a typed order as well', async () => {
    const person = await atGoal();
    expect(await person.type('continue on my phone')).toMatch(/continue\/\w{5}-\w{5}"/);
  });

  test('can be typed as its code, in a browser that was never here', async () => {
    const person = await atGoal();
    const code = await linkOf(person);
    const other = visitor(site.app);
    await other.look();

    expect(await other.type(` ${code.toLowerCase().replace('-', ' ')}`)).toContain('What do you need first?');
  });

  test('is made of the code that is shown to be typed', async () => {
    const person = await atGoal();
    await person.order('menu');
    const page = await person.press('continueElsewhere');
    const [, code = ''] = /<code>(\w{5}-\w{5})<\/code>/.exec(page) ?? [];

    expect(page).toContain(`/continue/${code}"`);
    const other = visitor(site.app);
    await other.look(`/continue/${code.toLowerCase().replace('-', '')}`);
    expect(other.hidden('code')).toBe(code);
  });

  test('is tried no more after ten wrong codes, and the page says so kindly', async () => {
    const [owner, guessing] = [await atGoal(), await atGoal()];
    const code = await linkOf(owner);
    for (let n = 0; n < 10; n += 1) expect(await guessing.type('BBBB2 CCCC3')).toContain('I do not know this link');

    expect(await guessing.type(code)).toContain('Too many codes from here were wrong.');
    await guessing.send('/continue', { turn: guessing.said({}).turn!, code });
    expect(await guessing.look('/')).toContain('Too many codes from here were wrong.');
  });

  test('is used up by one press', async () => {
    const person = await atGoal();
    const code = await linkOf(person);
    const [one, two] = [await newcomer(), await newcomer()];
    await one.send('/continue', { turn: one.said({}).turn!, code });
    await two.send('/continue', { turn: two.said({}).turn!, code });

    expect(await one.look('/')).toContain('What do you need first?');
    expect(await two.look('/')).toContain('Welcome to Zhilu');
  });

  test('leads to the public address and to the bot where there are such', async () => {
    const app = appOver(site.world, { publicUrl: 'https://zhilu.example', telegramBot: () => 'zhilu_bot' });
    const person = visitor(app);
    await person.look();
    await person.press('yes');
    await person.order('menu');
    const page = await person.press('continueElsewhere');

    expect(page).toMatch(/href="https:\/\/zhilu\.example\/continue\/[\w-]{1,64}"/);
    expect(page).toMatch(/href="https:\/\/t\.me\/zhilu_bot\?start=[\w-]{1,64}"/);
  });
});

describe('what is kept about a person', () => {
  test('is downloaded whole', async () => {
    const person = await atGoal();
    const response = await person.ask('/my-data.json');
    const kept = JSON.parse(await response.text());

    expect(response.headers.get('content-disposition')).toBe('attachment; filename="zhilu-my-data.json"');
    expect(JSON.stringify(kept)).toContain('employee');
  });

  test('is nothing for a browser that has said nothing', async () => {
    expect((await site.app.request('/my-data.json')).status).toBe(404);
    expect((await site.app.request('/calendar.ics')).status).toBe(404);
  });

  test('is deleted after a question', async () => {
    const person = await atGoal();
    await person.send('/forget', { turn: person.said({}).turn! });
    await person.look();
    expect(person.at()).toBe('forget');

    const page = await person.press('yes');
    expect(page).toContain('Your receipt is');
    expect((await keptOf(person)).answers).toEqual([]);
  });

  test('dates are downloaded as a calendar', async () => {
    const person = await atGoal();
    await person.press('arrival');
    const response = await person.ask('/calendar.ics');

    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await response.text()).toMatch(/^BEGIN:VCALENDAR/);
  });
});

describe('when something fails', () => {
  test('the person gets a number, and the same number is reported', async () => {
    const reported: string[] = [];
    const broken = appOver(
      { ...site.world, store: { ...site.world.store, open: () => Promise.reject(new Error('the database is away')) } },
      { report: (error, id) => reported.push(`${id} ${error}`) },
    );
    const response = await broken.request('/');
    const page = await response.text();

    expect(response.status).toBe(500);
    expect(reported).toHaveLength(1);
    expect(page).toContain(`give this number: ${reported[0]!.slice(0, 8)}`);
    expect(page).not.toContain('the database is away');
  });

  test('it is told in the language of the browser', async () => {
    const page = await (
      await site.app.request('/nothing', { headers: { 'accept-language': 'fr;q=0.9, zh-TW, en;q=0.5' } })
    ).text();

    expect(page).toContain('<html lang="zh-CN"');
    expect(page).toContain('没有这个页面');
  });

  test('a language there are no words in becomes English', async () => {
    const page = await (await site.app.request('/nothing', { headers: { 'accept-language': 'xx-YY,*;q=0.5' } })).text();

    expect(page).toContain('<html lang="en"');
  });
});

test('whether the process lives and is ready is told', async () => {
  const unready = appOver(site.world, { ready: async () => false });

  expect(await (await site.app.request('/healthz')).text()).toBe('ok');
  expect((await site.app.request('/readyz')).status).toBe(200);
  expect((await unready.request('/readyz')).status).toBe(503);
  expect(await (await site.app.request('/version')).json()).toEqual({ version: 'test' });
});

test('whoever runs it is told how the other channels fare, and why nothing can be kept', async () => {
  const channels = () => ['Telegram: down: Telegram refuses the token'];
  const [ready, unready] = [
    appOver(site.world, { channels }),
    appOver(site.world, { channels, ready: async () => false }),
  ];
  const answer = await ready.request('/readyz');

  expect(answer.status).toBe(200);
  expect((await answer.text()).split('\n').slice(0, 2)).toEqual(['ready', ...channels()]);
  expect((await (await unready.request('/readyz')).text()).split('\n')[0]).toBe(
    'not ready: the database does not answer',
  );
});

test.each([
  ['2026-10-31', ['ready']],
  ['2026-11-02', ['ready', 'the holiday calendar of 2027 is missing: days counted in it are provisional']],
])('on %s whoever runs it is told what is missing from the rules, and it is ready all the same', async (day, told) => {
  const answer = await appOver({ ...site.world, today: () => day }).request('/readyz');

  expect(answer.status).toBe(200);
  expect((await answer.text()).split('\n')).toEqual(told);
});

test('whoever runs it is told how many rules are past their next check', async () => {
  const [due] = rules.map(({ nextCheckOn }) => nextCheckOn).toSorted();
  const late = rules.filter(({ nextCheckOn }) => nextCheckOn === due).length;
  const answer = await appOver({ ...site.world, today: () => addDays(due!, 1) }).request('/readyz');

  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain(`${late} rules are past their next check`);
});

test('of a plan that is not there yet nothing is printed', async () => {
  const print = await (await newcomer()).look('/print');

  expect(print).toContain('Your plan, to print');
  expect(print).not.toMatch(/data-print|Made by Zhilu|class="made"/);
});

test('a page that is only read leads past its header to its content, and from paper back to the plan', async () => {
  const person = await newcomer();
  const print = await person.look('/print');

  expect(print).toContain('Skip to the content');
  expect(print).toMatch(/href="\/plan">Back to the plan</);
  expect(await person.look('/')).toContain('Skip to the question');
});

test('the card for the counter is a page, and a file for whoever has answered', async () => {
  const person = await atGoal();
  await person.press('arrival');
  const file = await person.ask('/card.html');
  const unbroken = async (response: Response) => (await response.text()).replaceAll('<wbr>', '');

  expect(await unbroken(await person.ask('/card'))).toContain('<span lang="zh-CN">外国人体格检查记录</span>');
  expect(file.headers.get('content-disposition')).toContain('attachment');
  expect(await unbroken(file)).toContain('<span lang="zh-CN">外国人体格检查记录</span>');
  expect((await (await newcomer()).ask('/card.html')).status).toBe(404);
});

test('two taps from a list of papers the card is a picture, for whoever has answered', async () => {
  const person = await atGoal();
  await person.press('arrival');
  await person.order('plan');
  await person.press('yours');
  expect(await person.press('counter')).toContain('<a href="/card.png" download>Save the card as a picture (.png)</a>');

  const picture = await person.ask('/card.png');

  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(picture.headers.get('content-disposition')).toBe('attachment; filename="zhilu-card.png"');
  expect(picture.headers.get('cache-control')).toBe('no-store');
  expect(Buffer.from(await picture.arrayBuffer()).toString('latin1')).toMatch(/^\x89PNG\r\n/);
  expect((await (await newcomer()).ask('/card.png')).status).toBe(404);
});

test('from the card itself one gets back to the plan and to its picture', async () => {
  const page = await (await (await atGoal()).ask('/card')).text();

  expect(page).toContain('<a href="/plan">Back to the plan</a>');
  expect(page).toContain('<a href="/card.png" download>');
});
