import { plan } from '../../core/plan.ts';
import { expertCases } from '../cases/read.ts';
import { summary } from './measure.ts';

/** How fast the worked cases are planned, in this process and with nothing kept from one to the next. */
export function plans() {
  const inputs = expertCases().map(({ input }) => input);
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
