import { setTimeout as wait } from 'node:timers/promises';
import { type Act, choose } from './choose.ts';
import { type Chance, chanceFrom } from './random.ts';
import type { Screen } from './screens.ts';

type Surroundings = {
  standIn: string;
  screens: { of(chat: number): Screen | undefined };
  isOver: () => boolean;
  seed: number;
};

/** Somebody who chats in Telegram until it is over: answers each screen once, and says it again where none comes. */
export async function chatsInTelegram(id: number, { standIn, screens, isOver, seed }: Surroundings): Promise<void> {
  const chance = chanceFrom(seed + id);
  const act = actor(standIn, id);
  let last: Acted = { act: { write: '/start' } };
  let actedAt = performance.now();
  await act(last);
  while (!isOver()) {
    const screen = screens.of(id);
    const isNew = screen !== undefined && screen.n !== last.screen?.n;
    if (isNew) last = { act: choose(screen, chance), screen };
    if (isNew || isImpatient(id, { since: actedAt, chance })) {
      for (const each of [last, ...unasked(last, chance)]) await act(each);
      actedAt = performance.now();
    }
    await wait(40 + chance.below(160));
  }
}

type Acted = { act: Act; screen?: Screen };

/** Some press twice, or say something else without waiting. */
function unasked(last: Acted, chance: Chance): Acted[] {
  if (chance.of(0.06)) return [last];
  if (!last.screen || chance.of(0.96)) return [];
  const act = choose(last.screen, chance);
  // Nobody writes a text in the few milliseconds in which a pressed screen changes.
  return 'write' in act && 'press' in last.act ? [] : [{ act, screen: last.screen }];
}

/** Who is patient sees what a killed process left behind; who is not has it overtaken. */
function isImpatient(id: number, { since, chance }: { since: number; chance: Chance }): boolean {
  return id % 2 > 0 && performance.now() - since > 1000 && chance.of(0.1);
}

function actor(standIn: string, user: number) {
  const post = (path: string, body: object) =>
    fetch(`${standIn}/control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user, ...body }),
    });
  return async ({ act, screen }: Acted): Promise<void> => {
    if ('write' in act) await post('say', { text: act.write });
    // Where the button has gone meanwhile, the client has nothing to press.
    else await post('press', { label: `${screen?.at}?${act.press}`, message: screen?.message });
  };
}
