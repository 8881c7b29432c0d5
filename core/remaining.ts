import type { Machine, Standing } from './conversation.ts';
import { whatIsJudged } from './judge.ts';
import { lately } from './lately.ts';
import { beyond, waysOpen } from './open-ways.ts';
import { isQuestion, questionsAhead, waysFrom } from './ways.ts';

type Range = { least: number; most: number };
/** A state, and the standings it is judged under: the real one first, then with what later questions may bring in. */
type From = { state: string; standings: readonly Standing[] };

/** How many questions are still to come from a place, at least and at most, over every way the answers can still go. */
export function remaining(machine: Machine, place: { at: string; standing: Standing }): Range {
  // No question is asked for a birthday's sake, but for the age.
  return countedLately(`${machine.id} ${place.at} ${whatIsJudged(place.standing)}`, () => counted(machine, place));
}

const countedLately = lately<Range>(4000);

function counted(machine: Machine, { at, standing }: { at: string; standing: Standing }): Range {
  const found = new Map<number, Map<string, Range>>();
  const toCome = new Set(
    questionsAhead(machine, { at, standing }).filter((fact) => standing.known[fact] === undefined),
  );

  function count(from: From): Range {
    const ranges = found.get(from.standings.length) ?? new Map<string, Range>();
    found.set(from.standings.length, ranges);
    const range = ranges.get(from.state) ?? countAnew(from);
    ranges.set(from.state, range);
    return range;
  }

  function countAnew({ state, standings }: From): Range {
    const ways = isQuestion(machine, state)
      ? waysFrom(machine, { at: state, standing })
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
