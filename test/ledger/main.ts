import { changesIn, inWords, wordingChanges } from './compare.ts';
import { readRows, readWording, writeRows, writeWording } from './files.ts';
import { ledgerFrom, rowsOf } from './paths.ts';
import { usualOn, writeUsual } from './usually.ts';
import { wordingOf } from './wording.ts';

// node test/ledger/main.ts [diff]: writes the ledger of all paths, or says what has changed since it was written.
const recorded = readRows();
let ledger = ledgerFrom(recorded);
let rows = rowsOf(ledger);
const changes = {
  ...changesIn(ledger),
  wording: wordingChanges(ledger, { before: readWording(), now: wordingOf(rows) }),
};
process.stdout.write(`${inWords(changes, { of: recorded.length })}\n`);
if (process.argv[2] !== 'diff') write();

/** Writes the ledger once looking for more ways finds none; a path found shows routes on which others are found. */
function write(): void {
  while (ledger.added.length > 0) {
    ledger = ledgerFrom(rows);
    rows = rowsOf(ledger);
  }
  writeRows(rows);
  writeWording(wordingOf(rows));
  writeUsual(usualOn(ledger.asked));
  process.stdout.write(`\n${rows.length} paths are written\n`);
}
