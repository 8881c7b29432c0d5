import { readFileSync } from 'node:fs';
import { planInput, problemsIn } from '../core/facts.ts';
import { planForPrograms } from '../core/plan-for-programs.ts';

const badInput = 2;
/** What some editors write before a text. */
const byteOrderMark = /^\ufeff/;

/** Reads the file a command line names; what is wrong with it is thrown in words for a person. */
function inputFrom(path: string | undefined): unknown {
  if (!path) throw new InputProblem('Give the name of a JSON file: node bots/plan.ts FILE.json');
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(byteOrderMark, ''));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new InputProblem(
      error instanceof SyntaxError ? `${path}: is not JSON (${said})` : `${path}: cannot be read (${said})`,
      { cause: error },
    );
  }
}

class InputProblem extends Error {}

function answerTo(path: string | undefined): string {
  const parsed = planInput.safeParse(inputFrom(path));
  if (!parsed.success) throw new InputProblem(problemsIn(parsed.error).join('\n'));
  return JSON.stringify(planForPrograms(parsed.data), null, 2);
}

try {
  process.stdout.write(`${answerTo(process.argv[2])}\n`);
} catch (error) {
  if (!(error instanceof InputProblem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = badInput;
}
