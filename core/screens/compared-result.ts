import { planShown } from '../beside.ts';
import type { Difference } from '../difference.ts';
import type { Compared } from '../view.ts';
import { factsInWords, isOutcomeOpen, lastDayMoved, outcomeInWords, pointsInWords } from './difference.ts';
import { insurancesInWords } from './insurance.ts';
import { nextMoveInWords } from './next-move.ts';
import type { Sides } from './one-sided.ts';

export function resultRows({ now, otherwise }: Sides): Compared[] {
  const { words } = now;
  const [from, to] = [planShown(now.standing).eligibility, planShown(otherwise.standing).eligibility];
  const outcome =
    from || to ? [{ key: 'outcome', now: outcomeInWords(words, from), otherwise: outcomeInWords(words, to) }] : [];
  const next = { key: 'next', now: nextMoveInWords(now), otherwise: nextMoveInWords(otherwise) };
  return [...outcome, next].map((row) => ({ ...row, title: words.say(`common:compare.${row.key}`) }));
}

/** What else there is once in a plan, where it differs. */
export function changedRows(
  { now: desk, otherwise }: Sides,
  { points, missing, stay, exempt, exemptUntil }: Difference,
): Compared[] {
  const { words } = desk;
  const row = (key: string, now: string, otherwise: string) => [
    { key, title: words.say(`common:compare.${key}`), now, otherwise },
  ];
  const lastDays = (key: string, { from, to }: NonNullable<typeof stay>) =>
    row(key, lastDayMoved(words, { from, to: from }), lastDayMoved(words, { from, to }));
  const kind = isOutcomeOpen(desk) || isOutcomeOpen(otherwise) ? 'missing' : 'missingMore';
  const facts = (names: NonNullable<typeof missing>['to']) =>
    names.length > 0 ? factsInWords(desk, names) : words.say(`common:compare.${kind}None`);
  return [
    ...(points ? row('points', pointsInWords(words, points.from), pointsInWords(words, points.to)) : []),
    ...(missing ? row(kind, facts(missing.from), facts(missing.to)) : []),
    ...(stay ? lastDays('stay', stay) : []),
    ...(exempt ? row('exempt', insurancesInWords(words, exempt.from), insurancesInWords(words, exempt.to)) : []),
    ...(exemptUntil ? lastDays('exemptUntil', exemptUntil) : []),
  ];
}
