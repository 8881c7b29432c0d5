import type { Answer } from './answer.ts';
import { planBeside, tripIn } from './beside.ts';
import { addMonths, type Day } from './date.ts';
import { type Desk, deskAfter } from './desk.ts';
import { type Move, noting } from './move.ts';
import { monthsAhead } from './press-as-of.ts';
import { refusal } from './refusal.ts';
import { type BesideFact, type Scene, setting } from './scene.ts';
import { readDay } from './typed/day.ts';

type Asking = Extract<Scene, { kind: 'beside' }>;

/** What is asked after each of these days; after the last, the dates are shown. */
const next: Partial<Record<BesideFact, BesideFact>> = { tripFrom: 'tripUntil', passportExpiresOn: 'permitUntil' };

const datesPage = setting({ kind: 'page', page: 'plan-dates' });

/** Asks for a day that the plan does without. */
function askingBeside(fact: BesideFact, days: Day[] = []): Move {
  return { answers: setting({ kind: 'beside', fact, days }) };
}

/** What a button of the dates means that leads beside the case; nothing where there is no such button. */
export function pressOnDates({ standing }: Desk, key: string): Move | undefined {
  if (key === 'trip') return askingBeside('tripFrom');
  if (key !== 'passport') return undefined;
  return askingBeside(typeof standing.known.passportExpiresOn === 'string' ? 'permitUntil' : 'passportExpiresOn');
}

/** What a button means while such a day is asked for; nothing where there is no such button. */
export function pressOnBeside(desk: Desk, { fact, days }: Asking, key: string): Move | undefined {
  // Whoever does not know the day needs none: a plan can be made without it.
  if (key === 'dates' || key === 'unknown') return { answers: datesPage };
  if (key === 'none' && tripIn(desk.standing.known)) return withoutTrip();
  return days.includes(key) ? told(desk, { fact, day: key }) : undefined;
}

function withoutTrip(): Move {
  const answers: Answer[] = [{ fact: 'tripFrom' }, { fact: 'tripUntil' }];
  return { answers: [...answers, ...datesPage], note: { key: 'dates:trip.dropped' } };
}

/** What a text says while such a day is asked for. */
export function typedBeside(desk: Desk, { fact }: Asking, text: string): Move {
  const { today, known } = desk.standing;
  const earliest = fact === 'tripUntil' && typeof known.tripFrom === 'string' ? known.tripFrom : today;
  const latest = addMonths(today, monthsAhead);
  const reading = readDay(text, { today, earliest, latest, usual: { from: earliest, to: latest } });
  const endsFirst = fact === 'tripUntil' && reading.kind === 'reject' && reading.reason === 'tooEarly';
  switch (reading.kind) {
    case 'day':
      return told(desk, { fact, day: reading.day });
    case 'confirm':
      return askingBeside(fact, [reading.day]);
    case 'choose':
      return askingBeside(fact, [...reading.days]);
    case 'reject':
      if (endsFirst) return noting('dates:trip.endsFirst');
      return { answers: [], note: refusal(desk.words, { ...reading, reason: `day.${reading.reason}` }) };
    case 'unknown':
      return { answers: datesPage };
  }
}

/** Keeps such a day, and asks for the next; a new day of leaving makes the day of return to be asked anew. */
function told(desk: Desk, { fact, day }: { fact: BesideFact; day: Day }): Move {
  const given: Answer[] = [{ fact, value: day }, ...(fact === 'tripFrom' ? [{ fact: 'tripUntil' }] : [])];
  const then = next[fact];
  if (then) return { answers: [...given, ...setting({ kind: 'beside', fact: then, days: [] })] };
  return { answers: [...given, ...datesPage], ...noteOn(deskAfter(desk, given), fact) };
}

/** What is said of the last of these days: what was noted, or that a passport lasts; of one that does not, the turn tells. */
function noteOn({ standing, words }: Desk, fact: BesideFact): Pick<Move, 'note'> {
  const trip = tripIn(standing.known);
  if (fact === 'tripUntil' && trip) {
    return { note: { key: 'dates:trip.kept', values: { from: words.day(trip.from), to: words.day(trip.until) } } };
  }
  const isShort = planBeside(standing).shortfalls.some(({ from }) => from.fact === 'passportExpiresOn');
  return isShort ? {} : { note: { key: 'dates:passport.lasts' } };
}
