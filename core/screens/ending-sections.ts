import { planBeside, planShown } from '../beside.ts';
import type { Desk } from '../desk.ts';
import { untold } from '../plan/shortfalls.ts';
import type { Warning } from '../plan/warnings.ts';
import { pointsForB } from '../rules/categories.ts';
import { inForce } from '../rules/rule.ts';
import type { Item, Section } from '../view.ts';
import { withUnasked } from './cases-in-china.ts';
import { citationsOf } from './citations.ts';
import { line } from './difference.ts';
import { amountInWords, askedAs, labelOf, sentences } from './labels.ts';
import { warningItem } from './plan-items.ts';
import { shortfallItem } from './runs-out.ts';
import { collisionItem } from './trips.ts';
import { flagged } from './unverified.ts';
import { openItem } from './who-knows.ts';

/** Why the outcome is what it is: the rules and the answers they were judged by, the points, what is missing. */
export function eligibilitySections(desk: Desk): Section[] {
  return [becauseSection(desk), pointsSection(desk), missingSection(desk)].filter(({ items }) => items.length > 0);
}

function becauseSection(desk: Desk): Section {
  const { words, standing } = desk;
  const { reasons = [], outcome } = planShown(standing).eligibility ?? {};
  const items = reasons.map(({ rule, facts }): Item => {
    const against = outcome === 'no' ? againstInWords(desk, rule) : {};
    const said = { title: words.say(`rules:${rule}.title`), detail: words.say(`rules:${rule}.text`), ...against };
    const item = { key: rule, ...said, ...judgedBy(desk, facts), marks: [] };
    return flagged(desk, [rule], inCityKnown(desk, { ...item, sources: citationsOf([rule], words) }));
  });
  return { key: 'because', title: words.say('plan:because'), items };
}

/** The answers that a rule was judged by, and the day each was given. */
function judgedBy(desk: Desk, facts: readonly string[]): Pick<Item, 'reckoning'> {
  const { words, saidOn } = desk;
  const byDay = Map.groupBy(facts, (fact) => saidOn[askedAs(fact)]);
  const said = [...byDay].flatMap(([day, ofDay]) => {
    const given = ofDay.flatMap((fact) => answerInWords(desk, fact));
    if (given.length === 0) return [];
    const answers = words.list(given);
    return [
      day ? words.say('plan:judgedByOn', { day: words.day(day), answers }) : words.say('plan:judgedBy', { answers }),
    ];
  });
  return said.length > 0 ? { reckoning: sentences(words, said) } : {};
}

/** What a rule comes to where it stands against a permit, with the points that were reached. */
function againstInWords({ words, standing }: Desk, rule: string): Partial<Pick<Item, 'title' | 'detail'>> {
  const title = words.maybe(`plan:against.${rule}.title`);
  const points = planShown(standing).eligibility?.points?.total;
  const needed = words.number(inForce(pointsForB, standing.today));
  const reached = points === undefined ? 'below' : 'reached';
  const detail = words.maybe(`plan:against.${rule}.${reached}`, { count: points ?? 0, needed });
  return { ...(title ? { title } : {}), ...(detail ? { detail } : {}) };
}

/** A warning in words that fit what is known. */
function inTheCase(desk: Desk, item: Item): Item {
  return withUnasked(desk, inCityKnown(desk, item));
}

/** What speaks of the reader's city, in words that fit where none is known. */
function inCityKnown({ words, standing }: Desk, item: Item): Item {
  if (item.key !== 'city-salary-missing' || typeof standing.known.city === 'string') return item;
  return { ...item, title: words.say('plan:noCity.title'), detail: words.say('plan:noCity.text') };
}

function answerInWords(desk: Desk, fact: string): string[] {
  const asked = askedAs(fact);
  const value = desk.standing.known[asked];
  if (value === undefined || value === null) return [];
  const given = { label: labelOf(desk, asked), value: amountInWords(desk, { fact: asked, value }) };
  return [desk.words.say('plan:judgedAnswer', given)];
}

function pointsSection({ words, standing }: Desk): Section {
  const points = planShown(standing).eligibility?.points;
  const rows = Object.entries(points?.rows ?? {}).map(([row, number]) => ({
    ...line(row, words.say('plan:pointsRow', { row: words.say(`plan:points.${row}`), count: number })),
    rules: [`pt-${row}`],
  }));
  const together = points && line('total', words.say('plan:pointsTotal', { count: points.total }));
  const total = together ? [{ ...together, rules: ['cat-threshold-a', 'cat-threshold-b'] }] : [];
  return { key: 'points', title: words.say('plan:pointsTitle'), items: [...rows, ...total] };
}

function missingSection(desk: Desk): Section {
  const { words } = desk;
  const items = missingFacts(desk).map((fact) => openItem(desk, { key: fact, fact }));
  return { key: 'missing', title: words.say('plan:missing'), items };
}

/** What could still change the outcome, by the names the questions have. */
export function missingFacts({ standing }: Desk): string[] {
  return (planShown(standing).eligibility?.missing ?? []).map(askedAs);
}

export function warningSection(desk: Desk): Section {
  const { words, standing } = desk;
  const { warnings } = planShown(standing);
  const { shortfalls, collisions } = planBeside(standing);
  const ofWarning = ({ rules: [rule] }: Warning) => shortfalls.find(({ rules: [other] }) => other === rule);
  const items = [
    ...warnings.map((warning) =>
      flagged(desk, warning.rules, inTheCase(desk, warningItem(words, warning, ofWarning(warning)))),
    ),
    ...untold(shortfalls, { warnings }).map((shortfall) =>
      flagged(desk, shortfall.rules, shortfallItem(words, shortfall, standing)),
    ),
    ...collisions.map((collision) => collisionItem(desk, collision)),
  ];
  return { key: 'warnings', title: words.say('plan:warnings.title'), items };
}
