import { fold } from './answer.ts';
import { calendarOf, type Entry } from './calendar-entries.ts';
import type { Desk } from './desk.ts';
import { deskAt } from './respond.ts';
import type { Address, Everything, World } from './world.ts';

type At = { address: Address; clientLanguage?: string };

/** The days of a person's plan for a calendar; what is issued is remembered, so that a moved day replaces the old one. */
export async function calendarFor(
  world: World,
  at: At & { delivery: string },
): Promise<{ person: string; entries: Entry[]; desk: Desk }> {
  const desk = await deskAt(world, at);
  const { entries, remembered } = calendarOf(desk);
  if (desk.version > 0) await remember(world, { at, desk, remembered });
  return { person: desk.person, entries, desk };
}

type Remembering = {
  at: At & { delivery: string };
  desk: Awaited<ReturnType<typeof deskAt>>;
  remembered: ReturnType<typeof calendarOf>['remembered'];
};

async function remember({ store, contentVersion }: World, { at, desk, remembered }: Remembering): Promise<void> {
  const { opened, position, saidOn, standing } = desk;
  const known = fold([remembered], standing.known);
  await store.keep({
    address: at.address,
    delivery: at.delivery,
    opened,
    answers: [remembered],
    known,
    saidOn,
    position,
    messages: [],
    contentVersion,
  });
}

/** Everything kept of the person at an address, to be read and taken away. */
export async function everythingAt(world: World, at: At): Promise<Everything> {
  const { person } = await deskAt(world, at);
  return world.store.everything(person);
}
