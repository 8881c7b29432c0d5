import { randomUUID } from 'node:crypto';
import type { Everything, Store } from '../core/world.ts';
import type { Database } from './connect.ts';
import { hereIn } from './here.ts';
import { publicTenant as tenant } from './ids.ts';
import { keepingOf, outcomeOf } from './keeping.ts';
import { makeLink, useLink } from './links.ts';
import { mayLieInOne } from './refusals.ts';
import { together } from './together.ts';
import { newcomer, type Opening, openAll } from './turns.ts';
import { writerOver } from './writes.ts';

/**
 * Keeps people's answers and messages in PostgreSQL: a turn reads with one statement, unless its person was just here, and writes
 * with one; those of many people share theirs.
 */
export function storeIn(sql: Database): Store {
  const here = hereIn(sql);
  const open = together({ nameOf: deliveryOf, mayLieInOne, work: (all) => openAll(sql, all) });
  const write = writerOver(sql);
  return {
    open: (address, delivery, contentVersion) => open({ ...address, delivery, contentVersion }),
    lastKept: here.at,
    newcomer,
    async keep(kept) {
      here.left(kept.address);
      const keeping = keepingOf(kept);
      const outcome = outcomeOf(keeping, await write(keeping));
      // What shows no screen tells nothing of whether the last one came.
      if (outcome.kept && kept.messages.length > 0) here.kept(kept, outcome.outgoing?.id);
      return outcome;
    },
    makeLink: (person) => makeLink(sql, person),
    useLink(code, address) {
      here.left(address);
      return useLink(sql, { code, ...address });
    },
    everything: (person) => everything(sql, person),
    removeEverything(person) {
      here.removed(person);
      return removeEverything(sql, person);
    },
  };
}

function deliveryOf({ channel, address, delivery }: Opening): string {
  return JSON.stringify([channel, address, delivery]);
}

async function everything(sql: Database, person: string): Promise<Everything> {
  const [answers, messages, addresses] = await Promise.all([
    sql`select fact, value, at, channel from answer where tenant = ${tenant} and person = ${person} order by version, line`,
    sql`select direction, text, at, channel, language from message where tenant = ${tenant} and person = ${person} order by id`,
    sql`select channel, since from address where tenant = ${tenant} and person = ${person} order by since`,
  ]);
  return {
    answers: answers.map(({ fact, value, at, channel }) => ({ fact, value, at: instant(at), channel })),
    messages: messages.map(({ direction, text, at, channel, language }) => ({
      direction,
      text,
      at: instant(at),
      channel,
      language,
    })),
    addresses: addresses.map(({ channel, since }) => ({ channel, since: instant(since) })),
  };
}

function instant(at: Date): string {
  return at.toISOString();
}

/** Removes every row about a person in one transaction; what is left behind says only how much it was. */
async function removeEverything(sql: Database, person: string) {
  const receipt = randomUUID().slice(0, 8).toUpperCase();
  return sql.begin(async (transaction) => {
    const of = transaction`where tenant = ${tenant} and person = ${person}`;
    const { count: answers } = await transaction`delete from answer ${of}`;
    const { count: messages } = await transaction`delete from message ${of}`;
    await transaction`delete from link ${of}`;
    await transaction`delete from address ${of}`;
    await transaction`delete from person where tenant = ${tenant} and id = ${person}`;
    await transaction`insert into removal ${transaction({ tenant, receipt, answers, messages })}`;
    return { receipt, answers, messages };
  });
}
