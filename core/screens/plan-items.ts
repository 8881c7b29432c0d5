import { type Day, daysBetween } from '../date.ts';
import type { Case } from '../plan/case.ts';
import type { Deadline } from '../plan/deadlines.ts';
import { isDone } from '../plan/done.ts';
import { moverIn } from '../plan/next-move/move.ts';
import type { Shortfall } from '../plan/shortfalls.ts';
import type { Warning } from '../plan/warnings.ts';
import { earlier } from '../plan/windows/advice.ts';
import type { Item, Mark } from '../view.ts';
import type { Words } from '../words.ts';
import { citationsOf } from './citations.ts';
import { sentences } from './labels.ts';
import { openingInWords, openingReckoned, reckoningInWords, shortfallInWords } from './reckoning.ts';
import { adviceInWords } from './windows.ts';

/** A duty due within so many days is marked as near. */
export const near = 7;

/** The words of a rule in the role it plays, or its plain words. */
export function keysFor(rule: string, roles: string[], part: 'title' | 'text' | 'term'): string[] {
  return [...roles.map((role) => `rules:${rule}.${role}.${part}`), `rules:${rule}.${part}`];
}

export function deadlineTitle(words: Words, deadline: Deadline): string {
  return words.say(keysFor(deadline.rules[0], rolesOf(deadline), 'title'));
}

function rolesOf({ binding }: Deadline): string[] {
  return binding ? ['deadline'] : ['practical', 'deadline'];
}

/** A duty with its day, the arithmetic, a safe day, and who acts; of one that is done, that it is, and when it was due. */
export function deadlineItem(words: Words, deadline: Deadline, of: Case): Item {
  const [rule] = deadline.rules;
  return {
    key: `${rule}.${deadline.from.fact}`,
    title: deadlineTitle(words, deadline),
    detail: sentences(words, [textOf(words, deadline, of), ...openingInWords(words, deadline, of)]),
    ...(isDone(deadline, of) ? whenDone(words, deadline) : whenOpen(words, deadline, of)),
    reckoning: sentences(words, [reckoningInWords(words, deadline), ...openingReckoned(words, deadline, of)]),
    sources: citationsOf(deadline.rules, words),
  };
}

/** What is said of a duty, where it plays no other role in words for the city. */
function textOf(words: Words, deadline: Deadline, { facts: { city } }: Case): string {
  const [rule] = deadline.rules;
  const roles = keysFor(rule, rolesOf(deadline), 'text');
  return words.say(city ? [...roles.slice(0, -1), `rules:${rule}.${city}.text`, ...roles.slice(-1)] : roles);
}

type When = Pick<Item, 'when' | 'window' | 'advice' | 'marks'>;

function whenDone(words: Words, due: Deadline): When {
  return { when: words.say('common:deadline.done', { day: lastMoment(words, due) }), marks: [] };
}

function whenOpen(words: Words, due: Deadline, of: Case): When {
  const advice = adviceInWords(words, due, of);
  const window = windowInWords(words, due, of.asOf);
  return {
    when: whenInWords(words, due),
    ...(window ? { window } : {}),
    ...(advice ? { advice } : {}),
    marks: [...timeMarks(words, { deadline: due, today: of.asOf }), ...standingMarks(words, due, of)],
  };
}

function whenInWords(words: Words, due: Deadline): string {
  // What an authority aims at is the time it usually takes, and nothing to rely on.
  const how = due.isNoDuty ? 'on' : due.by === 'authority' && !due.binding ? 'usually' : 'by';
  return words.say(`common:deadline.${how}`, { day: lastMoment(words, due) });
}

/** The last day of a duty, with the time where it ends within that day. */
export function lastMoment(words: Words, { deadline, time }: Deadline): string {
  return time ? words.say('common:dayAndTime', { day: words.day(deadline), time }) : words.day(deadline);
}

/** The last safe day where that is not the last of all, and the first day where one is known; of what is over, nothing. */
function windowInWords(words: Words, due: Deadline, today: Day): string | undefined {
  const { deadline, window } = due;
  if (deadline < today) return undefined;
  const parts: string[] = [];
  const before = lastSafeDay(due);
  if (before < deadline) parts.push(words.say('common:deadline.safe', { day: words.day(before) }));
  if (window?.opensOn) parts.push(words.say('common:deadline.opens', { day: words.day(window.opensOn) }));
  else if (window?.advised) parts.push(words.say('dates:window.unnamed'));
  return parts.length > 0 ? sentences(words, parts) : undefined;
}

/** The day to act by to be safe: the last safe day of a window, else the earliest day of those beside the deadline. */
export function lastSafeDay({ window, deadline, safe = deadline, actBy = deadline }: Deadline): Day {
  return window?.lastSafe ?? earlier(safe, actBy);
}

/** The rules that a day shown rests on, with the caution by which it is no day off where that moved it. */
export function rulesOfDay(deadline: Deadline): string[] {
  const { rules, safe = deadline.deadline } = deadline;
  return lastSafeDay(deadline) < safe ? [...rules, 'conv-office-closed'] : rules;
}

function timeMarks(words: Words, { deadline: { deadline, by }, today }: { deadline: Deadline; today: Day }): Mark[] {
  const left = daysBetween(today, { to: deadline });
  const label = (key: string) => words.say(`common:mark.${key}`, { count: Math.abs(left) });
  if (left < 0) return [{ kind: 'past', label: label(by === 'authority' ? 'over' : 'past') }];
  if (left === 0) return [{ kind: 'soon', label: label('today') }];
  return left <= near ? [{ kind: 'soon', label: label('daysLeft') }] : [];
}

function standingMarks(words: Words, due: Deadline, of: Case): Mark[] {
  if (due.isNoDuty) return [];
  const { by, binding, provisional, window } = due;
  const marks: Mark[] = [{ kind: 'form', label: words.say(`common:actor.${moverIn(of, { by, rule: due.rules[0] })}`) }];
  if (!binding) marks.push({ kind: 'target', label: words.say('common:mark.target') });
  if (provisional || window?.advised?.provisional)
    marks.push({ kind: 'provisional', label: words.say('common:mark.provisional') });
  return marks;
}

/** A warning, with the arithmetic where it is about a paper that runs out. */
export function warningItem(words: Words, { rules }: Warning, shortfall?: Shortfall): Item {
  const [rule] = rules;
  return {
    key: rule,
    title: words.say(keysFor(rule, ['warning'], 'title')),
    detail: words.say(keysFor(rule, ['warning'], 'text')),
    ...(shortfall ? { reckoning: shortfallInWords(words, shortfall) } : {}),
    marks: [],
    sources: citationsOf(rules, words),
  };
}
