import { planShown } from '../beside.ts';
import { changeTo } from '../change.ts';
import { type Desk, deskAfter } from '../desk.ts';
import type { PlannedDocument } from '../plan/documents.ts';
import { type Difference, differenceBetween, nameOfDeadline, nameOfDocument } from '../plan-difference.ts';
import type { Scene } from '../scene.ts';
import { type Compared, type Comparison, type Section, screen, type View } from '../view.ts';
import { line, outcomeInWords } from './difference.ts';
import { insurancesInWords } from './insurance.ts';
import { amountInWords, labelled, labelOf } from './labels.ts';
import { deadlineTitle, documentTitle, warningItem } from './plan-items.ts';
import { nextMoveInWords } from './plan-pages.ts';
import { shortfallTitle } from './reckoning.ts';

/** The results of the answer that stands and of another, side by side; nothing of it is kept. */
export function compareView(desk: Desk, { fact, value }: Extract<Scene, { kind: 'compare' }>): View {
  const { words, standing } = desk;
  const after = deskAfter(desk, changeTo(desk, { fact, value }));
  const say = (other: typeof value) => amountInWords(desk, { fact, value: other });
  const asksMore = desk.position.ended && !after.position.ended;
  return {
    ...screen(`compare:${fact}`, words.language),
    title: words.say('common:compare.title', { label: labelOf(desk, fact) }),
    text: [words.say('common:compare.text'), ...(asksMore ? [words.say('common:compare.asksMore')] : [])],
    comparison: {
      now: words.say('common:compare.now', { value: say(standing.known[fact] ?? null) }),
      otherwise: words.say('common:compare.otherwise', { value: say(value) }),
      groups: groupsOf({ now: desk, otherwise: after }),
    },
    sections: sameSection({ now: desk, otherwise: after }),
    choices: ['keep', 'another', 'whatIf', 'goOn'].map((key) => ({ key, label: words.say(`common:compare.${key}`) })),
  };
}

type Sides = { now: Desk; otherwise: Desk };

/** What differs, group by group; the outcome stands first even where it stays. */
function groupsOf(sides: Sides): Comparison['groups'] {
  const { words } = sides.now;
  const difference = differenceBetween(sides.now, sides.otherwise);
  const groups = [
    { key: 'result', rows: [...resultRows(sides), ...exemptionRow(sides.now, difference)] },
    { key: 'documents', rows: documentRows(sides, difference) },
    { key: 'dates', rows: dateRows(sides, difference) },
    { key: 'warnings', rows: warningRows(sides, difference) },
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

/** What an agreement exempts, where that differs. */
function exemptionRow({ words }: Desk, { exempt }: Difference): Compared[] {
  if (!exempt) return [];
  const [now, otherwise] = [insurancesInWords(words, exempt.from), insurancesInWords(words, exempt.to)];
  return [{ key: 'exempt', title: words.say('common:compare.exempt'), now, otherwise }];
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
  { deadlinesMoved, deadlinesAdded, deadlinesGone }: Difference,
): Compared[] {
  const none = words.say('common:compare.noDate');
  const moved = deadlinesMoved.map(({ from, to }) => ({
    due: to,
    now: words.day(from.deadline),
    otherwise: words.day(to.deadline),
  }));
  const gone = deadlinesGone.map((due) => ({ due, now: words.day(due.deadline), otherwise: none }));
  const added = deadlinesAdded.map((due) => ({ due, now: none, otherwise: words.day(due.deadline) }));
  return [...moved, ...gone, ...added].map(({ due, now, otherwise }) => ({
    key: nameOfDeadline(due),
    title: deadlineTitle(words, due),
    now,
    otherwise,
  }));
}

function warningRows({ now }: Sides, difference: Difference): Compared[] {
  const { warningsAdded, warningsGone, shortfallsAdded, shortfallsGone } = difference;
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
  return [
    ...rows(warningsGone, 'now'),
    ...short(shortfallsGone, 'now'),
    ...rows(warningsAdded, 'otherwise'),
    ...short(shortfallsAdded, 'otherwise'),
  ];
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

/** What stays as it is under either answer. */
function sameSection({ now, otherwise }: Sides): Section[] {
  const { words } = now;
  const [from, to] = [planShown(now.standing), planShown(otherwise.standing)];
  const papers = new Set(from.documents.map(nameOfDocument));
  const days = new Map(from.deadlines.map((due) => [nameOfDeadline(due), due.deadline]));
  const items = [
    ...to.documents
      .filter((paper) => papers.has(nameOfDocument(paper)))
      .map((paper) => line(nameOfDocument(paper), documentTitle(words, paper))),
    ...to.deadlines
      .filter((due) => days.get(nameOfDeadline(due)) === due.deadline)
      .map((due) => {
        const title = labelled(words, { label: deadlineTitle(words, due), value: words.day(due.deadline) });
        return line(nameOfDeadline(due), title);
      }),
  ];
  return items.length > 0
    ? [{ key: 'same', title: words.say('common:compare.same', { count: items.length }), items }]
    : [];
}
