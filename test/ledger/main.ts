import { changesIn, inWords, wordingChanges } from './compare.ts';
import { readRows, readWording, writeRows, writeWording } from './files.ts';
import { ledgerFrom, rowsOf } from './paths.ts';
import { wordingOf } from './wording.ts';

// node test/ledger/main.ts [diff]: writes the ledger of all paths, or says what has changed since it was written.
const recorded = readRows();
const ledger = ledgerFrom(recorded);
let rows = rowsOf(ledger);
const changes = {
  ...changesIn(ledger),
  wording: wordingChanges(ledger, { before: readWording(), now: wordingOf(rows) }),
};
process.stdout.write(`${inWords(changes, { of: recorded.length })}\n`);
if (process.argv[2] !== 'diff') write();

/** Writes the ledger once looking for more ways finds none; a path found shows routes on which others are found. */
function write(): void {
  for (let more = ledger.added.length; more > 0; ) {
    const next = ledgerFrom(rows);
    rows = rowsOf(next);
    more = next.added.length;
  }
  writeRows(rows);
  writeWording(wordingOf(rows));
  process.stdout.write(`\n${rows.length} paths are written\n`);
}
