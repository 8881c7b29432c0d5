import { cardOf } from '../core/card.ts';
import { calendarFor, everythingAt } from '../core/files.ts';
import { deskAt } from '../core/respond.ts';
import type { FileKind } from '../core/view.ts';
import type { Address, World } from '../core/world.ts';
import { calendarFile } from './calendar-file.ts';
import { cardFile } from './card-file.ts';
import { cardPictures } from './card-picture.ts';

export type PersonFile = { name: string; content: string | Uint8Array<ArrayBuffer> };
type At = { address: Address; clientLanguage?: string };

/** The file a person asks for: the dates of their plan for a calendar, the card, or everything kept about them. */
export function personFiles(world: World): (kind: FileKind, at: At) => Promise<PersonFile> {
  const makers = { calendar, data: everything, card, cardPicture: pictures(cardPictures()) };
  return (kind, at) => makers[kind](world, at);
}

async function calendar(world: World, at: At): Promise<PersonFile> {
  const { person, entries, desk } = await calendarFor(world, { ...at, delivery: `calendar ${crypto.randomUUID()}` });
  return { name: 'zhilu.ics', content: calendarFile({ person, entries, name: desk.words.say('dates:calendar.name') }) };
}

async function card(world: World, at: At): Promise<PersonFile> {
  return { name: 'zhilu-card.html', content: await cardFile(await deskAt(world, at)) };
}

function pictures(draw: ReturnType<typeof cardPictures>): (world: World, at: At) => Promise<PersonFile> {
  return async (world, at) => ({ name: 'zhilu-card.png', content: await draw(cardOf(await deskAt(world, at))) });
}

async function everything(world: World, at: At): Promise<PersonFile> {
  return { name: 'zhilu-my-data.json', content: JSON.stringify(await everythingAt(world, at), null, 2) };
}
