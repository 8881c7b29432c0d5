import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { cardFile } from '../../bots/card-file.ts';
import { accessibilityFindings, desktop, narrow, openContext, phone, picture, startBrowser } from '../browser.ts';
import { deskWith } from '../walker/guide.ts';
import { openSite, type Site, serveSite } from './site.ts';

let browser: Browser;
let site: Site;
let stopping: AbortController;
let served: Awaited<ReturnType<typeof serveSite>>;
let opened: Awaited<ReturnType<typeof openContext>>[] = [];

beforeAll(async () => {
  browser = await startBrowser();
  stopping = new AbortController();
  site = await openSite({ stopping: stopping.signal });
  served = await serveSite(site.app);
});
afterEach(async () => {
  for (const { context } of opened) await context.close();
  opened = [];
});
afterAll(async () => {
  await browser?.close();
  stopping?.abort();
  await served?.stop();
  await site?.close();
});

/** A person with a browser, and what they see. */
async function person(options: BrowserContextOptions = {}) {
  const origin = served.origin;
  const context = await openContext(browser, { origin, viewport: phone, locale: 'en-GB', ...options });
  opened.push(context);
  await context.page.goto(origin);
  return { ...context, ...seenOn(context.page) };
}

/** What is done on a page, by the words that stand on it. */
function seenOn(page: Page) {
  const press = async (...labels: string[]) => {
    for (const label of labels) {
      const before = await page.locator('#screen input[name=turn]').first().inputValue();
      await page.locator('.answers').getByRole('button', { name: label }).first().click();
      await page.locator(`#screen input[name=turn]:not([value="${before}"])`).first().waitFor({ state: 'attached' });
    }
  };
  const type = async (text: string) => {
    const before = await page.locator('#screen input[name=turn]').first().inputValue();
    await page.locator('#text').fill(text);
    await page.locator('#text').press('Enter');
    await page.locator(`#screen input[name=turn]:not([value="${before}"])`).first().waitFor({ state: 'attached' });
  };
  const now = () => page.locator('#now').textContent();
  return { press, type, now };
}

/** Whether a part of the page is wholly seen without scrolling. */
function isInSight(page: Page, part: string): Promise<boolean> {
  return page.locator(part).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

const begun = ["Yes, let's begin", 'I work, or will work', 'My documents and dates'];

test('a link that carries the case elsewhere, and the message to HR, are copied with a tap', async () => {
  const { context, page, press, type } = await person();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = async (label: string) => {
    await page.getByRole('button', { name: label }).first().click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await press("Yes, let's begin");
  await type('human');
  await press('Write to my HR');
  expect(await copied('Copy the message')).toContain('- ');

  await type('menu');
  await press('Continue');
  expect(await copied('Copy the link')).toBe(await page.locator('.carry .code a').first().textContent());
});

describe.each([
  ['phone', phone],
  ['narrow', narrow],
  ['desktop', desktop],
] as const)('on a %s', (name, viewport) => {
  test('the way from the first screen to a date and the plan is shown and works', async () => {
    const { page, press, type, now, asked, failures } = await person({ viewport });
    await picture(page, `${name}-first`);
    await press(...begun, 'I have entered China');
    await picture(page, `${name}-question`);
    await type('France');
    await press('Shanghai');
    await picture(page, `${name}-thread`);

    expect(await page.locator('.thread').textContent()).toContain('France');
    expect(await now()).not.toBe('');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    await page.goto(`${served.origin}/plan`);
    await picture(page, `${name}-plan`, { whole: true });
    expect(await page.locator('main h1').textContent()).toMatch(/plan/i);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    expect(asked).toEqual([]);
    expect(failures).toEqual([]);
  });

  test('axe finds nothing, in light and on a phone in dark', async () => {
    for (const colorScheme of name === 'phone' ? (['light', 'dark'] as const) : (['light'] as const)) {
      const { page, press, type } = await person({ viewport, colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
      expect(await accessibilityFindings(page)).toEqual([]);
      await press(...begun, 'I have entered China');
      await type('France');
      expect(await accessibilityFindings(page)).toEqual([]);
      await type('nonsense');
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.locator('.top button', { hasText: 'Menu' }).click();
      await page.getByRole('heading', { name: 'Menu' }).waitFor();
      await picture(page, `${name}-menu-${colorScheme}`);
      expect(await accessibilityFindings(page)).toEqual([]);
      for (const path of ['/plan', '/print', '/card', '/nothing', '/continue/abc']) {
        await page.goto(served.origin + path);
        expect(await accessibilityFindings(page), path).toEqual([]);
      }
    }
  });
});

test.each([
  ['phone', phone],
  ['narrow', narrow],
  ['desktop', desktop],
] as const)('the card opens from a disk without a connection, and fits a %s', async (name, viewport) => {
  const file = join(mkdtempSync(join(tmpdir(), 'zhilu-card-')), 'zhilu-card.html');
  writeFileSync(file, await cardFile(deskWith({ consent: true, role: 'employee', goal: 'arrival', city: 'shanghai' })));
  const context = await openContext(browser, { origin: 'null', viewport, offline: true });
  opened.push(context);
  const { page, asked, failures } = context;
  await page.goto(pathToFileURL(file).href);
  await picture(page, `${name}-card`, { whole: true });

  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('窗口出示卡');
  expect(await page.locator('.card-item').count()).toBeGreaterThan(10);
  const first = page.locator('.card-name [lang]').first();
  expect(await first.evaluate((element) => getComputedStyle(element).wordBreak)).toBe('keep-all');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
  expect(await accessibilityFindings(page)).toEqual([]);
  expect([...asked, ...failures]).toEqual([]);
});

test('on paper the card has its ticks, and nothing to press', async () => {
  const { page, press, type } = await person();
  await press(...begun, 'I have entered China');
  await type('France');
  await page.goto(`${served.origin}/card`);
  await page.emulateMedia({ media: 'print' });

  expect(await page.locator('.card .home').isVisible()).toBe(false);
  const box = page.locator('.card-item .box').first();
  expect(await box.evaluate((element) => getComputedStyle(element).printColorAdjust)).toBe('exact');
});

describe('in Chinese', () => {
  test('the page speaks the language of the browser, and changes it without losing anything', async () => {
    const { page, press, failures } = await person({ locale: 'zh-CN' });
    await picture(page, 'chinese-first');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');

    await page.locator('.answers button').first().click();
    await page.locator('.exchange').waitFor();
    await picture(page, 'chinese-question');
    await page.locator('.languages summary').click();
    await picture(page, 'chinese-languages');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Who are you?').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await press('I work, or will work');
    expect(await page.locator('.exchange').count()).toBe(2);
    expect(failures).toEqual([]);
  });
});

test('an answer is taken while the page looks whether the case has moved', async () => {
  const { page, press } = await person();
  await page.route(`${served.origin}/`, async (route) => {
    await new Promise((passed) => setTimeout(passed, 1500));
    await route.continue().catch(() => {}); // the page may be gone by then
  });
  const looking = page.waitForRequest(`${served.origin}/`);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await looking;

  await press("Yes, let's begin");
  expect(await page.locator('.exchange').count()).toBe(1);
});

test('the menu in the header opens as often as it is pressed', async () => {
  const { page, press } = await person();
  const menu = page.locator('.top button', { hasText: 'Menu' });
  await press(...begun);
  await menu.click();
  await page.getByRole('heading', { name: 'Menu' }).waitFor();
  await press('Help');

  await menu.click();
  await page.getByRole('heading', { name: 'Menu' }).waitFor();
});

test.each([
  ['en-GB', "Yes, let's begin", 'I work, or will work', 'My documents and dates'],
  ['zh-CN', '同意，开始吧', '我在中国工作，或将去中国工作', '我的材料和日期'],
])(
  'how much is left stands on one line under a wide bar, once it is known what for: %s',
  async (locale, ...answers) => {
    const { page, press } = await person({ viewport: narrow, locale });
    for (const answer of answers) {
      expect(await page.locator('.left').count()).toBe(0);
      await press(answer);
    }
    const { bar, line } = await page.evaluate(() => ({
      bar: document.querySelector('.left progress')!.getBoundingClientRect(),
      line: document.querySelector('.left p')!.getBoundingClientRect(),
    }));

    expect(bar.width).toBeGreaterThan(narrow.width - 60);
    expect(line.height).toBeLessThan(30);
  },
);

describe('the plan on a phone', () => {
  const planned = async (options: BrowserContextOptions = {}) => {
    const seen = await person(options);
    const { page } = seen;
    for (const label of [...begun, 'Nothing has been filed'])
      await page.locator('.answers').getByRole('button', { name: label }).first().click();
    await page.locator('.mine', { hasText: 'Nothing has been filed' }).waitFor();
    await page.locator('#text').fill('France');
    await page.locator('#text').press('Enter');
    await page.locator('.mine', { hasText: 'France' }).waitFor();
    await page.goto(`${served.origin}/plan`);
    return seen;
  };

  test('has its contents before everything else and in one line, until the keyboard opens them', async () => {
    const { page } = await planned({ javaScriptEnabled: false, viewport: narrow });
    const contents = page.getByRole('navigation', { name: 'Parts of the plan' });
    const { y, height } = (await contents.boundingBox())!;
    expect(height).toBeLessThan(66);
    expect(y).toBeLessThan((await page.locator('.part').first().boundingBox())!.y);
    expect(await contents.getByRole('link').count()).toBe(0);

    await contents.locator('summary').focus();
    await page.keyboard.press('Enter');
    const links = contents.getByRole('link');
    const heights = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(5);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/\/plan#part-\w+$/);
  });

  test('leads from its contents to a part, which opens', async () => {
    const { page } = await planned();
    await picture(page, 'phone-plan-contents', { whole: true });
    const part = page.locator('#part-yours');
    expect(await part.getByRole('listitem').first().isVisible()).toBe(false);
    await page.locator('.contents summary').click();
    await page.locator('.contents a[href="#part-yours"]').click();

    await part.getByRole('listitem').first().waitFor();
    expect(await isInSight(page, '#part-yours > summary')).toBe(true);
  });

  test('opens and leads where no scripts run, and of it stands on paper what one takes along', async () => {
    const { page } = await planned({ javaScriptEnabled: false });
    await page.locator('.contents summary').click();
    await page.locator('.contents a[href="#part-yours"]').click();
    expect(await isInSight(page, '#part-yours > summary')).toBe(true);
    await page.locator('#part-yours > summary').click();
    expect(await page.locator('#part-yours .item').first().isVisible()).toBe(true);

    await page.locator('#part-yours > summary').click();
    await page.emulateMedia({ media: 'print' });
    const height = (part: string) => page.locator(part).evaluate((element) => element.getBoundingClientRect().height);
    expect(await height('#part-yours .items')).toBeGreaterThan(200);
    expect(await height('#part-yours')).toBeGreaterThan(await height('#part-yours .items'));
    const leftOut = page.locator('.folded:not(.taken-along, .short)').first();
    expect(await leftOut.isVisible()).toBe(false);

    await page.emulateMedia({ media: 'screen' });
    await leftOut.locator('> summary').click();
    await page.emulateMedia({ media: 'print' });
    expect(await leftOut.isVisible()).toBe(true);
  });

  test('tells which papers are at hand, and shows no box that cannot be ticked', async () => {
    const { page } = await planned();
    const edges = () =>
      page.locator('#part-yours .box').evaluateAll((boxes) => boxes.map((box) => getComputedStyle(box).borderTopColor));
    expect(new Set(await edges())).toEqual(new Set(['rgba(0, 0, 0, 0)']));

    await page.emulateMedia({ media: 'print' });
    expect(new Set(await edges())).toEqual(new Set(['rgb(0, 0, 0)']));
  });

  test('names a paper of which nothing more is told as it names the others', async () => {
    const { page } = await planned();
    const paper = page.locator('#part-yours .item-body').first();
    const weight = await paper.evaluate((body) => {
      body.replaceChildren(body.querySelector('.item-title') ?? '');
      return getComputedStyle(body.firstElementChild ?? body).fontWeight;
    });
    expect(weight).toBe('600');
  });
});

test('two results stand side by side on a phone, and what is the same is folded away', async () => {
  const { page, press, type } = await person();
  await press(...begun, 'Nothing has been filed');
  await type('France');
  await page.goto(served.origin);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.locator('.answers').getByRole('button', { name: 'What if' }).waitFor();
  await press('What if', 'Nationality');
  await type('Germany');

  const [now, otherwise] = await page.locator('.heads .cell').all();
  const [left, right] = await Promise.all([now!, otherwise!].map((cell) => cell.boundingBox()));
  expect(left!.y).toBe(right!.y);
  expect(left!.x + left!.width).toBeLessThan(right!.x);
  expect(await page.locator('.part-same').evaluate((part) => (part as HTMLDetailsElement).open)).toBe(false);
});

describe('the menu of languages', () => {
  test('is closed by Escape, by a press beside it, and by the next answer', async () => {
    const { page, type } = await person();
    const open = async () => {
      await page.locator('.languages summary').click();
      expect(await page.locator('.languages form').isVisible()).toBe(true);
    };
    const isOpen = () => page.locator('.languages form').isVisible();
    await open();
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');

    await open();
    await page.locator('.words').click();
    expect(await isOpen()).toBe(false);

    await open();
    await type('yes');
    expect(await isOpen()).toBe(false);
  });

  test.each(['/plan', '/print', '/card'])('leads back to %s, where it was opened', async (path) => {
    const { page, press } = await person();
    await press(...begun, 'I have entered China');
    await page.goto(served.origin + path);
    await page.locator('.languages summary').click();
    await page.getByRole('button', { name: '简体中文' }).click();
    await page.locator('html[lang="zh-CN"]').waitFor({ state: 'attached' });

    expect(new URL(page.url()).pathname).toBe(path);
  });
});

describe('a person goes on where they were', () => {
  test('after a reload', async () => {
    const { page, press, now } = await person();
    await press(...begun);
    const before = await now();
    await page.reload();

    expect(await now()).toBe(before);
  });

  test('in a second window, and the first one follows', async () => {
    const { context, page, press, now } = await person();
    await press("Yes, let's begin");
    const streamed = page.waitForResponse('**/events');
    await page.reload();
    await streamed;
    await page.locator('#text').fill('half written');
    const other = await context.newPage();
    await other.goto(served.origin);
    await seenOn(other).press('I work, or will work');

    await page.getByText('What do you need first?').waitFor();
    expect(await page.locator('#text').inputValue()).toBe('half written');
    expect(await seenOn(other).now()).toBe(await now());
  });

  test('after the back button, which shows the present screen', async () => {
    const { page, press, now } = await person();
    await press("Yes, let's begin");
    await page.locator('.top a', { hasText: 'Plan' }).click();
    await page.waitForURL('**/plan');
    await page.goBack();
    expect(await now()).toContain('Who are you?');
    await press('I work, or will work');

    expect(await now()).toContain('What do you need first?');
  });

  test('after the server was started anew', async () => {
    const site2 = await openSite();
    const first = await serveSite(site2.app);
    const { page, press, now } = await personAt(first.origin);
    await press("Yes, let's begin");
    await first.stop();
    await page.locator('.answers button').first().click();
    await page.locator('#lost').waitFor();
    const again = await serveSite(site2.app, { port: first.port });
    await page.locator('#again').click();
    await page.getByText('What do you need first?').waitFor();

    expect(await page.locator('#lost').isVisible()).toBe(false);
    expect(await now()).toContain('What do you need first?');
    await again.stop();
    await site2.close();
  });
});

async function personAt(origin: string) {
  const context = await openContext(browser, { origin, viewport: phone, locale: 'en-GB' });
  opened.push(context);
  await context.page.goto(origin);
  return { ...context, ...seenOn(context.page) };
}

describe('a lost connection', () => {
  test('is told, keeps what was written, and is mended with one press', async () => {
    const { context, page, press, now } = await person();
    await press(...begun, 'I have entered China');
    await context.setOffline(true);
    // The browser is told beside the page, which takes a moment on a busy machine.
    await page.waitForFunction(() => !navigator.onLine);
    await page.locator('#text').fill('France');
    await page.locator('#text').press('Enter');
    await page.locator('#lost').waitFor();
    await picture(page, 'phone-lost');
    expect(await page.locator('#text').inputValue()).toBe('France');

    await context.setOffline(false);
    await page
      .locator('#again')
      .click({ timeout: 2000 })
      .catch(() => page.locator('#text').press('Enter'));
    await page.locator('.mine', { hasText: 'France' }).waitFor();
    expect(await now()).toContain('In which city');
  });

  test('a failure on our side is told above what was written', async () => {
    const { page } = await person();
    await page.route('**/say', (route) =>
      route.fulfill({ status: 500, contentType: 'text/html', body: '<p>Something went wrong on our side</p>' }),
    );
    await page.locator('#text').fill('yes');
    await page.locator('#text').press('Enter');
    await page.getByText('Something went wrong on our side').waitFor();

    expect(await page.locator('#text').inputValue()).toBe('yes');
  });
});

describe('without scripts', () => {
  test('everything essential works', async () => {
    const { page, asked } = await person({ javaScriptEnabled: false });
    const click = (label: string) => page.locator('.answers').getByRole('button', { name: label }).first().click();
    for (const label of [...begun, 'I have entered China']) await click(label);
    await page.locator('#text').fill('France');
    await page.locator('#text').press('Enter');
    await click('Shanghai');
    await picture(page, 'phone-without-scripts');
    expect(await page.locator('.thread').textContent()).toContain('Shanghai');

    await page.locator('.exchange button').last().click();
    expect(await page.locator('#now').textContent()).toContain('Shanghai');
    await page.locator('.top button', { hasText: 'Menu' }).click();
    expect(await page.locator('#now h1').textContent()).toBe('Menu');
    await page.locator('.languages summary').click();
    await page.locator('.top a', { hasText: 'Plan' }).click();
    expect(await page.locator('.plan').textContent()).toMatch(/plan/i);
    expect(asked).toEqual([]);
  });
});

describe('by keyboard', () => {
  test('the skip link leads to the question, and answers are reached and given', async () => {
    const { page } = await person();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Yes, let's begin");
    await page.keyboard.press('Enter');
    await page.getByText('Who are you?').waitFor();

    await page.waitForFunction(() => document.activeElement?.id === 'now');
    for (let step = 0; step < 3; step += 1) {
      const label = await page.evaluate(() => document.activeElement?.textContent);
      if (label?.includes('I work, or will work')) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await page.getByText('What do you need first?').waitFor();
  });
});

describe('the first load', () => {
  test('is under 150 kB and asks no other host', async () => {
    const context = await openContext(browser, { origin: served.origin, viewport: phone });
    opened.push(context);
    const sizes: Promise<number>[] = [];
    context.page.on('response', (response) =>
      sizes.push(
        response.body().then(
          (body) => body.length,
          () => 0,
        ),
      ),
    );
    await context.page.goto(served.origin, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);

    expect(sizes.length).toBeGreaterThanOrEqual(4);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(150_000);
    expect(context.asked).toEqual([]);
  });
});

describe('a list to tick', () => {
  test('stays where it is while it is ticked, and says what is ticked', async () => {
    const { page, press, type } = await person();
    await press(...begun, 'Nothing has been filed');
    await type('France');
    await type('documents');
    const tick = page.locator('button.tick').nth(5);
    await tick.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await tick.click();
    await page.locator('.item.is-ticked').waitFor();

    expect(before).toBeGreaterThan(200);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await tick.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await tick.getAttribute('aria-label')).toContain('Mark as not ready');
    await picture(page, 'phone-ticked');
  });

  test('is shown where it was ticked where no scripts run', async () => {
    const { page } = await person({ javaScriptEnabled: false });
    for (const label of [...begun, 'Nothing has been filed'])
      await page.locator('.answers').getByRole('button', { name: label }).first().click();
    for (const text of ['France', 'documents']) {
      await page.locator('#text').fill(text);
      await page.locator('#text').press('Enter');
    }
    await page.locator('button.tick').nth(5).click();
    const ticked = page.locator('.item.is-ticked .tick');
    await ticked.waitFor();

    expect(await isInSight(page, '.item.is-ticked .tick')).toBe(true);
    expect(await ticked.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});

describe('where several answers may hold', () => {
  test('a tick at the top of a long list can be followed at once by going on', async () => {
    const { page, press, type } = await person();
    await press("Yes, let's begin", 'I work, or will work', 'Do I need a permit, and which?');
    await type('France');
    await press('No', 'More than 90 days', 'Outside mainland China', 'Shanghai');
    await type('1991-06-15');
    await press("Master's degree");
    await type('France');
    await type('1');
    await press("I don't know");
    await page.locator('.switch').first().click();
    const goesOn = page.locator('.answer.goes-on');
    await goesOn.waitFor();

    expect(await isInSight(page, '.answer.goes-on')).toBe(true);
    await picture(page, 'phone-several');
    await goesOn.click();
    await goesOn.waitFor({ state: 'detached' });
  });
});

describe('what is kept', () => {
  test.each([true, false])('is downloaded with one press, where scripts run: %s', async (javaScriptEnabled) => {
    const { page, press } = await person({ javaScriptEnabled });
    await (javaScriptEnabled ? press("Yes, let's begin") : page.locator('.answers button').first().click());
    await page.locator('#text').fill('my data');
    await page.locator('#text').press('Enter');
    await page.getByRole('heading', { name: 'My data' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download everything' }).click(),
    ]);

    expect(download.suggestedFilename()).toBe('zhilu-my-data.json');
    expect(await page.getByText('Download everything').count()).toBe(1);
  });
});

describe('what other people wrote', () => {
  test('72 is shown literally and runs nothing', async () => {
    const { press, type, page, asked, failures } = await person();
    await press(...begun, 'I have entered China');
    await type('<img src=https://evil.example/x onerror=alert(1)><b>France</b>');

    expect(await page.locator('#screen img, #screen b').count()).toBe(0);
    expect(asked).toEqual([]);
    expect(failures).toEqual([]);
  });
});
