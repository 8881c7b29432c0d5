import { createHash } from 'node:crypto';
import type { Desk } from '../../core/desk.ts';
import type { View } from '../../core/view.ts';
import { viewOf } from '../../core/view-of.ts';
import { days, inLanguage, languages } from '../walker/guide.ts';
import type { Wording } from './files.ts';
import { replay } from './replay.ts';
import { nameOf, type Row } from './row.ts';

/** What only the program reads of a screen. */
const unread = ['at', 'key', 'kind', 'rules', 'tools', 'expects', 'files', 'fact', 'left', 'language'];

/** What stands on every screen of the paths of the first day, in each language, as fingerprints. */
export function wordingOf(rows: readonly Row[]): Wording[] {
  return rows.filter(({ today }) => today === days[0]).map(wordingAlong);
}

function wordingAlong(row: Row): Wording {
  const said = new Map(languages.map((language) => [language, createHash('sha256')]));
  const look = (desk: Desk) => {
    for (const [language, hash] of said) hash.update(textsOf(viewOf(inLanguage(desk, language))));
  };
  replay(row, { look });
  const prints = [...said].map(([language, hash]) => [language, hash.digest('hex').slice(0, 8)]);
  return { path: fingerprint(nameOf(row)), said: Object.fromEntries(prints) };
}

/** What a person reads on a screen. */
function textsOf(view: View): string {
  return JSON.stringify(view, (name, value) => (unread.includes(name) ? undefined : value));
}

/** A short name for a path where its whole name would be too long. */
export function fingerprint(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 12);
}
