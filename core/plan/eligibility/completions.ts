import { type Option, simplified, trait, type Variable } from './traits.ts';

// Totals below 128, a bit for each, in words of 32.
const words = 4;

/** The totals that can be reached, by the traits they are reached with. */
export type Reachable = ReadonlyMap<number, Uint32Array>;

/** Every combination of traits and points that values of these variables lead to, beside others still to come. */
export function reachable(variables: readonly Variable[], { points, toCome = 0 }: { points: number; toCome?: number }) {
  let states = new Map([[0, totalsOf(points)]]);
  variables.forEach(({ options }, index) => {
    const open = variables.slice(index + 1).reduce((traits, variable) => traits | traitsOf(variable), toCome);
    states = withOptions(states, { options, open });
  });
  return states;
}

/** Every trait that some value of a variable brings. */
export function traitsOf({ options }: Variable): number {
  return options.reduce((traits, option) => traits | option.traits, 0);
}

function totalsOf(points: number): Uint32Array {
  const totals = new Uint32Array(words);
  totals[points >>> 5] = 1 << (points & 31);
  return totals;
}

function withOptions(states: Reachable, { options, open }: { options: readonly Option[]; open: number }) {
  const next = new Map<number, Uint32Array>();
  for (const [traits, totals] of states) {
    for (const option of options) {
      const together = simplified(traits | option.traits, { open });
      const reached = next.get(together) ?? new Uint32Array(words);
      next.set(together, reached);
      add(totals, { points: option.points, to: reached });
    }
  }
  return next;
}

/** Adds points to all totals at once: their bits move up. */
function add(totals: Uint32Array, { points, to }: { points: number; to: Uint32Array }): void {
  const whole = points >>> 5;
  const rest = points & 31;
  for (let word = words - 1; word >= whole; word -= 1) {
    const lower = rest > 0 && word > whole ? at(totals, word - whole - 1) >>> (32 - rest) : 0;
    to[word] = at(to, word) | (at(totals, word - whole) << rest) | lower;
  }
}

function at(totals: Uint32Array, word: number): number {
  return totals[word] ?? 0;
}

/** Whether something holds of one combination at least. */
export function some(states: Reachable, holds: (traits: number, points: number) => boolean): boolean {
  for (const [traits, totals] of states) {
    for (let word = 0; word < words; word += 1) {
      for (let left = at(totals, word); left !== 0; left &= left - 1) {
        if (holds(traits, word * 32 + 31 - Math.clz32(left & -left))) return true;
      }
    }
  }
  return false;
}

type Combination = { traits: number; points: number };

/** The least that can come of the facts: only the traits that are sure, being too old if that is possible. */
export function worstCombination(variables: readonly Variable[], { points }: { points: number }): Combination {
  const possible = variables.reduce((traits, variable) => traits | traitsOf(variable), 0);
  const fewest = variables.map(({ options }) => Math.min(...options.map((option) => option.points)));
  return { traits: sureTraits(variables) | (possible & trait.tooOldForB), points: sum(fewest) + points };
}

/** The traits that are there whatever the facts not given are. */
export function sureTraits(variables: readonly Variable[]): number {
  return variables.reduce((traits, { options }) => traits | options.reduce(inBoth, options[0]?.traits ?? 0), 0);
}

/** The most that can come of the facts. */
export function bestCombination(variables: readonly Variable[], { points }: { points: number }): Combination {
  const traits = variables.reduce((all, variable) => all | traitsOf(variable), 0);
  const most = variables.map(({ options }) => Math.max(...options.map((option) => option.points)));
  return { traits, points: sum(most) + points };
}

function inBoth(traits: number, option: Option): number {
  return traits & option.traits;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
