import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { drawCard } from '../bots/picture/draw.ts';
import { cardOf } from '../core/card.ts';
import { desktop, openContext, phone, startBrowser } from './browser.ts';
import { chatter } from './pictures/chatter.ts';
import { type Guide, startGuide } from './pictures/guide.ts';
import { messengerPage } from './pictures/messenger.ts';
import { readerAt } from './pictures/reader.ts';
import { halfWay, type Told, toTheCard, toTheOutcome } from './pictures/walks.ts';
import { deskWith } from './walker/guide.ts';

const folder = fileURLToPath(new URL('../.github/pictures/', import.meta.url));

/** The engineer's case in short, two papers of which are at hand. */
const packed = {
  ...{ consent: true, role: 'employee', goal: 'arrival', stage: 'filed', nationality: 'US', city: 'shanghai' },
  ...{ education: 'bachelor', degreeCountry: 'US', accompanyingFamily: false },
  ...{ 'ready.doc-work-exp.employee': true, 'ready.doc-degree.employee': true },
};

type Reader = { press(label: string): Promise<void>; type(text: string): Promise<void> };
async function tell(reader: Reader, told: readonly Told[]): Promise<void> {
  for (const one of told) await (typeof one === 'string' ? reader.press(one) : reader.type(one.type));
}

async function onPhone({ origin }: Guide, browser: Browser): Promise<void> {
  const { context, page } = await openContext(browser, {
    origin,
    viewport: phone,
    deviceScaleFactor: 2,
    hasTouch: true,
  });
  await page.goto(origin);
  await tell(readerAt(page), halfWay);
  await keep(page, 'phone');
  await context.close();
}

async function onDesktop({ origin }: Guide, browser: Browser): Promise<void> {
  const { context, page } = await openContext(browser, { origin, viewport: desktop });
  await page.goto(origin);
  await tell(readerAt(page), [...halfWay, ...toTheOutcome, ...toTheCard]);
  await page.locator('#plan .item').first().waitFor();
  await keep(page, 'desktop');
  await context.close();
}

async function inTelegram({ origin, telegram }: Guide, browser: Browser): Promise<void> {
  const reader = chatter(telegram, { language: 'en' });
  await reader.begin();
  await tell(reader, [...halfWay, ...toTheOutcome]);
  const { context, page } = await openContext(browser, { origin, viewport: phone, deviceScaleFactor: 2 });
  await page.setContent(messengerPage(reader.messages(), { language: 'en' }));
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await keep(page, 'telegram');
  await context.close();
}

/** The picture of the card as a phone shows it, before anybody scrolls. */
async function atTheCounter({ origin }: Guide, browser: Browser): Promise<void> {
  const { context, page } = await openContext(browser, { origin, viewport: phone, deviceScaleFactor: 2 });
  const png = drawCard(cardOf(deskWith(packed))).toString('base64');
  await page.setContent(`<body style="margin:0"><img style="width:100%" alt="" src="data:image/png;base64,${png}">`);
  await keep(page, 'card');
  await context.close();
}

async function keep(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled' });
}

mkdirSync(folder, { recursive: true });
const guide = await startGuide();
const browser = await startBrowser();
try {
  await onPhone(guide, browser);
  await onDesktop(guide, browser);
  await inTelegram(guide, browser);
  await atTheCounter(guide, browser);
} finally {
  await browser.close();
  await guide.stop();
}
