import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { addPlanApi } from '../bots/web/plan-api.ts';
import type { Known } from '../core/answer.ts';
import { type PlanBeside, planBeside } from '../core/beside.ts';
import { addDays, type Day, yearOf } from '../core/date.ts';
import {
  choicesOf,
  type FactName,
  factKinds,
  factNames,
  type PlanInput,
  planInput,
  procedures,
} from '../core/facts.ts';
import { planInputOf } from '../core/guide-facts.ts';
import { planFor } from '../core/judge.ts';
import type { Collision } from '../core/plan/collisions.ts';
import type { Deadline } from '../core/plan/deadlines.ts';
import { atPolice } from '../core/plan/windows/trip.ts';
import { type Plan, plan } from '../core/plan.ts';
import { ruleOf } from '../core/rules/book.ts';
import { addWorkingDays, isWorkingDay } from '../core/rules/calendar.ts';
import { bandOf, nameOfBand } from '../core/salary.ts';
import { moveFaults } from './walker/moves.ts';

/** Every run tries other cases; the seed it prints gives the same ones again. */
const seed = Number(process.env.PROPERTIES_SEED ?? randomInt(2 ** 31));
process.stdout.write(`properties are tried with PROPERTIES_SEED=${seed}\n`);

const drawn = new Map<unknown, unknown[]>();

/** The cases that this run tries: they follow from the seed, and are drawn once for all that is to hold of them. */
function drawnFrom<T>(cases: fc.Arbitrary<T>, runs: number): T[] {
  // Under each arbitrary stand cases of its own.
  const found = (drawn.get(cases) ?? []) as T[];
  if (found.length >= runs) return found.slice(0, runs);
  const more: T[] = [];
  fc.assert(
    fc.property(cases, (one) => void more.push(one)),
    { seed, numRuns: runs },
  );
  drawn.set(cases, more);
  return more;
}

async function holds<T>(cases: fc.Arbitrary<T>, of: (one: T) => void | Promise<void>, runs = 1000): Promise<void> {
  try {
    for (const one of drawnFrom(cases, runs)) await of(one);
  } catch (error) {
    // The smallest case for which it does not hold is told instead.
    await fc.assert(
      fc.asyncProperty(cases, async (one) => of(one)),
      { seed, numRuns: runs },
    );
    throw error;
  }
}

const asOf: fc.Arbitrary<Day> = fc.integer({ min: -700, max: 400 }).map((offset) => addDays('2026-03-02', offset));
const cities = ['beijing', 'shanghai', 'guangzhou', 'shenzhen', 'hangzhou', 'suzhou', 'tianjin', 'chengdu', 'kunming'];
const countries = ['US', 'FR', 'DE', 'IN', 'CN', 'HK', 'JP', 'KG', 'VN', 'TH', 'CA'];
const numbers: Partial<Record<FactName, number[]>> = {
  annualSalaryRmb: [0, 49_999, 50_000, 149_208, 300_000, 572_976, 596_831, 596_832, 895_248, 2_000_000],
  monthsPerYearInChina: [0, 2.5, 3, 6, 9, 12],
  relatedExperienceYears: [0, 1, 2, 3, 8, 17, 18, 40],
  localBonusPoints: [0, 1, 5, 10],
  gradeAverage: [0, 79.9, 80, 100],
  stayDays: [1, 29, 30, 31, 60, 89, 90, 91, 365],
};

function daysNear(today: Day): fc.Arbitrary<Day> {
  return fc.oneof(
    fc.integer({ min: -120, max: 120 }).map((offset) => addDays(today, offset)),
    fc.integer({ min: -800, max: 800 }).map((offset) => addDays(today, offset)),
  );
}

function valuesOf(name: FactName, { today }: { today: Day }): fc.Arbitrary<unknown> {
  if (name === 'birthDate') return fc.integer({ min: -29_000, max: 0 }).map((offset) => addDays(today, offset));
  const kinds = {
    day: () => daysNear(today),
    moment: () => daysNear(today),
    country: () => fc.constantFrom(...countries),
    city: () => fc.constantFrom(...cities),
    number: () => fc.constantFrom(...(numbers[name] ?? [0])),
    boolean: () => fc.boolean(),
    choice: () => fc.constantFrom(...choicesOf(name)),
    list: () => fc.subarray([...choicesOf(name)]),
  };
  return kinds[factKinds[name]]();
}

/** Cases of every procedure, on any day, with any of the facts known. */
const cases: fc.Arbitrary<PlanInput> = fc
  .tuple(asOf, fc.constantFrom(...procedures))
  .chain(([today, procedure]) =>
    fc
      .record(Object.fromEntries(factNames.map((name) => [name, valuesOf(name, { today })])), { requiredKeys: [] })
      .map((facts) => planInput.parse({ asOf: today, procedure, facts: seldomExempt({ ...facts }) })),
  );

/** Whoever needs no permit has a short plan: let them be few, and have the points known more often. */
function seldomExempt(facts: Record<string, unknown>): Record<string, unknown> {
  if (facts.birthDate !== undefined) delete facts.permanentResident;
  return facts;
}

/** Cases with every row of the points table known. */
const counted = cases.map((input): PlanInput => {
  const base = {
    birthDate: addDays(input.asOf, -12_000),
    annualSalaryRmb: 50_000,
    education: 'bachelor',
    relatedExperienceYears: 2,
    monthsPerYearInChina: 12,
    chineseLevel: 'none',
    workRegion: 'other',
    distinctions: [],
  } as const;
  return planInput.parse({ ...input, procedure: 'first-permit', facts: { ...base, ...input.facts } });
});

const isOfYears = (from: Day, to: Day, holds: (year: number) => boolean): boolean =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index).some(holds);
const hasNoCalendar = (year: number): boolean => isWorkingDay(`${year}-06-01`).provisional;

describe('the days', () => {
  test('the last safe day, the day to act by and the first day are never after the legal day', () =>
    holds(cases, (input) => {
      const late = plan(input).deadlines.filter((due) => helpful(due).some(([, day]) => day > due.deadline));

      expect(late).toEqual([]);
    }));

  test('stand in the order in which they come', () =>
    holds(cases, (input) => {
      const days = plan(input).deadlines.map(({ deadline }) => deadline);

      expect(days).toEqual(days.toSorted());
    }));

  const datedFacts = factNames.filter((name) => ['day', 'moment'].includes(factKinds[name]) && name !== 'birthDate');
  const moved = fc.tuple(cases, fc.constantFrom(...datedFacts), fc.integer({ min: 1, max: 400 }));

  test('a later expiry, or a later day of anything else that is counted from, never gives an earlier deadline', () =>
    holds(moved, ([input, fact, days]) => {
      const given = input.facts[fact];
      if (typeof given !== 'string') return;
      const later = { ...input, facts: { ...input.facts, [fact]: addDays(given.slice(0, 10), days) } };

      expect(earlierThan(countedFrom(plan(input), fact), countedFrom(plan(later), fact))).toEqual([]);
    }));

  test('are provisional exactly where a year without a published calendar was asked', () =>
    holds(cases, (input) => {
      for (const due of plan(input).deadlines)
        expect(due.provisional, due.rules[0]).toBe(asksAYearWithoutCalendar(due));
    }));
});

/** The days beside a deadline that help to keep it. */
function helpful({ safe, actBy, opensOn }: Deadline): [string, Day][] {
  const days = Object.entries({ safe, actBy, opensOn });
  return days.filter((each): each is [string, Day] => each[1] !== undefined);
}

/** The days that come earlier after than they did before. */
function earlierThan(before: Map<string, Deadline>, after: Map<string, Deadline>): string[] {
  return [...before].flatMap(([rule, due]) => {
    const then = after.get(rule);
    if (!then) return [];
    const days = new Map([['deadline', then.deadline], ...helpful(then)]);
    const compared: [string, Day][] = [['deadline', due.deadline], ...helpful(due)];
    return compared.flatMap(([name, day]) => ((days.get(name) ?? day) < day ? [`${rule} ${name}`] : []));
  });
}

/** The deadlines counted from a fact, by their rule. */
function countedFrom({ deadlines }: Plan, fact: FactName): Map<string, Deadline> {
  return new Map(deadlines.filter(({ from }) => from.fact === fact).map((due) => [due.rules[0], due]));
}

/** Only offices and working days follow the calendar: the police take a registration on any day. */
function asksAYearWithoutCalendar({ rules: [rule], by, from, count, deadline, actBy }: Deadline): boolean {
  const counts = count.unit === 'workingDay' && isOfYears(addDays(from.day, 1), deadline, hasNoCalendar);
  const looksBack = by !== 'authority' && rule !== 'reg-24h' && actBy && isOfYears(actBy, deadline, hasNoCalendar);
  return counts || looksBack === true;
}

describe('working days', () => {
  const starts = fc.tuple(daysNear('2026-03-02'), fc.integer({ min: 1, max: 40 }));

  test('end on a working day, with as many of them between as are counted', () =>
    holds(starts, ([start, count]) => {
      const { day } = addWorkingDays(start, count);
      const between: Day[] = [];
      for (let each = addDays(start, 1); each <= day; each = addDays(each, 1)) between.push(each);

      expect(isWorkingDay(day).working).toBe(true);
      expect(between.filter((each) => isWorkingDay(each).working)).toHaveLength(count);
    }));

  test('counted from a later day never end earlier', () =>
    holds(fc.tuple(starts, fc.nat(30)), ([[start, count], later]) => {
      expect(addWorkingDays(addDays(start, later), count).day >= addWorkingDays(start, count).day).toBe(true);
    }));

  test('of a plan do not move as days go by, and one that moves on never comes earlier', () =>
    holds(fc.tuple(cases, fc.integer({ min: 1, max: 60 })), ([input, days]) => {
      const inWorkingDays = (of: PlanInput) =>
        new Map(plan(of).deadlines.flatMap((due) => (due.count.unit === 'workingDay' ? [[due.rules[0], due]] : [])));
      const after = inWorkingDays({ ...input, asOf: addDays(input.asOf, days) });
      for (const [rule, { deadline }] of inWorkingDays(input)) {
        const later = after.get(rule);
        if (later) expect(later.deadline, rule).toBe(deadline);
      }
    }));
});

/** A plan on the screens with papers still to be handed in, and a trip that begins and ends on days near its own. */
const travelling = cases.chain((input) =>
  fc.record({ leaving: fc.integer({ min: 0, max: 120 }), away: fc.nat(40) }).map(({ leaving, away }) => {
    const trip = { from: addDays(input.asOf, leaving), until: addDays(input.asOf, leaving + away) };
    const { rpFiledOn: _filed, rpIssuedOn: _issued, ...known } = toldToTheGuide(input);
    const told = { ...known, tripFrom: trip.from, tripUntil: trip.until };
    return { asOf: input.asOf, plan: planBeside({ today: input.asOf, known: told }) };
  }),
);

describe('the window of a duty', () => {
  test('has its safe day within it, and a day advised that is safe, not over, and worked in offices', () =>
    holds(cases, (input) => {
      expect(plan(input).deadlines.flatMap((due) => windowFaults(due, input))).toEqual([]);
    }));

  test('is kept with a trip too', () =>
    holds(travelling, ({ asOf, plan: { deadlines } }) => {
      expect(deadlines.flatMap((due) => windowFaults(due, { asOf }))).toEqual([]);
    }));

  test('has a day advised that keeps clear of a trip wherever a safe day does', async () => {
    let met = 0;
    await holds(
      travelling,
      ({ plan: made }) => {
        const movable = made.collisions.filter(({ fileBy, fileFrom }) => fileBy || fileFrom);
        met += movable.length;

        expect(movable.flatMap((collision) => tripFaults(collision, made))).toEqual([]);
      },
      2000,
    );

    expect(met).toBeGreaterThan(20);
  });
});

/** The days on which the papers would be handed in and meet the trip all the same. */
function tripFaults(
  { deadline, trip, usesUpVisa, fileBy, fileFrom }: Collision,
  { deadlines, of }: PlanBeside,
): string[] {
  const advised = deadlines.find(({ rules }) => rules[0] === deadline.rules[0])?.window?.advised?.day;
  const meets = (day: Day) => atPolice(day, of).until >= trip.from && (usesUpVisa || day <= trip.until);
  return [advised, fileBy, fileFrom].flatMap((day) =>
    day !== undefined && meets(day) ? [`${deadline.rules[0]} ${day} ${JSON.stringify(trip)}`] : [],
  );
}

/** What is wrong with the days of a window. */
function windowFaults({ rules: [rule], window }: Deadline, { asOf: today }: { asOf: Day }): string[] {
  if (!window) return [];
  const { opensOn = window.lastSafe, lastSafe, lastLegal, advised } = window;
  const wrong = (isWrong: boolean, what: string) => (isWrong ? [`${rule}: ${what} ${JSON.stringify(window)}`] : []);
  return [
    ...wrong(lastSafe > lastLegal || opensOn > lastLegal, 'the days stand out of order'),
    ...wrong(advised !== undefined && advised.day > lastSafe, 'the advice is not safe'),
    ...wrong(advised !== undefined && advised.day < opensOn && window.opensOn !== undefined, 'it is not open yet'),
    ...wrong(advised !== undefined && advised.day < today, 'the advice is over'),
    ...wrong(advised !== undefined && rule !== 'reg-24h' && !isWorkingDay(advised.day).working, 'offices are closed'),
  ];
}

describe('a paper that runs out', () => {
  test('does so before it is needed, by as many days as are told, and every step leads on from the one before', () =>
    holds(cases, (input) => {
      for (const { endsOn, needed, neededUntil, daysShort } of plan(input).shortfalls) {
        const days = needed.map(({ day }) => day);

        expect(addDays(endsOn, daysShort)).toBe(neededUntil);
        expect(daysShort).toBeGreaterThan(0);
        expect(days).toEqual(days.toSorted());
        expect(days.at(-1)).toBe(neededUntil);
      }
    }));

  const dated = ['passportExpiresOn', 'crcIssuedOn', 'medicalIssuedOn', 'notificationIssuedOn'] as const;
  const longer = fc.tuple(cases, fc.constantFrom(...dated), fc.integer({ min: 1, max: 900 }));

  test('and lasts longer is missing for no more days', () =>
    holds(longer, ([input, fact, days]) => {
      const given = input.facts[fact];
      if (given === undefined) return;
      const later = { ...input, facts: { ...input.facts, [fact]: addDays(given, days) } };
      const short = (of: PlanInput) => plan(of).shortfalls.find(({ from }) => from.fact === fact);
      const [before, after] = [short(input), short(later)];

      if (after && before?.rules[0] === after.rules[0]) expect(after.daysShort).toBeLessThanOrEqual(before.daysShort);
      if (!before) expect(after).toBeUndefined();
    }));
});

describe('the outcome', () => {
  const categories = ['C', 'B', 'A'];
  const added = cases.chain((input) => {
    const unknown = factNames.filter((name) => input.facts[name] === undefined);
    return fc
      .constantFrom(...unknown)
      .chain((name) => valuesOf(name, { today: input.asOf }).map((value) => ({ input, name, value })));
  });
  let certain = 0;

  test('"yes" stays, in no lower category, whatever else becomes known', async () => {
    await holds(
      added,
      ({ input, name, value }) => {
        const before = plan(input).eligibility;
        if (before?.outcome !== 'yes') return;
        const more = planInput.parse({ ...input, facts: { ...input.facts, [name]: value } });
        const after = plan(more).eligibility;
        certain += 1;

        expect(['yes', 'not-needed'], `${name} = ${value}`).toContain(after?.outcome);
        const rank = (category: string | null | undefined) => categories.indexOf(category ?? '');
        if (after?.outcome === 'yes') expect(rank(after.category)).toBeGreaterThanOrEqual(rank(before.category));
      },
      2000,
    );

    expect(certain).toBeGreaterThan(100);
  });

  test('"no" and "yes" leave no fact that could change the outcome, and what is missing is not given', () =>
    holds(cases, ({ facts, ...input }) => {
      const { missing = [], outcome } = plan({ ...input, facts }).eligibility ?? {};

      expect(missing.filter((name) => facts[name] !== undefined)).toEqual([]);
      if (outcome === 'no' || outcome === 'not-needed') expect(missing).toEqual([]);
    }));

  test('changes with no answer that is not said to be missing', () =>
    holds(
      added,
      ({ input, name, value }) => {
        const before = plan(input).eligibility;
        if (!before || before.missing.includes(name) || countsAsAbsent.has(name)) return;
        const more = planInput.parse({ ...input, facts: { ...input.facts, [name]: value } });
        const after = plan(more).eligibility;
        if (after?.outcome === 'not-needed') return;

        // Another fact can be missing beside: what is known can only narrow the outcome where both are.
        expect([after?.outcome, after?.category], name).toEqual([before.outcome, before.category]);
      },
      2000,
    ));
});

/** Facts that count as no, none or nowhere until they are given, so that they are never missing. */
const countsAsAbsent = new Set<FactName>([
  'city',
  'directGrounds',
  'languageTeacher',
  'localBonusPoints',
  'nationality',
  'permanentResident',
]);

describe('the points', () => {
  const most = {
    salary: 20,
    education: 20,
    experience: 20,
    months: 15,
    chinese: 5,
    location: 10,
    age: 15,
    elite: 5,
    local: 10,
  };

  test('are the sum of their rows, of which none passes its most', () =>
    holds(counted, (input) => {
      const points = plan(input).eligibility?.points;
      if (plan(input).eligibility?.outcome === 'not-needed') return;
      const rows = Object.entries(points?.rows ?? {});

      expect(rows.map(([row]) => row)).toEqual(Object.keys(most));
      expect(rows.reduce((sum, [, number]) => sum + number, 0)).toBe(points?.total);
      for (const [row, number] of rows) {
        expect(number, row).toBeGreaterThanOrEqual(0);
        expect(number, row).toBeLessThanOrEqual(most[row as keyof typeof most]);
      }
    }));
});

describe('whose move it is', () => {
  test('somebody has to act, or there is a reason why nobody has to', () =>
    holds(
      cases,
      (input) => {
        const made = plan(input);

        expect(moveFaults(made, { ...input, eligibility: made.eligibility })).toEqual([]);
      },
      2000,
    ));

  test('it is one actor, on one thing', () =>
    holds(cases, (input) => {
      const { next } = plan(input);
      if (next === null) return;

      expect(Object.keys(next).filter((member) => member !== 'until')).toHaveLength(2);
      expect(next.until === undefined || next.until >= input.asOf).toBe(true);
      expect(['employee', 'employer', 'authority']).toContain(next.by);
      expect(ruleOf('rule' in next ? next.rule : next.document).id).toBeTruthy();
    }));
});

describe('the papers', () => {
  test('are asked of each side once', () =>
    holds(cases, (input) => {
      const papers = plan(input).documents.map(({ id, by }) => `${id} ${by}`);

      expect(papers).toEqual([...new Set(papers)]);
    }));
});

describe('the same facts', () => {
  const app = new Hono();
  addPlanApi(app);

  test('give the same plan through the JSON interface and on the screens', () =>
    holds(
      cases,
      async (told) => {
        const known = toldToTheGuide(told);
        const held = planInputOf(known, { today: told.asOf });
        // Any figure within the band that is kept gives the same plan.
        const { annualSalaryRmb = held.facts.annualSalaryRmb } = told.facts;
        // Whatever one came for is what the plan is made for.
        const procedure = told.procedure in matters ? told.procedure : held.procedure;
        const input = { ...held, procedure, facts: { ...held.facts, annualSalaryRmb } };
        const answer = await app.request('/api/plan', {
          method: 'POST',
          body: JSON.stringify(input),
          headers: { 'content-type': 'application/json' },
        });

        // A screen says by itself what has not been checked again.
        const {
          unverified: _unverified,
          notes: _notes,
          ...answered
        } = (await answer.json()) as Record<string, unknown>;

        expect(answered).toEqual(JSON.parse(JSON.stringify(planFor({ today: told.asOf, known }))));
      },
      400,
    ));
});

const matters: Partial<Record<PlanInput['procedure'], string>> = {
  renewal: 'renewal',
  change: 'change',
  transfer: 'transfer',
  leaving: 'leaving',
  'residence-permit': 'residencePermit',
  'social-insurance': 'socialInsurance',
};

/** A case as the guide keeps it: what the person came for, the salary as a band, everything else by its name. */
function toldToTheGuide({ asOf: on, procedure, facts }: PlanInput): Known {
  const { annualSalaryRmb: salary, ...rest } = facts;
  const matter = matters[procedure];
  const first = procedure === 'e-card' ? 'eCard' : 'eligibility';
  return {
    ...rest,
    goal: matter ? 'keep' : first,
    ...(matter ? { matter } : {}),
    ...(procedure === 'short-term' ? { workLasts: 'upTo90Days' } : {}),
    ...(salary === undefined ? {} : { salaryBand: nameOfBand(bandOf(salary, { city: facts.city, on })) }),
  };
}
