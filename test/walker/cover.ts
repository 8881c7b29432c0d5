import { conversations } from '../../conversations/index.ts';
import { cityOffers } from '../../conversations/offers.ts';
import type { Known } from '../../core/answer.ts';
import type { Conversations, Machine } from '../../core/conversation.ts';
import { type Desk, machineOf } from '../../core/desk.ts';
import { lastAnswer, type Persona, personas, preferring, routeTo } from './choose.ts';
import { allWays } from './decisions.ts';
import { deskWith } from './guide.ts';
import { oneOf, seeded } from './random.ts';
import { type Found, type Looking, walkToAnEnd } from './walk.ts';

/** What people bring along from earlier: nothing mostly, or answers that another way had asked for. */
const brought: Known[] = [{}, {}, {}, { languageTeacher: true, localBonusPoints: 0 }, { stage: 'entered' }];

// A way is tried by these three kinds of route, with one persona after the other.
const kindsOfRoute = 3;
const everyPersona = kindsOfRoute * personas.length;
// A way that no persona takes by any of them, mostly being themselves and then always, is not taken at all.
const rounds = 2 * everyPersona;

type Covering = { found: Found; look: Looking; today: string; held?: Conversations; seed?: number };

/** Walks a conversation until every way out of every question and decision has been taken; the ways left are given back. */
export function cover(name: string, { found, look, today, held = conversations, seed = 7 }: Covering): string[] {
  const machine = machineOf(held, name);
  const untaken = () => allWays(machine).filter((way) => !found.taken.has(way));
  const random = seeded(seed);
  const used = new Map<string, number>();
  for (let round = 0; round < rounds && untaken().length > 0; round += 1) {
    for (const way of untaken()) {
      const route = routeFor(machine, { way, found, round });
      const choose = preferring({ ...likingsIn(round), route, used, random });
      const start = startOf(name, {
        today,
        held,
        known: oneOf(broughtTo(name), random)!,
      });
      if (!found.taken.has(way)) walkToAnEnd(start, { found, look, choose });
    }
  }
  return untaken();
}

/** Who walks in a round, how closely they keep to a route, and how closely to what they are. */
function likingsIn(round: number): { persona: Persona; keeping: number; following: number } {
  return {
    persona: personas[Math.floor(round / kindsOfRoute) % personas.length]!,
    keeping: round % 2 === 0 ? 0.95 : 0.75,
    following: round < everyPersona ? 0.75 : 1,
  };
}

/** Whoever comes for their papers may have told before that the work is short, and for what follows, a passport that needs no permit. */
function broughtTo(name: string): Known[] {
  if (name === 'arrival') return [...brought, ...Array(3).fill({ workLasts: 'upTo90Days' })];
  return ['renewal', 'change', 'leaving', 'residencePermit'].includes(name)
    ? [...brought, ...brought, { nationality: 'HK' }]
    : brought;
}

/** Answers that lead to a way: in turn as an earlier walk was led there, as the shape says, and as a persona would go. */
function routeFor(machine: Machine, { way, found, round }: { way: string; found: Found; round: number }): Persona {
  const [state = '', answer = ''] = way.slice(machine.id.length + 1).split(' –');
  const routes = [found.routes.get(`${machine.id}:${state}`) ?? {}, routeTo(machine, state), {}];
  return { ...routes[round % kindsOfRoute], ...lastAnswer({ state, way: answer }) };
}

/** Walks a conversation so many times, as people of all kinds and by chance; in one city where one is named. */
export function wander(
  name: string,
  { found, look, today, held = conversations, seed = 11, times, city }: Covering & { times: number; city?: string },
): Desk[] {
  const random = seeded(seed);
  const used = new Map<string, number>();
  const route = city === undefined ? {} : answeringIn(city);
  const known = city === undefined || asksForCity(machineOf(held, name)) ? {} : { city };
  return Array.from({ length: times }, (_, index) => {
    const persona = index % 3 === 0 ? {} : oneOf(personas, random)!;
    const start = startOf(name, { today, held, known });
    return walkToAnEnd(start, { found, look, choose: preferring({ persona, route, keeping: 1, used, random }) });
  });
}

/** The city as it is pressed where it stands on a button, and typed where it does not. */
function answeringIn(city: string): Persona {
  const isOffered = cityOffers().some(({ key }) => key === city);
  const name = isOffered ? city : `${city.charAt(0).toUpperCase()}${city.slice(1)}`;
  return { city: name, cityOfNewJob: name };
}

function asksForCity({ states }: Machine): boolean {
  return states.city !== undefined || states.cityOfNewJob !== undefined;
}

function startOf(name: string, { today, held, known }: { today: string; held: Conversations; known: Known }): Desk {
  const welcomed: Known = name === 'welcome' ? {} : { consent: true, role: 'employee', ...comingFor(name) };
  return deskWith({ ...known, ...welcomed }, { today, conversations: held });
}

/** What a person says who comes for a conversation: its name, or that they work in China and what it is about. */
function comingFor(name: string): Known {
  const isFirst = ['eligibility', 'arrival', 'eCard'].includes(name);
  return isFirst ? { goal: name } : { goal: 'keep', matter: name };
}
