import { describe, expect, test } from 'vitest';
import type { PlanInput } from '../core/facts.ts';
import { planForPrograms } from '../core/plan-for-programs.ts';
import { lineOf } from './second-reading/counting.ts';
import { deadlinesRead, rulesOfDeadlines } from './second-reading/deadlines.ts';
import {
  cardRead,
  exemptionsRead,
  groundsRead,
  papersNotRead,
  papersOfFalling,
  papersRead,
} from './second-reading/papers.ts';
import { type Complete, looked, permitRead, pointsRead, shortWorkRead } from './second-reading/permit.ts';
import { isExempt, type Situation } from './second-reading/situation.ts';
import { situations } from './second-reading/situations.ts';
import { permitReadWithout, without } from './second-reading/unknown.ts';
import { rulesOfWarnings, warningsRead } from './second-reading/warnings.ts';

// The contract's tables, read a second time: nothing in second-reading/ knows the rules of core/.
const seed = 20_261_127;
/** So often at least each row is met, with other days and facts. */
const often = 3;
const everyKnown = situations(seed, 2500, [...looked, 'city', 'stayDays', 'shortTermActivity']);
const cases = [...situations(seed + 1, 2500), ...everyKnown].map((input) => {
  const plan = planForPrograms(input);
  return { input, plan, of: { ...input, permit: plan.eligibility } satisfies Situation };
});
type Case = (typeof cases)[number];

/** What the plans of all cases say otherwise than was read, with the case, so that each is found again. */
function differences(read: (one: Case) => readonly unknown[], said: (one: Case) => readonly unknown[]): string[] {
  return cases.flatMap((one) => {
    const [wanted, got] = [read(one).map(String), said(one).map(String)];
    const lines = [
      ...lacking(got, { of: wanted }).map((line) => `is not in the plan: ${line}`),
      ...lacking(wanted, { of: got }).map((line) => `is in the plan: ${line}`),
    ];
    return lines.map((line) => `${line}\n  ${JSON.stringify(one.input)}`);
  });
}

/** What one list has more often than the other. */
function lacking(list: readonly string[], { of }: { of: readonly string[] }): string[] {
  const left = [...list];
  return of.filter((line) => {
    const found = left.indexOf(line);
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
}

describe('the contract, read a second time', () => {
  test('gives the same deadlines, to the day, in every case', () => {
    const said = ({ plan }: Case) => plan.deadlines.map((due) => lineOf({ ...due, rule: due.rules[0] }));

    expect(differences(({ of }) => deadlinesRead(of), said)).toEqual([]);
  });

  test('gives the same warnings', () => {
    const said = ({ plan }: Case) => plan.warnings.map(({ rules: [rule] }) => rule);
    const ofTable = (one: Case) => said(one).filter((rule) => rulesOfWarnings.includes(rule));

    expect(differences(({ of }) => warningsRead(of), ofTable)).toEqual([]);
  });

  test('gives the same papers', () => {
    const passedOver = ({ procedure }: PlanInput) => [
      ...papersNotRead,
      ...(procedure === 'renewal' ? papersOfFalling : []),
    ];
    const said = ({ plan, input }: Case) =>
      plan.documents.map(({ id, by }) => `${id} ${by}`).filter((paper) => !passedOver(input).includes(paper));

    expect(differences(({ of }) => papersRead(of), said)).toEqual([]);
  });

  test('gives the same path to the card, and the same exemptions from insurance', () => {
    const read = ({ of }: Case) => [cardRead(of), JSON.stringify(exemptionsRead(of))];
    const said = ({ plan }: Case) => [plan.eCard.path, JSON.stringify(plan.socialInsurance?.exempt ?? null)];

    expect(differences(read, said)).toEqual([]);
  });

  test('gives the same grounds for applying in China', () => {
    const said = ({ plan }: Case) => plan.eligibility?.rules.filter((rule) => rule.startsWith('inchina-')) ?? [];

    expect(differences(({ of }) => groundsRead(of), said)).toEqual([]);
  });

  test('meets every row of the tables', () => {
    const met = cases.flatMap(({ plan }) => [...plan.deadlines, ...plan.warnings].map(({ rules: [rule] }) => rule));

    for (const rule of [...rulesOfDeadlines, ...rulesOfWarnings]) {
      expect(met.filter((one) => one === rule).length, rule).toBeGreaterThanOrEqual(often);
    }
  });
});

describe('the permit, judged a second time', () => {
  const aboutPermits = ['first-permit', 'renewal', 'change', 'transfer'];
  const judged = everyKnown.filter(({ procedure, facts }) => aboutPermits.includes(procedure) && !isExempt(facts));

  test('is had by the same people, in the same category, with the same points', () => {
    for (const input of judged) {
      // All that is looked at was told.
      const facts = input.facts as Complete;
      const { eligibility } = planForPrograms(input);

      expect(eligibility, JSON.stringify(input)).toMatchObject({ ...permitRead(facts, input), missing: [] });
      expect(eligibility?.points?.rows).toEqual(pointsRead(facts, input));
    }
  });

  test('waits for the same facts where one or two are not known', () => {
    for (const [index, input] of judged.entries()) {
      const unknown = looked.filter((_, place) => [index % 15, (index * 7) % 15].includes(place));
      const { eligibility } = planForPrograms({ ...input, facts: without(input.facts, unknown) });
      const { missing, ...permit } = permitReadWithout(input.facts as Complete, { asOf: input.asOf, unknown });

      expect(eligibility, JSON.stringify({ ...input, unknown })).toMatchObject(permit);
      expect(eligibility?.missing.toSorted()).toEqual(missing.toSorted());
    }
  });

  test('is needed for the same short work, and by the same people', () => {
    for (const input of everyKnown.filter(({ procedure, facts }) => procedure === 'short-term' || isExempt(facts))) {
      const outcome = isExempt(input.facts) ? 'not-needed' : shortWorkRead(input.facts, input);

      expect(planForPrograms(input).eligibility, JSON.stringify(input)).toMatchObject({ outcome, category: null });
    }
  });
});
