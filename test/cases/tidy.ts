import { writeFileSync } from 'node:fs';
import { readSheets, sheetsAtHand } from './read.ts';
import { tidied } from './tidied.ts';

// node test/cases/tidy.ts: writes what each rule is called beside its id, and puts the columns of the sheets in line.
const sheets = sheetsAtHand();
const { mistakes } = readSheets(sheets);
for (const { file, text } of mistakes.length === 0 ? sheets : []) {
  const tidy = tidied(text);
  if (tidy !== text) writeFileSync(new URL(`./${file}`, import.meta.url), tidy);
}
for (const mistake of mistakes) process.stderr.write(`${mistake}\n`);
process.exitCode = mistakes.length === 0 ? 0 : 1;
