import type { Conversations } from '../../core/conversation.ts';
import type { Desk } from '../../core/desk.ts';
import { planFor } from '../../core/judge.ts';
import { wholePlanView } from '../../core/screens/whole-plan.ts';
import { wander } from './cover.ts';
import type { Fault } from './fault.ts';
import { cities, days, deskWith, inLanguage, languagesOn } from './guide.ts';
import { placeFaults, planFaults } from './invariants.ts';
import { seenAt } from './once.ts';
import { oneOf, seeded } from './random.ts';
import { screenFaults } from './screen.ts';
import { type Found, type Looking, walkToAnEnd } from './walk.ts';

/** What is wrong with an end and with the whole plan there, in the languages of its day. */
export function endFaults(desk: Desk): Fault[] {
  const { at, conversation } = desk.position;
  const shown = languagesOn(desk.standing.today).flatMap((language) => {
    const told = inLanguage(desk, language);
    return [...screenFaults(told, ['its end']), ...screenFaults(told, ['its whole plan'], wholePlanView)];
  });
  const fault = (name: 'PLACE' | 'PLAN') => (detail: string) => ({ name, at: `${conversation}:${at}`, detail });
  return [...shown, ...placeFaults(desk).map(fault('PLACE')), ...planFaults(desk).map(fault('PLAN'))];
}

/** Ends that say different things, one of each kind: what they are called, how they are worded, what comes out. */
export function kindsOfEnds(): { ends: () => Desk[]; collecting: (look: Looking) => Looking } {
  const kinds = new Map<string, Desk>();
  const keep = (desk: Desk) => {
    const { title, text } = seenAt(desk);
    const { eligibility, next } = planFor(desk.standing);
    kinds.set(JSON.stringify([desk.position.at, title, text[0], eligibility?.category, next?.by]), desk);
  };
  return {
    ends: () => [...kinds.values()],
    collecting: (look) => (desk, path) => {
      const faults = look(desk, path);
      if (desk.position.ended && faults.length === 0) keep(desk);
      return faults;
    },
  };
}

// So many cities a kind of end is seen in on a day that is not the first.
const citiesADay = 3;

/** The cities in which an end is seen on a day: all of them on the first, and others in turn on each other day. */
export function citiesOn(today: string, { kind }: { kind: number }): string[] {
  const day = days.indexOf(today);
  const turned = cities.map((_, index) => cities[(index + (day + kind) * citiesADay) % cities.length]!);
  return day === 0 ? cities : turned.slice(0, citiesADay);
}

// Some come to an end before they are asked for the city; that so many do one after the other is chance no more.
const tries = 12;

type Walking = { name: string; found: Found; look: Looking; today: string; held?: Conversations };

/** Walks a conversation in a city: twice, and on until somebody is asked for the city. */
export function walksIn(city: string, { name, ...walking }: Walking): Desk[] {
  const seed = cities.indexOf(city) + 1;
  const ends = wander(name, { ...walking, city, seed, times: 2 });
  for (let left = tries; left > 0 && !ends.some(({ standing }) => standing.known.city === city); left -= 1) {
    ends.push(...wander(name, { ...walking, city, seed: seed + left * cities.length, times: 1 }));
  }
  return ends;
}

type Elsewhere = { found: Found; look: Looking; among?: readonly string[] };

/** The same person in each city; whoever is asked something more there answers it. */
export function inEveryCity(desk: Desk, { found, look, among = cities }: Elsewhere): Desk[] {
  const random = seeded(19);
  return among.map((city) => {
    const { conversations, standing } = desk;
    const { known, today } = standing;
    const job = known.cityOfNewJob === undefined ? {} : { cityOfNewJob: city };
    const start = deskWith({ ...known, city, ...job }, { today, conversations });
    if (start.position.ended) return start;
    return walkToAnEnd(start, { found, look, choose: (replies) => oneOf(replies, random) });
  });
}
