import { calendarFor, everythingAt } from '../core/files.ts';
import type { FileKind } from '../core/view.ts';
import type { Address, World } from '../core/world.ts';
import { calendarFile } from './calendar-file.ts';

export type PersonFile = { name: string; content: string };
type At = { address: Address; clientLanguage?: string };

/** The file a person asks for: the dates of their plan for a calendar, or everything kept about them. */
export function personFiles(world: World): (kind: FileKind, at: At) => Promise<PersonFile> {
  return (kind, at) => (kind === 'calendar' ? calendar(world, at) : everything(world, at));
}

async function calendar(world: World, at: At): Promise<PersonFile> {
  const { person, entries, desk } = await calendarFor(world, { ...at, delivery: `calendar ${crypto.randomUUID()}` });
  return { name: 'zhilu.ics', content: calendarFile({ person, entries, name: desk.words.say('plan:title') }) };
}

async function everything(world: World, at: At): Promise<PersonFile> {
  return { name: 'zhilu-my-data.json', content: JSON.stringify(await everythingAt(world, at), null, 2) };
}
