import { readFileSync } from 'node:fs';
import { planInput } from '../../core/facts.ts';
import { plan } from '../../core/plan.ts';
import { differences, type Expected } from './match.ts';

// node test/cases/table.ts: every expert case with the outcome, the next deadline and the next move, and whether it is met.
type Expert = { case: number; title: string; input: unknown; expected: Expected };

const experts = ['cases', 'boundaries'].flatMap(
  (name) => JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')) as Expert[],
);

function rowOf({ case: number, title, input, expected }: Expert): { wrong: string[]; row: string } {
  const checked = planInput.parse(input);
  const made = plan(checked);
  const wrong = differences(expected, made);
  const { outcome = 'not asked', category } = made.eligibility ?? {};
  const due = made.deadlines.find(({ deadline }) => deadline >= made.asOf);
  const next = made.next ? `${made.next.by}: ${'rule' in made.next ? made.next.rule : made.next.document}` : 'nobody';
  const cells = [
    String(number),
    title,
    `${checked.procedure}, ${made.asOf}`,
    [outcome, category].filter(Boolean).join(' '),
    due ? `${due.deadline} ${due.rules[0]}` : 'none',
    next,
    wrong.length === 0 ? 'met' : 'NOT MET',
  ];
  return { wrong, row: `| ${cells.join(' | ')} |` };
}

const rows = experts.map(rowOf);
const met = rows.filter(({ wrong }) => wrong.length === 0).length;
process.stdout.write(
  [
    '| Case | Who | What for, on which day | Outcome | Next date | Next move | Result |',
    '|---|---|---|---|---|---|---|',
    ...rows.flatMap(({ row, wrong }) => [row, ...wrong.map((each) => `> ${each}`)]),
    '',
    `${met} of ${rows.length} cases are met.`,
    '',
  ].join('\n'),
);
process.exitCode = met === rows.length ? 0 : 1;
