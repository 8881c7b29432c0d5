import { readFileSync } from 'node:fs';
import { planInput } from '../../core/facts.ts';
import { plan } from '../../core/plan.ts';
import { summary } from './measure.ts';

/** How fast the worked cases are planned, in this process and with nothing kept from one to the next. */
export function plans() {
  const cases = ['cases', 'boundaries'].flatMap((name): { input: unknown }[] =>
    JSON.parse(readFileSync(new URL(`../cases/${name}.json`, import.meta.url), 'utf8')),
  );
  const inputs = cases.map(({ input }) => planInput.parse(input));
  const taken: number[] = [];
  const begun = performance.now();
  for (let round = 0; round < 200; round += 1) {
    for (const input of inputs) {
      const from = performance.now();
      plan(input);
      taken.push(performance.now() - from);
    }
  }
  return { cases: inputs.length, ...summary(taken, (performance.now() - begun) / 1000) };
}
