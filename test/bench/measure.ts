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

/** Lets so many people walk at once for a while; gives the speed of all turns, and of each. */
export async function speedOf(walk: Walk, { atOnce, seconds }: { atOnce: number; seconds: number }) {
  const questions: number[][] = [];
  const begun = performance.now();
  let person = 0;
  async function keepWalking(): Promise<void> {
    while (performance.now() - begun < seconds * 1000) {
      person += 1;
      (await walk(person)).forEach((ms, question) => {
        const all = questions[question] ?? [];
        questions[question] = all;
        all.push(ms);
      });
    }
  }
  await Promise.all(Array.from({ length: atOnce }, keepWalking));
  await walk.settled?.();
  const passed = (performance.now() - begun) / 1000;
  const [beginning, ...answers] = questions.map((all) => summary(all, passed));
  return { all: summary(questions.flat(), passed), beginning, answers };
}

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
