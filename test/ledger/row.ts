import type { Known } from '../../core/answer.ts';
import { type Day, daysBetween } from '../../core/date.ts';
import type { Desk } from '../../core/desk.ts';
import { planFor } from '../../core/judge.ts';
import type { Deadline } from '../../core/plan/deadlines.ts';
import type { Plan } from '../../core/plan.ts';

/** One path through a conversation: where it begins, what is answered on the way, by key or as it is typed. */
export type Path = { conversation: string; today: Day; known: Known; answers: Record<string, string> };

/** What a plan says, in short texts that can be compared; days count from the day of the plan. */
type Projection = {
  outcome: string;
  documents: string[];
  dates: string[];
  warnings: string[];
  next: string;
  others: string[];
};

/** What a path leads to; in a city what differs there, each with + or −. */
export type Row = Path & { end: string } & Projection & { cities?: Record<string, string[]> };

/** The cities with rules of their own, in which every plan is made anew. */
const cities = ['beijing', 'shanghai', 'guangzhou', 'shenzhen', 'hangzhou', 'suzhou', 'tianjin', 'chengdu'];

/** A path in one line, which is its name. */
export function nameOf({ conversation, today, known, answers }: Path): string {
  const told = Object.entries(known).map(([fact, value]) => `${fact}=${JSON.stringify(value)}`);
  const answered = Object.entries(answers).map(([at, answer]) => `${at}=${answer}`);
  return [conversation, today, ...told, ...answered].join(' ');
}

/** The row of a path that has been walked to its end. */
export function rowOf(path: Path, { desk, inCities }: { desk: Desk; inCities: boolean }): Row {
  const here = projectionOf(planFor(desk.standing));
  return { ...path, end: desk.position.at, ...here, ...(inCities ? { cities: citiesFor(desk, here) } : {}) };
}

function projectionOf({
  asOf,
  eligibility,
  documents,
  deadlines,
  warnings,
  next,
  nothingLeft,
  ...rest
}: Plan): Projection {
  const { exempt = [], posting } = rest.socialInsurance ?? {};
  return {
    outcome: [eligibility?.outcome, eligibility?.category].filter(Boolean).join(' '),
    documents: documents.map(({ id, by, certification }) => [by, id, certification].filter(Boolean).join(' ')),
    dates: deadlines.map((due) => dateIn(due, asOf)),
    warnings: warnings.map(({ rules: [rule] }) => rule),
    next: next ? `${next.by} ${'rule' in next ? next.rule : next.document}` : `nobody, ${nothingLeft}`,
    others: [
      `e-card ${rest.eCard.path}`,
      ...exempt.map((insurance) => `exempt ${insurance}`),
      ...(posting ? [`exemption ends ${daysBetween(asOf, { to: posting.endsOn })}`] : []),
      ...(eligibility?.points ? [`points ${eligibility.points.total}`] : []),
    ],
  };
}

function dateIn({ rules: [rule], by, deadline, safe, actBy, opensOn, ...standing }: Deadline, asOf: Day): string {
  const days = Object.entries({ safe, act: actBy, opens: opensOn }).flatMap(([name, day]) =>
    day === undefined ? [] : [`${name} ${daysBetween(asOf, { to: day })}`],
  );
  const marks = [standing.binding ? '' : 'target', standing.provisional ? 'provisional' : ''].filter(Boolean);
  return [rule, by, `${daysBetween(asOf, { to: deadline })}`, ...days, ...marks].join(' ');
}

/** What is otherwise where the city is another. */
function citiesFor({ standing: { today, known } }: Desk, here: Projection): Record<string, string[]> {
  const found = cities.map((city) => {
    const there = projectionOf(planFor({ today, known: { ...known, city } }));
    return [city, changesBetween(tokensOf(here), tokensOf(there))] as const;
  });
  return Object.fromEntries(found.filter(([, changes]) => changes.length > 0));
}

/** Everything that a projection says, a text each. */
function tokensOf({ outcome, documents, dates, warnings, next, others }: Projection): string[] {
  return [
    `outcome ${outcome}`,
    ...documents.map((paper) => `paper ${paper}`),
    ...dates.map((date) => `date ${date}`),
    ...warnings.map((warning) => `warning ${warning}`),
    `next ${next}`,
    ...others,
  ];
}

/** What stands in one list only: what is gone with −, what is new with +. */
export function changesBetween(before: readonly string[], after: readonly string[]): string[] {
  return [
    ...before.filter((text) => !after.includes(text)).map((text) => `−${text}`),
    ...after.filter((text) => !before.includes(text)).map((text) => `+${text}`),
  ];
}
