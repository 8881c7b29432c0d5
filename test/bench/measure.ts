/** One line of what was measured. */
export type Line = Record<string, unknown>;

export function print(line: Line): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** How fast something went: how often in a second, and how long half and all but a hundredth of them took at most. */
export type Speed = { turns: number; perSecond: number; p50: number; p99: number };

/** Something done again and again by one person: the beginning, and then one answer after the other. */
export type Walk = {
  (person: number): Promise<number[]>;
  /** Settles when nothing that was done is still to be written. */
  settled?(): Promise<void>;
};

// As many as it takes until the code that is run often has been compiled for good.
const peopleBefore = 300;

/** Lets people walk whom nobody measures, the same number whatever is measured. */
export async function warmUp(walk: Walk): Promise<void> {
  for (let person = 1; person <= peopleBefore; person += 15) {
    await Promise.all(Array.from({ length: 15 }, (_, beside) => walk(person + beside)));
  }
  await walk.settled?.();
}

/** What people did in a while: how long each turn took, by its place in the walk, and how long it was in all. */
export type Round = { turns: number[][]; seconds: number };

/** Lets so many people walk at once for a while. */
export async function walked(walk: Walk, { atOnce, seconds }: { atOnce: number; seconds: number }): Promise<Round> {
  const turns: number[][] = [];
  const begun = performance.now();
  let person = 0;
  async function keepWalking(): Promise<void> {
    while (performance.now() - begun < seconds * 1000) {
      person += 1;
      (await walk(person)).forEach((ms, place) => {
        const all = turns[place] ?? [];
        turns[place] = all;
        all.push(ms);
      });
    }
  }
  await Promise.all(Array.from({ length: atOnce }, keepWalking));
  await walk.settled?.();
  return { turns, seconds: (performance.now() - begun) / 1000 };
}

/** The speed of all turns of some rounds, and of each turn of the walk. */
export function speedOf(rounds: Round[]) {
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0);
  const places = rounds[0]?.turns.map((_, place) => rounds.flatMap(({ turns }) => turns[place] ?? [])) ?? [];
  const [beginning, ...answers] = places.map((all) => summary(all, seconds));
  return { all: summary(places.flat(), seconds), beginning, answers };
}

/** How much more was done in a second than by others: each round beside that of the others, and the ratio in their middle. */
export function moreThan(own: Round[], others: Round[]): number {
  const perSecond = ({ turns, seconds }: Round) => turns.flat().length / seconds;
  const ratios = own.flatMap((round, index) => {
    const beside = others[index];
    return beside ? [perSecond(round) / perSecond(beside)] : [];
  });
  return rounded(ratios.toSorted((one, other) => one - other)[Math.floor(ratios.length / 2)] ?? 0);
}

/** Does each of these in turn, again and again, since what else a machine does moves all of them. */
export async function inTurn<Done>(works: Record<string, () => Promise<Done>>): Promise<Record<string, Done[]>> {
  const done: Record<string, Done[]> = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, work] of Object.entries(works)) done[name]?.push(await work());
  }
  return done;
}

const rounds = 5;

export function summary(all: number[], seconds: number): Speed {
  const sorted = all.toSorted((one, other) => one - other);
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { turns: all.length, perSecond: Math.round(all.length / seconds), p50: at(0.5), p99: at(0.99) };
}

export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** How long each of these took, one after the other, in milliseconds. */
export async function timed(steps: (() => Promise<unknown>)[]): Promise<number[]> {
  const taken: number[] = [];
  for (const step of steps) {
    const begun = performance.now();
    await step();
    taken.push(performance.now() - begun);
  }
  return taken;
}
