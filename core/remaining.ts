import { acceptedBy, eventFor, type Machine, readOnce, type Standing } from './conversation.ts';
import { lately } from './lately.ts';
import { beyond, waysOpen } from './open-ways.ts';
import { caseFacts } from './scene.ts';

type Range = { least: number; most: number };
/** A state, and the standings it is judged under: the real one first, then with what later questions may bring in. */
type From = { state: string; standings: readonly Standing[] };

/** How many questions are still to come from a place, at least and at most, over every way the answers can still go. */
export function remaining(machine: Machine, place: { at: string; standing: Standing }): Range {
  const { at, standing } = place;
  const name = JSON.stringify([machine.id, at, standing.today, caseFacts(standing.known)]);
  return countedLately(name, () => counted(machine, place));
}

const countedLately = lately<Range>(4000);

function counted(machine: Machine, { at, standing }: { at: string; standing: Standing }): Range {
  const found = new Map<number, Map<string, Range>>();
  const toCome = openQuestions(machine, { at, standing });

  function count(from: From): Range {
    const ranges = found.get(from.standings.length) ?? new Map<string, Range>();
    found.set(from.standings.length, ranges);
    const range = ranges.get(from.state) ?? countAnew(from);
    ranges.set(from.state, range);
    return range;
  }

  function countAnew({ state, standings }: From): Range {
    const ways = isQuestion(machine, state)
      ? answersFrom(machine, { state, standing })
      : waysOpen(machine, { state, standings, toCome });
    if (ways.length === 0) return { least: 0, most: 0 };
    const judged = beyond(machine, { state, standings });
    const each = ways.map((way) => count({ state: way, standings: judged }));
    const own = toCome.has(state) ? 1 : 0;
    return {
      least: own + Math.min(...each.map(({ least }) => least)),
      most: own + Math.max(...each.map(({ most }) => most)),
    };
  }

  return count({ state: at, standings: [standing] });
}

function isQuestion(machine: Machine, state: string): boolean {
  return acceptedBy(machine, state).length > 0;
}

/** Where the answers to a question lead: the one given, or every one that can be given. */
function answersFrom(machine: Machine, { state, standing }: { state: string; standing: Standing }): readonly string[] {
  const value = standing.known[state];
  const given = value === undefined ? undefined : eventFor(machine, { at: state, value }).type;
  const targets = targetsByAnswer(machine, state);
  const only = given === undefined ? undefined : targets.get(given);
  return only === undefined ? everyTarget(machine, state) : [only];
}

/** Where each answer leads, and where any can. */
const targetsByAnswer = readOnce(targetsIn);
const everyTarget = readOnce((machine, state): readonly string[] => [...new Set(targetsIn(machine, state).values())]);

function targetsIn(machine: Machine, state: string): Map<string, string> {
  const transitions = [...(machine.states[state]?.transitions ?? [])];
  const pairs = transitions.flatMap(([answer, [first]]) =>
    (first?.target ?? []).map(({ key }) => [answer, key] as const),
  );
  return new Map(pairs);
}

/** The questions not yet answered that can be come to from a place. */
function openQuestions(machine: Machine, { at, standing }: { at: string; standing: Standing }): Set<string> {
  const reached = new Set<string>();
  const open = new Set<string>();
  const ahead = [at];
  for (let state = ahead.pop(); state !== undefined; state = ahead.pop()) {
    if (reached.has(state)) continue;
    reached.add(state);
    if (isQuestion(machine, state) && standing.known[state] === undefined) open.add(state);
    ahead.push(...answersFrom(machine, { state, standing }), ...decisionTargets(machine, state));
  }
  return open;
}

/** Where a decision can lead. */
const decisionTargets = readOnce((machine, state) =>
  (machine.states[state]?.always ?? []).flatMap(({ target }) => (target ?? []).map(({ key }) => key)),
);
