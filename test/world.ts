import { conversations } from '../conversations/index.ts';
import type { World } from '../core/world.ts';
import { connect, type Database } from '../db/connect.ts';
import { storeIn } from '../db/store.ts';
import { allWords, languagesAtHand } from '../locales/words.ts';

const languages = languagesAtHand();
const wordsIn = allWords(languages);

/** The whole core over a database of its own, on a day of the test's choosing. */
export function worldOver(sql: Database, { today = '2026-03-02' }: { today?: string } = {}): World {
  return { store: storeIn(sql), conversations, languages, wordsIn, today: () => today, contentVersion: 'test' };
}

export async function openDatabase(url: string): Promise<Database> {
  return connect(url);
}
