import { type Machine, metaOf, typedKindOf } from '../../core/conversation.ts';
import { addDays, isDay } from '../../core/date.ts';
import { type Desk, presentMachine } from '../../core/desk.ts';
import type { Heard } from '../../core/heard.ts';
import { pickableAt } from '../../core/screens/question.ts';
import type { View } from '../../core/view.ts';

/** One way to answer the present question, as a person would give it. */
export type Reply = { name: string; heard: Heard[] };

/** Real answers to the present question: every choice, and boundary values of what is typed. */
export function repliesAt(desk: Desk, view: View): Reply[] {
  const machine = presentMachine(desk);
  const { at } = desk.position;
  const pressed = (...keys: string[]): Reply => ({
    name: keys.join('+'),
    heard: keys.map((key) => ({ kind: 'press', at: view.at, key })),
  });
  if (typedKindOf(machine, at) === 'several') {
    const several = pickableAt(machine, at);
    const [first = '', second = ''] = several;
    return [
      pressed('unknown'),
      pressed('done'),
      ...several.map((choice) => pressed(choice, 'these')),
      pressed(first, second, 'these'),
    ];
  }
  const typed = textsFor(desk, { machine, at }).map(
    (text): Reply => ({ name: text, heard: [{ kind: 'typed', text }] }),
  );
  return [...view.choices.map(({ key }) => pressed(key)), ...typed];
}

function textsFor(desk: Desk, { machine, at }: { machine: Machine; at: string }): string[] {
  switch (typedKindOf(machine, at)) {
    case 'country':
      // Of the agreements, that with Canada names a longest posting, that with South Korea a longer one, and that with Japan none.
      return [...['FR', 'US', 'CN', 'HK', 'Canada', 'India', 'Japan'], ...(at === 'postedFrom' ? ['South Korea'] : [])];
    case 'city':
      return ['Kunming', 'Dongguan', '上海'];
    case 'day':
      return daysFor(desk, { machine, at });
    case 'moment':
      return [0, -1, 5].map((days) => addDays(desk.standing.today, days)).concat(`${desk.standing.today} 15:00`);
    case 'number':
      return numbersFor(desk, { machine, at });
    default:
      return [];
  }
}

// So many days before and after today something turns: a week, a month, a term, a year, a generation.
const around = [
  -36_600, -23_000, -21_900, -16_500, -12_000, -6_500, -400, -190, -31, -30, -15, -1, 0, 1, 29, 30, 31, 90, 200, 400,
  3_000,
];

/** A posting that has outlasted the agreement's own time. */
const longPosted = -2_500;

function daysFor({ standing }: Desk, { machine, at }: { machine: Machine; at: string }): string[] {
  const [first, last] = metaOf(machine, at).between?.(standing) ?? [];
  if (typeof first !== 'string' || typeof last !== 'string') return [];
  const turns = at === 'postedOn' ? [longPosted, ...around] : around;
  const days = turns.map((days) => addDays(standing.today, days));
  return [first, ...days.filter((day) => isDay(day) && day > first && day < last), last];
}

function numbersFor({ standing }: Desk, { machine, at }: { machine: Machine; at: string }): string[] {
  const meta = metaOf(machine, at);
  const [least = 0, most = 0] = meta.between?.(standing) ?? [];
  if (at === 'salaryBand') return ['0', '149207', '300000', '2000000'];
  return [...new Set([least, 3, 31, 60, 90, most].filter((number) => number >= least && number <= most))].map(String);
}
