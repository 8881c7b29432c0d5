import type { Difference } from '../difference.ts';
import type { Compared, Comparison } from '../view.ts';
import { dateRows } from './compared-dates.ts';
import { documentRows } from './compared-papers.ts';
import { changedRows, resultRows } from './compared-result.ts';
import { groundRows, ruleRows } from './compared-rules.ts';
import { warningRows } from './compared-told.ts';
import { amountInWords, labelOf } from './labels.ts';
import type { Sides } from './one-sided.ts';

/** What differs, group by group; the outcome stands first even where it stays. */
export function groupsOf(sides: Sides, difference: Difference): Comparison['groups'] {
  const { words } = sides.now;
  const groups = [
    {
      key: 'result',
      rows: [...resultRows(sides), ...groundRows(sides, difference), ...changedRows(sides, difference)],
    },
    { key: 'documents', rows: documentRows(sides, difference) },
    { key: 'dates', rows: dateRows(sides, difference) },
    { key: 'warnings', rows: warningRows(sides, difference) },
    { key: 'rules', rows: ruleRows(sides, difference) },
    { key: 'answers', rows: answerRows(sides, difference) },
  ];
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map((group) => ({ ...group, title: words.say(`common:compare.group.${group.key}`) }));
}

/** Earlier answers that would no longer be asked for, or would have to be given anew. */
function answerRows({ now }: Sides, { answersDropped, answersAskedAnew }: Difference): Compared[] {
  const rows = (facts: string[], then: string) =>
    facts.map((fact) => ({
      key: fact,
      title: labelOf(now, fact),
      now: amountInWords(now, { fact, value: now.standing.known[fact] ?? null }),
      otherwise: now.words.say(`common:compare.${then}`),
    }));
  return [...rows(answersDropped, 'dropped'), ...rows(answersAskedAnew, 'anew')];
}
