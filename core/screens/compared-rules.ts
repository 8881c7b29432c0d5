import { planBeside, planShown } from '../beside.ts';
import type { Desk } from '../desk.ts';
import type { Difference } from '../difference.ts';
import { citySalary } from '../rules/salary.ts';
import { ruleNamed } from '../rules-told.ts';
import type { Compared, Item, Section } from '../view.ts';
import type { Words } from '../words.ts';
import { isGround, line } from './difference.ts';
import { capitalised, cityInWords, labelled } from './labels.ts';
import type { Sides } from './one-sided.ts';

type Told = Pick<Difference, 'rulesAdded' | 'rulesGone'>;
/** A rule that is told on both sides, in words of its own on one of them at least. */
type Pair = { rule: string; now: string; otherwise: string };
type Cities = { now: string | undefined; otherwise: string | undefined };

/** By which rules the outcome is reached, where those differ. */
export function groundRows({ now, otherwise }: Sides, { rulesAdded, rulesGone }: Told): Compared[] {
  const { words } = now;
  if (groundsIn(now, rulesGone).length + groundsIn(otherwise, rulesAdded).length === 0) return [];
  const say = ({ standing }: Desk) => {
    const rules = planShown(standing).eligibility?.rules ?? [];
    return rules.length > 0
      ? words.list(rules.map((rule) => titleOf(words, rule)))
      : words.say('common:moved.notKnown');
  };
  return [{ key: 'ground', title: words.say('common:compare.ground'), now: say(now), otherwise: say(otherwise) }];
}

/** What both sides tell, each in its own way. */
export function ruleRows(sides: Sides, told: Told): Compared[] {
  const { words } = sides.now;
  const rows = pairsOf(told)
    .filter((pair) => !saysTheSame(sides, pair))
    .map(({ rule, now, otherwise }) => ({
      key: rule,
      title: titleOf(words, rule),
      now: textOf(words, now),
      otherwise: textOf(words, otherwise),
    }));
  return [...salaryRows(sides, told), ...rows];
}

/** What both sides tell in the same words but for the name of the city. */
export function rulesAlike(sides: Sides, told: Told): Item[] {
  return pairsOf(told)
    .filter((pair) => saysTheSame(sides, pair))
    .map(({ rule }) => line(rule, titleOf(sides.now.words, rule)));
}

/** What is told on one side alone: a list for each side that has any. */
export function onlySections(sides: Sides, told: Told): Section[] {
  const compared = new Set([
    ...pairsOf(told).flatMap((pair) => [pair.now, pair.otherwise]),
    ...salariesIn(sides, told),
  ]);
  return (['now', 'otherwise'] as const).flatMap((side) => {
    const rules = side === 'now' ? told.rulesGone : told.rulesAdded;
    const grounds = groundsIn(sides[side], rules);
    const items = rules
      .filter((rule) => !compared.has(rule) && !grounds.includes(rule))
      .map((rule) => line(rule, titleUnder(sides, { rule, side })));
    return items.length > 0 ? [{ key: `only-${side}`, title: headingOf(sides, side), items }] : [];
  });
}

function groundsIn(desk: Desk, rules: string[]): string[] {
  return rules.filter((rule) => isGround(desk, rule));
}

function pairsOf({ rulesGone, rulesAdded }: Told): Pair[] {
  return rulesGone.flatMap((now) => {
    const rule = ruleNamed(now);
    const otherwise = rulesAdded.find((added) => ruleNamed(added) === rule);
    return otherwise === undefined ? [] : [{ rule, now, otherwise }];
  });
}

function saysTheSame(sides: Sides, { now, otherwise }: Pair): boolean {
  const { words } = sides.now;
  const names = Object.values(citiesOf(sides)).map((city) => cityInWords(words, city ?? ''));
  const unnamed = (rule: string) =>
    names.filter(Boolean).reduce((text, name) => text.replaceAll(name, ''), textOf(words, rule));
  return unnamed(now) === unnamed(otherwise);
}

/** What a salary has to come to in either city, where both name a figure. */
function salaryRows(sides: Sides, told: Told): Compared[] {
  if (salariesIn(sides, told).length === 0) return [];
  const { words, standing } = sides.now;
  const { now, otherwise } = citiesOf(sides);
  const say = (city: string | undefined) => {
    const figures = citySalary(city, { on: standing.today });
    if (!figures) return words.say('common:moved.notKnown');
    return words.say('common:compare.salary', { a: words.number(figures.forA), b: words.number(figures.forB) });
  };
  const title = words.say('common:compare.salaries');
  return [{ key: 'salaries', title, now: say(now), otherwise: say(otherwise) }];
}

function salariesIn(sides: Sides, { rulesGone, rulesAdded }: Told): string[] {
  const { now, otherwise } = citiesOf(sides);
  const on = sides.now.standing.today;
  const rules = [citySalary(now, { on })?.rule, citySalary(otherwise, { on })?.rule];
  const [from, to] = rules;
  return from && to && rulesGone.includes(from) && rulesAdded.includes(to) ? [from, to] : [];
}

function citiesOf({ now, otherwise }: Sides): Cities {
  const cityOf = ({ standing }: Desk) => planBeside(standing).of.facts.city;
  return { now: cityOf(now), otherwise: cityOf(otherwise) };
}

/** A title below the name of its city need not say that again. */
function titleUnder(sides: Sides, { rule, side }: { rule: string; side: keyof Sides }): string {
  const { words } = sides.now;
  const title = titleOf(words, rule);
  const city = citiesOf(sides)[side];
  const label = city && labelled(words, { label: cityInWords(words, city), value: '' });
  return label && title.startsWith(label) ? capitalised(title.slice(label.length)) : title;
}

function headingOf(sides: Sides, side: keyof Sides): string {
  const { words } = sides.now;
  const { now, otherwise } = citiesOf(sides);
  const city = side === 'now' ? now : otherwise;
  if (now !== otherwise && city) return words.say('common:compare.only.city', { city: cityInWords(words, city) });
  return words.say(`common:compare.only.${side}`);
}

function titleOf(words: Words, rule: string): string {
  return words.say(`rules:${rule}.title`);
}

function textOf(words: Words, rule: string): string {
  return words.say(`rules:${rule}.text`);
}
