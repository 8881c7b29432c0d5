import { planShown } from '../beside.ts';
import { changeTo } from '../change.ts';
import { type Desk, deskAfter } from '../desk.ts';
import { type Difference, differenceBetween, isNothing } from '../difference.ts';
import { nameOfDeadline, nameOfDocument } from '../plan-difference.ts';
import type { Scene } from '../scene.ts';
import { type Section, screen, type View } from '../view.ts';
import { groupsOf } from './compared.ts';
import { onlySections, rulesAlike } from './compared-rules.ts';
import { line } from './difference.ts';
import { amountInWords, labelled, labelOf } from './labels.ts';
import type { Sides } from './one-sided.ts';
import { documentTitle } from './papers.ts';
import { deadlineTitle } from './plan-items.ts';

/** The results of the answer that stands and of another, side by side; nothing of it is kept. */
export function compareView(desk: Desk, { fact, value, toSave }: Extract<Scene, { kind: 'compare' }>): View {
  const { words, standing } = desk;
  const after = deskAfter(desk, changeTo(desk, { fact, value }));
  const say = (other: typeof value) => amountInWords(desk, { fact, value: other });
  const asksMore = desk.position.ended && !after.position.ended;
  const sides = { now: desk, otherwise: after };
  const difference = differenceBetween(desk, after);
  return {
    ...screen(`compare:${fact}`, words.language),
    title: words.say(toSave ? 'common:save.compared.title' : 'common:compare.title', { label: labelOf(desk, fact) }),
    text: [
      words.say(toSave ? 'common:save.compared.text' : 'common:compare.text'),
      ...(isNothing(difference) ? [words.say('common:compare.nothing')] : []),
      ...(asksMore ? [words.say('common:compare.asksMore')] : []),
    ],
    comparison: {
      now: words.say('common:compare.now', { value: say(standing.known[fact] ?? null) }),
      otherwise: words.say('common:compare.otherwise', { value: say(value) }),
      groups: groupsOf(sides, difference),
    },
    sections: [...onlySections(sides, difference), ...sameSection(sides, difference)],
    choices: toSave
      ? ['yes', 'no'].map((key) => ({ key, label: words.say(`common:save.${key}`) }))
      : ['keep', 'another', 'whatIf', 'goOn'].map((key) => ({ key, label: words.say(`common:compare.${key}`) })),
    rules: [desk, after].flatMap((side) => planShown(side.standing).rules),
  };
}

/** What stays as it is under either answer. */
function sameSection(sides: Sides, difference: Difference): Section[] {
  const { now, otherwise } = sides;
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
    ...rulesAlike(sides, difference),
  ];
  return items.length > 0
    ? [{ key: 'same', title: words.say('common:compare.same', { count: items.length }), items }]
    : [];
}
