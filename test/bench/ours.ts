import { Api } from 'grammy';
import { surroundingsOf } from '../../bots/start-telegram.ts';
import { makeCircuit } from '../../bots/telegram/circuit.ts';
import { makeDeliver } from '../../bots/telegram/deliver.ts';
import { makeDeliverFile } from '../../bots/telegram/deliver-file.ts';
import { makeReceive } from '../../bots/telegram/receive.ts';
import { makeRemarks } from '../../bots/telegram/remarks.ts';
import { makeSender } from '../../bots/telegram/sender.ts';
import { makeShow } from '../../bots/telegram/show.ts';
import type { Surroundings } from '../../bots/telegram/surroundings.ts';
import { watch } from '../../bots/telegram/watch.ts';
import type { Outgoing, World } from '../../core/world.ts';
import type { Database } from '../../db/connect.ts';
import { timed, type Walk } from './measure.ts';
import { beginning, type Step, stepOf } from './script.ts';
import { presses, token, transport, writes } from './stub.ts';

type Ours = { walk: Walk; turn(person: number, step: Step): Promise<void> };

/**
 * The whole of a turn: an update taken in, decided and kept, and its screen sent. Its person goes on as soon as the screen has
 * come; that it came is recorded with what is written next, and what is measured ends when all of it is.
 */
export function ours(world: World, sql: Database, { steps, first }: { steps: Step[]; first: number }): Ours {
  const surroundings = surroundingsIn(world, sql);
  const living = new Map<number, number>();
  const came = new Map<string, () => void>();
  const api = new Api(token, { fetch: transport });
  const circuit = makeCircuit(surroundings.now);
  watch(api, circuit);
  const deliver = makeDeliver(api, surroundings);
  const remarks = makeRemarks(api, surroundings);
  const deliverFile = makeDeliverFile({ api, surroundings, remarks });
  const sender = makeSender({ deliver, deliverFile, circuit, surroundings });
  const shows = makeShow({ sender, deliver, remarks, surroundings });
  const taking = (_: unknown, work: () => Promise<void>) => work();
  const { receive } = makeReceive({ api, surroundings, remarks, shows, botName: () => 'zhilu_bot', taking });

  async function turn(person: number, step: Step): Promise<void> {
    const update = 'press' in step ? presses(person, step.press, living.get(person) ?? 1) : writes(person, step.write);
    const isDone = new Promise<void>((resolve) => came.set(String(person), resolve));
    await receive(update);
    await isDone;
  }

  const walk: Walk = (person) =>
    timed([beginning, ...steps].map((step) => () => turn(first + person, stepOf(step, person))));
  walk.settled = shows.idle;
  return { turn, walk };

  function surroundingsIn(around: World, database: Database): Surroundings {
    const log = (line: string) => {
      throw new Error(line);
    };
    const given = surroundingsOf({ world: around, sql: database, log, publicUrl: undefined });
    return {
      ...given,
      async record(leased, outcome) {
        // What is recorded here is always a message that came to somebody, who goes on from there.
        const { address } = leased as Outgoing;
        living.set(Number(address.address), outcome.sent ? Number(outcome.channelMessage) : 0);
        const recorded = given.record(leased, outcome);
        came.get(address.address)?.();
        return recorded;
      },
    };
  }
}
