import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Profile } from './chats.ts';
import type { Faults } from './faults.ts';
import { makeGroup } from './group.ts';
import type { RequestEntry } from './history.ts';
import { makePerson, type Person } from './person.ts';
import type { TelegramOptions, TelegramStandIn } from './stand-in.ts';
import type { Pending } from './updates.ts';
import type { World } from './world.ts';

type Parts = { options: TelegramOptions; faults: Faults; server: Server };

/** What a test holds in its hands. */
export function controls(world: World, { options, faults, server }: Parts): TelegramStandIn {
  const { clock, history, updates, webhook, polling, chats, presses, gate } = world;
  const people = new Map<number, Person>();

  function user(id: number, about: Partial<Omit<Profile, 'id'>> = {}): Person {
    const known = people.get(id);
    if (known) {
      Object.assign(known.profile, about);
      return known;
    }
    const person = makePerson(world, { id, first_name: `Person ${id}`, language_code: 'en', ...about });
    people.set(id, person);
    return person;
  }

  function madeUpdate(id: number): Pending {
    const pending = updates.made(id);
    if (!pending) throw new Error(`No update ${id} was made`);
    return pending;
  }

  function chat(id: number) {
    const known = chats.get(id);
    if (!known) throw new Error(`No chat ${id} is known`);
    return known;
  }

  const shown = (id: number) => (chats.get(id)?.messages ?? []).filter(({ deleted }) => !deleted);

  function isRequest(method: string | undefined) {
    return (entry: { kind: string }): entry is RequestEntry =>
      entry.kind === 'request' && (!method || (entry as RequestEntry).method.toLowerCase() === method.toLowerCase());
  }

  async function deliver(ids: number[]): Promise<number[]> {
    const statuses: number[] = [];
    for (const id of ids) statuses.push(await webhook.deliverNow(madeUpdate(id)));
    return statuses;
  }

  function deliverAtOnce(id: number, to: { times: number } | { urls: string[] }): Promise<number[]> {
    const urls = 'urls' in to ? to.urls : Array.from({ length: to.times }, () => undefined);
    return Promise.all(urls.map((url) => webhook.deliverNow(madeUpdate(id), url)));
  }

  async function stop(): Promise<void> {
    webhook.set(undefined);
    clock.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  const until = waiting(world);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: options.token,
    user,
    group: (id, { title }) => makeGroup(world, { id, title }),
    chat,
    shown,
    newest: (id) => shown(id).findLast(({ from }) => from === 'bot'),
    history: history.entries,
    requests: (method) => history.entries().filter(isRequest(method)),
    unanswered: () => [...presses.values()].filter(({ isAnswered }) => !isAnswered),
    fault: faults.add,
    pass: (ms) => {
      clock.pass(ms);
      webhook.pump();
    },
    hold: () => {
      gate.isHeld = true;
    },
    release: () => {
      gate.isHeld = false;
      webhook.pump();
      polling.wake();
    },
    deliver,
    deliverAtOnce,
    loseAnswers: webhook.loseAnswers,
    restartUpdateIds: updates.restartAt,
    removeWebhook: () => webhook.set(undefined),
    webhookUrl: () => webhook.hook()?.url,
    isPolled: polling.isWaiting,
    pendingUpdates: () => updates.pending().map(({ id }) => id),
    until,
    settled: async (ms) => {
      await until(() => updates.pending().length === 0 && webhook.isIdle(), ms);
    },
    stop,
  };
}

const LOOK_AGAIN = 20;

function waiting({ history }: World): TelegramStandIn['until'] {
  return (holds, ms = 5000) =>
    new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        stopWatching();
        clearInterval(again);
        clearTimeout(limit);
        settle();
      };
      const look = () => {
        try {
          const found = holds();
          if (found) finish(() => resolve(found));
        } catch (error) {
          finish(() => reject(error));
        }
      };
      const failed = () => new Error(`Waited ${ms} ms in vain for ${holds}`);
      const limit = setTimeout(() => finish(() => reject(failed())), ms);
      const again = setInterval(look, LOOK_AGAIN);
      const stopWatching = history.watch(look);
      look();
    });
}
