import { plan } from '../../core/plan.ts';
import { differences } from './match.ts';
import { type Expert, readSheets, sheetsAtHand } from './read.ts';

// node test/cases/table.ts: every expert case with the outcome, the next duty and the next move, and whether it is met.
type Result = { row: string; wrong: string[] };

function resultOf({ case: number, title, input, expected, at }: Expert): Result {
  const made = plan(input);
  const wrong = differences(expected, made);
  const { outcome = 'not asked', category } = made.eligibility ?? {};
  const due = made.deadlines.find(({ deadline }) => deadline >= made.asOf);
  const next = made.next ? `${made.next.by}: ${'rule' in made.next ? made.next.rule : made.next.document}` : 'nobody';
  const cells = [
    String(number),
    title,
    `${input.procedure}, ${made.asOf}`,
    [outcome, category].filter(Boolean).join(' '),
    due ? `${due.deadline} ${due.rules[0]}` : 'none',
    next,
    wrong.length === 0 ? 'met' : 'NOT MET',
  ];
  return { row: `| ${cells.join(' | ')} |`, wrong: wrong.map((each) => `- Case ${number} (${at}): ${each}`) };
}

function report(results: Result[], mistakes: string[]): string[] {
  const wrong = results.flatMap((each) => each.wrong);
  const met = results.filter((each) => each.wrong.length === 0).length;
  return [
    '| Case | Who | What for, on which day | Outcome | Next duty | Next move | Result |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...results.map(({ row }) => row),
    '',
    ...(wrong.length > 0 ? ['Not met:', '', ...wrong, ''] : []),
    ...(mistakes.length > 0 ? ['Not understood:', '', ...mistakes.map((each) => `- ${each}`), ''] : []),
    `${met} of ${results.length} cases${mistakes.length > 0 ? ' that could be read' : ''} are met.`,
    '',
  ];
}

const { cases, mistakes } = readSheets(sheetsAtHand());
const results = cases.map(resultOf);
process.stdout.write(report(results, mistakes).join('\n'));
process.exitCode = mistakes.length === 0 && results.every(({ wrong }) => wrong.length === 0) ? 0 : 1;
