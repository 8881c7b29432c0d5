import type { Answer } from './answer.ts';
import { planBeside } from './beside.ts';
import { addDays, type Day } from './date.ts';
import { checkedAgainst, type Desk } from './desk.ts';
import type { Deadline } from './plan/deadlines.ts';
import { isDone } from './plan/done.ts';
import { moverIn } from './plan/next-move/move.ts';
import { nameOfDeadline } from './plan-difference.ts';
import { unverifiedSince } from './rules/checking.ts';
import { sentences } from './screens/labels.ts';
import { deadlineTitle, lastMoment, lastSafeDay } from './screens/plan-items.ts';
import { reckoningInWords } from './screens/reckoning.ts';
import type { FileKind } from './view.ts';
import type { Words } from './words.ts';

/** One day for a calendar, or a moment of it. Its name stays when its day moves, and the sequence rises. */
export type Entry = {
  name: string;
  sequence: number;
  day: Day;
  time?: string;
  title: string;
  text: string;
  cancelled: boolean;
};

type Issued = { name: string; day: Day; time?: string; sequence: number };

// The fact that holds what was last issued, so that a moved day replaces the old one in people's calendars.
const issuedFact = 'calendarIssued';

/** The days of a plan for a calendar, of what is still to be done, and the answer that remembers what was issued. */
export function calendarOf(desk: Desk): { entries: Entry[]; remembered: Answer } {
  const before = issuedBefore(desk);
  const standing = firstOfEachName(openIn(desk)).map((deadline) => entryOf(desk, { deadline, before }));
  const gone = before.filter(({ name, day }) => day !== '' && !standing.some((entry) => entry.name === name));
  const entries = [...standing, ...gone.map((issued) => cancelled(desk, issued))];
  const value = [
    ...entries,
    ...before.filter(({ day }) => day === '').map((issued) => ({ ...issued, cancelled: true })),
  ]
    .filter(({ name }, index, all) => all.findIndex((other) => other.name === name) === index)
    .map(({ sequence, cancelled: isGone, ...entry }) =>
      [entry.name, isGone ? '' : momentOf(entry), sequence].join('|'),
    );
  return { entries, remembered: { fact: issuedFact, value } };
}

/** The file with the days, where there is any to write into it, or to take back. */
export function calendarOffered(desk: Desk): FileKind[] {
  const hasDays = openIn(desk).length > 0 || issuedBefore(desk).some(({ day }) => day !== '');
  return hasDays ? ['calendar'] : [];
}

function openIn({ standing }: Desk): Deadline[] {
  const { deadlines, of } = planBeside(standing);
  return deadlines.filter((deadline) => !isDone(deadline, of));
}

function issuedBefore({ standing }: Desk): Issued[] {
  const kept = standing.known[issuedFact];
  const lines = Array.isArray(kept) ? kept : [];
  return lines.map((line) => {
    const [name = '', moment = '', sequence = '0'] = line.split('|');
    const [day = '', time] = moment.split('T');
    return { name, day, ...(time ? { time } : {}), sequence: Number(sequence) };
  });
}

function momentOf({ day, time }: Pick<Entry, 'day' | 'time'>): string {
  return time ? `${day}T${time}` : day;
}

function firstOfEachName(deadlines: Deadline[]): Deadline[] {
  const names = deadlines.map((deadline) => nameOfDeadline(deadline));
  return deadlines.filter((_, index) => names.indexOf(names[index] ?? '') === index);
}

/** The day to act by stands in the calendar, as on the screens, with its time where it ends within that day. */
function entryOf(desk: Desk, { deadline, before }: { deadline: Deadline; before: Issued[] }): Entry {
  const name = nameOfDeadline(deadline);
  const day = lastSafeDay(deadline);
  const time = day === deadline.deadline ? deadline.time : undefined;
  const moment = { day, ...(time ? { time } : {}) };
  const issued = before.find((other) => other.name === name);
  const sequence = issued ? issued.sequence + (momentOf(issued) === momentOf(moment) ? 0 : 1) : 0;
  return { name, sequence, ...moment, title: titleOf(desk, deadline), text: textOf(desk, deadline), cancelled: false };
}

/** The duty, with who does it where the reader does not, and what the day is: the last, the last safe one, or only a target. */
function titleOf({ words, standing }: Desk, due: Deadline): string {
  const mover = moverIn(planBeside(standing).of, { by: due.by, rule: due.rules[0] });
  const isReaders =
    standing.known.role === 'hr' ? mover === 'employer' || mover === 'newEmployer' : mover === 'employee';
  const duty = deadlineTitle(words, due);
  const title = isReaders
    ? duty
    : words.say('dates:calendar.byOther', { duty, who: words.say(`common:actor.${mover}`) });
  if (!due.binding) return words.say('dates:calendar.target', { title });
  return due.isNoDuty ? title : words.say(`dates:calendar.${kindOfDay(due)}`, { title, time: due.time ?? '' });
}

/** What the day of an entry is to a duty. */
function kindOfDay(due: Deadline): 'lastSafeDay' | 'byTime' | 'lastDay' {
  if (lastSafeDay(due) < due.deadline) return 'lastSafeDay';
  return due.time ? 'byTime' : 'lastDay';
}

/** The last legal day with its arithmetic, and how firm it is. */
function textOf(desk: Desk, due: Deadline): string {
  const { words } = desk;
  const since = unverifiedSince(due.rules, { on: checkedAgainst(desk) });
  return sentences(words, [
    ...(due.binding ? [] : [words.say('dates:calendar.noDeadline')]),
    endInWords(words, due),
    reckoningInWords(words, due),
    ...(due.provisional ? [words.say('dates:calendar.provisional')] : []),
    ...(since ? [words.say('common:remark.unverifiedDay', { day: words.day(since) })] : []),
  ]);
}

const endings = {
  lastSafeDay: 'dates:calendar.endsAfter',
  byTime: 'common:deadline.by',
  lastDay: 'dates:calendar.ends',
} as const;

function endInWords(words: Words, due: Deadline): string {
  const day = lastMoment(words, due);
  if (due.isNoDuty) return words.say('common:deadline.on', { day });
  if (!due.binding) return words.say('dates:calendar.aimsAt', { day });
  return words.say(endings[kindOfDay(due)], { day });
}

function cancelled({ words }: Desk, { sequence, ...issued }: Issued): Entry {
  const [rule = ''] = issued.name.split('.');
  return { ...issued, sequence: sequence + 1, title: words.say(`rules:${rule}.title`), text: '', cancelled: true };
}

/** The day after, at which an entry of a whole day ends. */
export function endOf({ day }: Entry): Day {
  return addDays(day, 1);
}
