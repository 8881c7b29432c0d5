import { type Day, daysBetween } from '../date.ts';
import type { Deadline } from '../plan/deadlines.ts';
import type { PlannedDocument } from '../plan/documents.ts';
import type { Warning } from '../plan/warnings.ts';
import type { Item, Mark } from '../view.ts';
import type { Words } from '../words.ts';
import { citationsOf } from './citations.ts';
import { sentences } from './labels.ts';

// A duty due within this many days is marked as near.
const near = 7;

export function documentTitle(words: Words, { id, by }: PlannedDocument): string {
  return words.say(keysFor(id, [by, 'document'], 'title'));
}

/** What a paper is called in Chinese: its official term where one was seen, else what we call it ourselves. */
export function chineseNameOf(
  words: Words,
  { id, by }: PlannedDocument,
): { name: string; isOfficial: boolean } | undefined {
  const roles = [by, 'document'];
  const term = words.maybe(keysFor(id, roles, 'term'));
  const name = term ?? words.chinese(keysFor(id, roles, 'title'));
  return name === undefined ? undefined : { name, isOfficial: term !== undefined };
}

/** The words of a rule in the role it plays, or its plain words. */
function keysFor(rule: string, roles: string[], part: 'title' | 'text' | 'term'): string[] {
  return [...roles.map((role) => `rules:${rule}.${role}.${part}`), `rules:${rule}.${part}`];
}

/** A paper: what it is, in which shape, how it is certified, its Chinese name. */
export function documentItem(words: Words, paper: PlannedDocument, { ready }: { ready: boolean }): Item {
  const { id, by, certification, rules } = paper;
  const certified = certification ? [words.say(`common:certification.${certification}`)] : [];
  const title = documentTitle(words, paper);
  const term = words.maybe(keysFor(id, [by, 'document'], 'term'));
  return {
    key: `${id}.${by}`,
    title,
    detail: sentences(words, [words.say(keysFor(id, [by, 'document'], 'text')), ...certified]),
    ...(term && term !== title ? { term } : {}),
    marks: shapeOf(words, paper),
    ticked: ready,
    sources: citationsOf(rules, words),
  };
}

function shapeOf(words: Words, { form, translation, stamp, validMonths }: PlannedDocument): Mark[] {
  const marks: Mark[] = form.map((shape) => ({ kind: 'form', label: words.say(`common:form.${shape}`) }));
  if (translation) marks.push({ kind: 'translation', label: words.say('common:form.translation') });
  if (stamp) marks.push({ kind: 'stamp', label: words.say('common:form.stamp') });
  if (validMonths) marks.push({ kind: 'form', label: words.say('common:form.validMonths', { count: validMonths }) });
  return marks;
}

export function deadlineTitle(words: Words, deadline: Deadline): string {
  return words.say(keysFor(deadline.rules[0], rolesOf(deadline), 'title'));
}

function rolesOf({ binding }: Deadline): string[] {
  return binding ? ['deadline'] : ['practical', 'deadline'];
}

/** A duty with its day, the arithmetic, a safe day, and who acts. */
export function deadlineItem(words: Words, deadline: Deadline, { today }: { today: Day }): Item {
  const [rule] = deadline.rules;
  const differs = deadline.disagreement ? [words.say(`rules:disagreement.${deadline.disagreement}`)] : [];
  return {
    key: `${rule}.${deadline.from.fact}`,
    title: deadlineTitle(words, deadline),
    detail: sentences(words, [words.say(keysFor(rule, rolesOf(deadline), 'text')), ...differs]),
    when: whenInWords(words, deadline),
    reckoning: reckoningInWords(words, deadline),
    marks: [...timeMarks(words, { deadline, today }), ...standingMarks(words, deadline)],
    sources: citationsOf(deadline.rules, words),
  };
}

function whenInWords(words: Words, { deadline, time, safe, actBy, opensOn }: Deadline): string {
  const day = time ? words.say('common:dayAndTime', { day: words.day(deadline), time }) : words.day(deadline);
  const parts = [words.say('common:deadline.by', { day })];
  const before = [safe, actBy].filter((other): other is Day => other !== undefined && other < deadline).sort()[0];
  if (before) parts.push(words.say('common:deadline.safe', { day: words.day(before) }));
  if (opensOn) parts.push(words.say('common:deadline.opens', { day: words.day(opensOn) }));
  return sentences(words, parts);
}

/** The arithmetic of a day, from the day counted from. */
export function reckoningInWords(words: Words, { from, count, deadline }: Deadline): string {
  const back = count.number < 0 ? 'before' : 'after';
  return words.say(`common:reckoning.${count.number === 0 ? 'same' : `${back}.${count.unit}`}`, {
    count: Math.abs(count.number),
    fact: from.rule ? words.say(`rules:${from.rule}.title`) : words.say(`common:dayOf.${from.fact}`),
    from: words.day(from.day),
    day: words.day(deadline),
  });
}

function timeMarks(words: Words, { deadline: { deadline, by }, today }: { deadline: Deadline; today: Day }): Mark[] {
  const left = daysBetween(today, { to: deadline });
  const label = (key: string) => words.say(`common:mark.${key}`, { count: Math.abs(left) });
  if (left < 0) return [{ kind: 'past', label: label(by === 'authority' ? 'over' : 'past') }];
  if (left === 0) return [{ kind: 'soon', label: label('today') }];
  return left <= near ? [{ kind: 'soon', label: label('daysLeft') }] : [];
}

function standingMarks(words: Words, { by, binding, provisional }: Deadline): Mark[] {
  const marks: Mark[] = [{ kind: 'form', label: words.say(`common:actor.${by}`) }];
  if (!binding) marks.push({ kind: 'target', label: words.say('common:mark.target') });
  if (provisional) marks.push({ kind: 'provisional', label: words.say('common:mark.provisional') });
  return marks;
}

export function warningItem(words: Words, { rules }: Warning): Item {
  const [rule] = rules;
  return {
    key: rule,
    title: words.say(keysFor(rule, ['warning'], 'title')),
    detail: words.say(keysFor(rule, ['warning'], 'text')),
    marks: [],
    sources: citationsOf(rules, words),
  };
}
