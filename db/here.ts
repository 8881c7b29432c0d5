import type { Address, Kept, Opened } from '../core/world.ts';
import type { Database } from './connect.ts';

/** So many are remembered; whoever was here longer ago is read again. */
const most = 2000;

type Remembered = { opened: Opened; contentVersion: string; awaits?: string };

/**
 * What this process last kept of the people who are here, once its message has come to them. Their next turn is decided on it
 * instead of being read. Should something have been kept elsewhere since, the person's version is another, and nothing is kept
 * on the old one: this spares a statement, and is never the truth.
 */
export type Here = {
  /** What was last kept at an address; nothing while its message is on the way. */
  at(address: Address, contentVersion: string): Opened | undefined;
  /** Notes a turn that was kept, and the message that is still to come to the person. */
  kept(turn: Kept, outgoing?: string): void;
  /** Notes that a message came to its person, and where it stands in the chat. */
  came(message: string, living: string | null): void;
  /** Forgets whoever waits for a message that did not come. */
  lost(message: string): void;
  /** Forgets an address. */
  left(address: Address): void;
  /** Forgets a person everywhere. */
  removed(person: string): void;
};

const everywhere = new WeakMap<Database, Here>();

/** Those who are here in this process, by the database that keeps them. */
export function hereIn(sql: Database): Here {
  const here = everywhere.get(sql) ?? makeHere();
  everywhere.set(sql, here);
  return here;
}

function makeHere(): Here {
  const people = new Map<string, Remembered>();
  const placeOf = new Map<string, string>();

  function forget(place: string): void {
    const { awaits } = people.get(place) ?? {};
    if (awaits !== undefined) placeOf.delete(awaits);
    people.delete(place);
  }

  return {
    at(address, contentVersion) {
      const found = people.get(nameOf(address));
      return found?.awaits === undefined && found?.contentVersion === contentVersion ? found.opened : undefined;
    },
    kept({ address, opened, known, saidOn, position, contentVersion }, outgoing) {
      const place = nameOf(address);
      forget(place);
      const next = { ...opened, version: opened.version + 1, known, saidOn, position, unseen: false };
      people.set(place, { opened: next, contentVersion, ...(outgoing === undefined ? {} : { awaits: outgoing }) });
      if (outgoing !== undefined) placeOf.set(outgoing, place);
      const [oldest] = people.keys();
      if (people.size > most && oldest !== undefined) forget(oldest);
    },
    came(message, living) {
      const place = placeOf.get(message) ?? '';
      const found = people.get(place);
      placeOf.delete(message);
      if (!found) return;
      const { contentVersion, opened } = found;
      people.set(place, { contentVersion, opened: living === null ? opened : { ...opened, living } });
    },
    lost(message) {
      const place = placeOf.get(message);
      if (place !== undefined) forget(place);
    },
    left: (address) => forget(nameOf(address)),
    removed(person) {
      for (const [place, { opened }] of people) if (opened.person === person) forget(place);
    },
  };
}

function nameOf({ channel, address }: Address): string {
  return `${channel} ${address}`;
}
