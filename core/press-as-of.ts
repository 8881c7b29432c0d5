import { addMonths, type Day, isDay } from './date.ts';
import type { Desk } from './desk.ts';
import { type Move, noting } from './move.ts';
import { refusal } from './refusal.ts';
import { knownSince } from './rules/rule.ts';
import { type Scene, setting } from './scene.ts';
import { daysOffered } from './screens/as-of.ts';
import { planPages } from './screens/plan-sections.ts';
import { readDay } from './typed/day.ts';

// As far ahead as passports are issued for.
export const monthsAhead = 120;

/** Asks for the day as of which the plan is to be seen. */
export function askingForDay(days: Day[] = []): Move {
  return { answers: setting({ kind: 'whichDay', days }) };
}

/** What a button means while the day is asked for; nothing where there is no such button. */
export function pressOnWhichDay(
  { standing }: Desk,
  { days }: Extract<Scene, { kind: 'whichDay' }>,
  key: string,
): Move | undefined {
  if (key === 'today') return { answers: setting({ kind: 'page', page: 'plan' }) };
  const offered = days.length > 0 ? days : daysOffered(standing.today);
  return offered.includes(key) ? seeing(key) : undefined;
}

/** What a button of the plan means that is seen as of another day; nothing where there is no such button. */
export function pressOnAsOf({ day }: Extract<Scene, { kind: 'asOf' }>, key: string): Move | undefined {
  if (key === 'today') return { answers: setting({ kind: 'page', page: 'plan' }) };
  if (key === 'another') return askingForDay();
  if (key === 'whole') return seeing(day);
  return planPages.some((page) => page === key) ? seeing(day, key) : undefined;
}

function seeing(day: Day, page = 'plan'): Move {
  return { answers: setting({ kind: 'asOf', day, page }) };
}

/** What a text says while the day is asked for: as nothing is kept, a day that is nearly certain is taken at once. */
export function typedDay({ standing: { today }, words }: Desk, text: string): Move {
  const [earliest, latest] = [knownSince, addMonths(today, monthsAhead)];
  const reading = readDay(text, { today, earliest, latest, usual: { from: earliest, to: latest } });
  switch (reading.kind) {
    case 'day':
    case 'confirm':
      return isDay(reading.day) ? seeing(reading.day) : noting('common:refused.day.notADay');
    case 'choose':
      return askingForDay([...reading.days]);
    case 'reject':
      return { answers: [], note: refusal(words, { ...reading, reason: `day.${reading.reason}` }) };
    case 'unknown':
      return noting('common:refused.day.notADay');
  }
}
