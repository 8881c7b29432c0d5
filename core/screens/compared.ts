import { planShown } from '../beside.ts';
import type { Desk } from '../desk.ts';
import type { Difference } from '../difference.ts';
import type { PlannedDocument } from '../plan/documents.ts';
import { nameOfDeadline, nameOfDocument } from '../plan-difference.ts';
import type { Compared, Comparison } from '../view.ts';
import { factsInWords, outcomeInWords, pointsInWords, stayMoved } from './difference.ts';
import { insurancesInWords } from './insurance.ts';
import { amountInWords, labelOf } from './labels.ts';
import { adviceIn, momentMoved } from './moved.ts';
import { nextMoveInWords } from './next-move.ts';
import { documentTitle } from './papers.ts';
import { deadlineTitle, lastMoment, warningItem } from './plan-items.ts';
import { shortfallTitle } from './reckoning.ts';

/** The case as it stands, and under another answer. */
export type Sides = { now: Desk; otherwise: Desk };

/** What differs, group by group; the outcome stands first even where it stays. */
export function groupsOf(sides: Sides, difference: Difference): Comparison['groups'] {
  const { words } = sides.now;
  const groups = [
    { key: 'result', rows: [...resultRows(sides), ...changedRows(sides, difference)] },
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

function resultRows({ now, otherwise }: Sides): Compared[] {
  const { words } = now;
  const [from, to] = [planShown(now.standing).eligibility, planShown(otherwise.standing).eligibility];
  const outcome =
    from || to ? [{ key: 'outcome', now: outcomeInWords(words, from), otherwise: outcomeInWords(words, to) }] : [];
  const next = { key: 'next', now: nextMoveInWords(now), otherwise: nextMoveInWords(otherwise) };
  return [...outcome, next].map((row) => ({ ...row, title: words.say(`common:compare.${row.key}`) }));
}

/** What else there is once in a plan, where it differs. */
function changedRows({ now: desk }: Sides, { points, missing, stay, exempt }: Difference): Compared[] {
  const { words } = desk;
  const row = (key: string, now: string, otherwise: string) => [
    { key, title: words.say(`common:compare.${key}`), now, otherwise },
  ];
  const facts = (names: NonNullable<typeof missing>['to']) =>
    names.length > 0 ? factsInWords(desk, names) : words.say('common:compare.nothingMissing');
  return [
    ...(points ? row('points', pointsInWords(words, points.from), pointsInWords(words, points.to)) : []),
    ...(missing ? row('missing', facts(missing.from), facts(missing.to)) : []),
    ...(stay ? row('stay', stayMoved(words, { from: stay.from, to: stay.from }), stayMoved(words, stay)) : []),
    ...(exempt ? row('exempt', insurancesInWords(words, exempt.from), insurancesInWords(words, exempt.to)) : []),
  ];
}

/** A line for what there is on one side only. */
function oneSided(
  { words }: Desk,
  { key, title, of, side }: { key: string; title: string; of: string; side: 'now' | 'otherwise' },
): Compared {
  const [yes, no] = [words.say(`common:compare.${of}.yes`), words.say(`common:compare.${of}.no`)];
  return { key, title, now: side === 'now' ? yes : no, otherwise: side === 'otherwise' ? yes : no };
}

function documentRows({ now }: Sides, { documentsAdded, documentsGone }: Difference): Compared[] {
  const isIn = (papers: readonly PlannedDocument[]) => (paper: PlannedDocument) =>
    papers.some((other) => samePaper(other, paper));
  const rows = (papers: PlannedDocument[], side: 'now' | 'otherwise') =>
    papers.map((paper) =>
      oneSided(now, { key: nameOfDocument(paper), title: documentTitle(now.words, paper), of: 'document', side }),
    );
  return [
    ...documentsGone.filter(isIn(documentsAdded)).map((paper) => certificationRow(now, { paper, documentsAdded })),
    ...rows(
      documentsGone.filter((paper) => !isIn(documentsAdded)(paper)),
      'now',
    ),
    ...rows(
      documentsAdded.filter((paper) => !isIn(documentsGone)(paper)),
      'otherwise',
    ),
  ];
}

function samePaper(one: PlannedDocument, other: PlannedDocument): boolean {
  return one.id === other.id && one.by === other.by;
}

/** A paper that is needed either way, and only certified otherwise. */
function certificationRow(
  { words }: Desk,
  { paper, documentsAdded }: { paper: PlannedDocument; documentsAdded: PlannedDocument[] },
): Compared {
  const told = (certification: PlannedDocument['certification']) =>
    words.say(certification ? `common:certification.${certification}` : 'common:compare.noCertification');
  return {
    key: nameOfDocument(paper),
    title: documentTitle(words, paper),
    now: told(paper.certification),
    otherwise: told(documentsAdded.find((other) => samePaper(other, paper))?.certification),
  };
}

function dateRows(
  { now: { words } }: Sides,
  { deadlinesMoved, deadlinesAdded, deadlinesGone, deadlinesAdvised }: Difference,
): Compared[] {
  const none = words.say('common:compare.noDate');
  const moved = deadlinesMoved.map(({ from, to }) => ({
    due: to,
    now: lastMoment(words, from),
    otherwise: momentMoved(words, { from, to }),
  }));
  const gone = deadlinesGone.map((due) => ({ due, now: lastMoment(words, due), otherwise: none }));
  const added = deadlinesAdded.map((due) => ({ due, now: none, otherwise: lastMoment(words, due) }));
  const dates = [...moved, ...gone, ...added].map(({ due, ...days }) => ({
    due,
    title: deadlineTitle(words, due),
    ...days,
  }));
  const advised = deadlinesAdvised.map(({ from, to }) => ({
    due: to,
    title: words.say('common:compare.advised', { duty: deadlineTitle(words, to) }),
    now: adviceIn(words, from),
    otherwise: adviceIn(words, to),
  }));
  return [...dates, ...advised].map(({ due, ...row }) => ({ key: nameOfDeadline(due), ...row }));
}

function warningRows({ now }: Sides, difference: Difference): Compared[] {
  const { warningsAdded, warningsGone, shortfallsAdded, shortfallsGone, tripsMet, tripsFree } = difference;
  const rows = (warnings: Difference['warningsAdded'], side: 'now' | 'otherwise') =>
    warnings.map((warning) => {
      const { key, title } = warningItem(now.words, warning);
      return oneSided(now, { key, title, of: 'warning', side });
    });
  const short = (shortfalls: Difference['shortfallsAdded'], side: 'now' | 'otherwise') =>
    shortfalls.map((shortfall) => {
      const title = shortfallTitle(now.words, shortfall);
      return oneSided(now, { key: `short.${shortfall.from.fact}`, title, of: 'warning', side });
    });
  const trips = (met: Difference['tripsMet'], side: 'now' | 'otherwise') =>
    met.map((due) => {
      const title = now.words.say('dates:trip.title', { duty: deadlineTitle(now.words, due) });
      return oneSided(now, { key: `trip.${due.rules[0]}`, title, of: 'warning', side });
    });
  return [
    ...rows(warningsGone, 'now'),
    ...short(shortfallsGone, 'now'),
    ...trips(tripsFree, 'now'),
    ...rows(warningsAdded, 'otherwise'),
    ...short(shortfallsAdded, 'otherwise'),
    ...trips(tripsMet, 'otherwise'),
  ];
}

/** What else is told on one side only. */
function ruleRows({ now }: Sides, { rulesAdded, rulesGone }: Difference): Compared[] {
  const rows = (rules: string[], side: 'now' | 'otherwise') =>
    rules.map((rule) => oneSided(now, { key: rule, title: now.words.say(`rules:${rule}.title`), of: 'warning', side }));
  return [...rows(rulesGone, 'now'), ...rows(rulesAdded, 'otherwise')];
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
