import { setTimeout as wait } from 'node:timers/promises';
import { choose } from './choose.ts';
import { chanceFrom } from './random.ts';

/** A form that a browser sent and that was answered by another page: the guide said that it took it. */
export type Acknowledged = { session: string; turn: string; at: string; key?: string; text?: string };

type Surroundings = { site: string; acknowledged: Acknowledged[]; isOver: () => boolean; seed: number };
type Said = { turn: string; at: string; key?: string; text?: string };

/** Somebody who uses the page without scripts until it is over, and sends a form again that was not answered. */
export async function usesThePage(id: number, { site, acknowledged, isOver, seed }: Surroundings): Promise<void> {
  const chance = chanceFrom(seed + id);
  let session = '';
  while (!isOver()) {
    const page = await asked(`${site}/`, session);
    const said = page && sayOn(await page.text(), chance);
    if (said) session = await sent(said);
    await wait(50 + chance.below(200));
  }

  async function sent(said: Said): Promise<string> {
    for (;;) {
      const answer = await asked(`${site}/say`, session, said);
      const now = sessionIn(answer) ?? session;
      if (answer?.status === 303) acknowledged.push({ session: now, ...said });
      if (answer || isOver()) return now;
      await wait(100);
    }
  }
}

/** The answer, or nothing where there was none that says what became of it. */
async function asked(url: string, session: string, form?: Said): Promise<Response | undefined> {
  const headers = session ? { cookie: `zhilu=${session}` } : {};
  const post = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
  const answer = await fetch(url, { headers, redirect: 'manual', ...post }).catch(() => undefined);
  return answer && answer.status < 500 ? answer : undefined;
}

function sessionIn(answer: Response | undefined): string | undefined {
  return /^zhilu=([\w-]+)/.exec(
    answer?.headers.getSetCookie().find((cookie) => cookie.startsWith('zhilu=')) ?? '',
  )?.[1];
}

/** What is said on a page: one of its buttons, or a text. */
function sayOn(page: string, chance: ReturnType<typeof chanceFrom>): Said | undefined {
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
  const turn = /name="turn" value="([^"]+)"/.exec(main)?.[1];
  const at = /name="at" value="([^"]+)"/.exec(main)?.[1];
  const keys = [...main.matchAll(/<button[^>]* name="key" value="([^"]+)"/g)].map(([, key = '']) => key);
  if (!turn || !at) return undefined;
  const act = choose({ at, keys }, chance);
  return { turn, at, ...('press' in act ? { key: act.press } : { text: act.write }) };
}
