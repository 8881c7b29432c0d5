import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromiumPackage, { inflate } from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { unpackedFont } from '../bots/picture/woff.ts';

const require = createRequire(import.meta.url);
const packaged = fileURLToPath(new URL('../node_modules/@sparticuz/chromium', import.meta.url));
const output = fileURLToPath(new URL('output', import.meta.url));

export const phone = { width: 390, height: 844 };
export const narrow = { width: 320, height: 640 };
export const desktop = { width: 1280, height: 800 };

/** Starts the Chromium that npm brings, with a font for Chinese. */
export async function startBrowser(): Promise<Browser> {
  const folder = await unpackedChromium();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-dev-shm-usage'],
    chromiumSandbox: false,
    env: { ...process.env, ...librariesFor(folder), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  });
}

/** Unpacks the browser once for all runs; a half-unpacked one is never seen under its name. */
async function unpackedChromium(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8'));
  const folder = join(output, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(output, { recursive: true });
  const staging = mkdtempSync(join(output, 'unpacking-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = staging; // the package unpacks to the temporary folder
  try {
    await chromiumPackage.executablePath();
    await inflate(join(packaged, 'bin', 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  addFonts(staging, folder);
  if (existsSync(folder)) rmSync(staging, { recursive: true });
  else renameSync(staging, folder);
  return folder;
}

/** Fonts are found through fontconfig, which reads no web fonts: Chinese ones are unpacked to what it reads. */
function addFonts(staging: string, folder: string): void {
  for (const weight of [400, 700]) {
    const packed = require.resolve(
      `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff`,
    );
    writeFileSync(join(staging, 'fonts', `chinese-${weight}.ttf`), unpackedFont(readFileSync(packed)));
  }
  const settings = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`;
  writeFileSync(join(staging, 'fonts.conf'), settings);
}

/** The libraries that come with the browser are used where the system lacks one of them. */
function librariesFor(folder: string): Record<string, string> {
  try {
    execFileSync(join(folder, 'chromium'), ['--version'], { stdio: 'ignore' });
    return {};
  } catch {
    return { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  }
}

/** A browser of its own for one person: every other host is blocked, and what was asked of one is listed. */
export async function openContext(
  browser: Browser,
  { origin, ...options }: BrowserContextOptions & { origin: string },
): Promise<{ context: BrowserContext; page: Page; asked: string[]; failures: string[] }> {
  const context = await browser.newContext(options);
  const asked: string[] = [];
  const failures: string[] = [];
  await context.route(
    (url) => url.origin !== origin && url.protocol !== 'data:',
    (route) => {
      asked.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('pageerror', (error) => failures.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
  page.on('dialog', (dialog) => {
    failures.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return { context, page, asked, failures };
}

/** What axe finds against WCAG 2.2 AA on a page that let it in (`bypassCSP`), one line each. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  return page.evaluate(async () => {
    // The source just evaluated defines it.
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    type Violation = { id: string; impact: string; nodes: { html: string; failureSummary: string }[] };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${impact} ${id}: ${html} ${failureSummary}`),
    );
  });
}

// A browser without a screen, on a busy machine, now and then has no frame to give.
const tries = 5;
const betweenTries = 300;

/** Keeps what a page looks like, to be looked at. */
export async function picture(page: Page, name: string, { whole = false } = {}): Promise<void> {
  const path = join(output, 'screens', `${name}.png`);
  for (let attempt = 1; ; attempt += 1) {
    try {
      await page.screenshot({ path, fullPage: whole, animations: 'disabled' });
      return;
    } catch (error) {
      if (attempt === tries) throw error;
      await page.waitForTimeout(betweenTries);
    }
  }
}
