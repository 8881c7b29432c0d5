import { planBeside, tripIn } from '../beside.ts';
import type { Desk } from '../desk.ts';
import type { Collision } from '../plan/collisions.ts';
import type { Item } from '../view.ts';
import type { Words } from '../words.ts';
import { citationsOf } from './citations.ts';
import { sentences, valueInWords } from './labels.ts';
import { deadlineTitle } from './plan-items.ts';
import { flagged } from './unverified.ts';

/** The planned trip, and whether it meets a filing; nothing where none is planned. */
export function tripInWords({ words, standing }: Desk): string[] {
  const trip = tripIn(standing.known);
  if (!trip) return [];
  const { collisions } = planBeside(standing);
  const told = words.say('dates:trip.told', { from: words.day(trip.from), to: words.day(trip.until) });
  return [sentences(words, [told, words.say(collisions.length > 0 ? 'dates:trip.meets' : 'dates:trip.free')])];
}

/** Where a planned trip meets a filing: both times, what follows from leaving, and when to file instead. */
export function collisionItem(desk: Desk, collision: Collision): Item {
  const { words } = desk;
  const { deadline, trip, police, isFiled, usesUpVisa } = collision;
  const days = { filed: words.day(police.from), until: words.day(police.until) };
  const rules = [deadline.rules[0], 'rp-decision-15d', usesUpVisa ? 'z-visa-no-exit' : 'rp-passport-returned'];
  return flagged(desk, rules, {
    key: `trip.${deadline.rules[0]}`,
    title: words.say('dates:trip.title', { duty: deadlineTitle(words, deadline) }),
    detail: sentences(words, [adviceOn(words, collision), ...consequence(desk, collision)]),
    reckoning: sentences(words, [
      words.say('dates:trip.told', { from: words.day(trip.from), to: words.day(trip.until) }),
      words.say(`dates:trip.${isFiled ? 'filed' : 'toBeFiled'}`, days),
    ]),
    marks: [],
    sources: citationsOf([...new Set(rules)], words),
  });
}

function adviceOn(words: Words, { police, isFiled, fileBy, fileFrom }: Collision): string {
  if (isFiled) return words.say('dates:trip.leaveAfter', { day: words.day(police.until) });
  if (fileBy && fileFrom) return words.say('dates:trip.either', { by: words.day(fileBy), from: words.day(fileFrom) });
  if (fileBy) return words.say('dates:trip.fileBy', { day: words.day(fileBy) });
  return fileFrom ? words.say('dates:trip.fileFrom', { day: words.day(fileFrom) }) : words.say('dates:trip.noDay');
}

function consequence(desk: Desk, { usesUpVisa }: Collision): string[] {
  return usesUpVisa ? [desk.words.say('rules:z-visa-no-exit.text')] : holdingInWords(desk);
}

/** How long the passport is kept: what is reported, and that no source gives a time for the city. */
export function holdingInWords(desk: Desk): string[] {
  const { words, standing } = desk;
  const { city } = standing.known;
  const unknown =
    typeof city === 'string'
      ? words.say('dates:holding.inCity', { city: valueInWords(desk, { fact: 'city', value: city }) })
      : words.say('dates:holding.anywhere');
  return [unknown, words.say('rules:rp-passport-returned.text'), words.say('dates:holding.ask')];
}
