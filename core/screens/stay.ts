import type { Desk } from '../desk.ts';
import { planFor } from '../judge.ts';
import { isStayEnding, type Stay } from '../plan/stay.ts';
import { ruleOf } from '../rules/book.ts';
import type { Item, Section } from '../view.ts';
import { citationsOf } from './citations.ts';
import { sentences } from './labels.ts';
import { near } from './plan-items.ts';
import { reckoningInWords } from './reckoning.ts';
import { ruleItem } from './rule-item.ts';
import { flagged } from './unverified.ts';

/** How long a stay that is over or about to end lasts; what an overstay may cost only where it is as near as that. */
export function stayAtFirst(desk: Desk): Section[] {
  const stay = endingStay(desk);
  if (!stay) return [];
  const lasts = section(desk, 'last', [lastDayItem(desk, stay)]);
  return stay.daysOver >= -near ? [lasts, section(desk, 'cost', costItems(desk, stay))] : [lasts];
}

/** The same with what speaks for the person, and what it means for work, the card and the employer. */
export function staySections(desk: Desk): Section[] {
  const stay = endingStay(desk);
  if (!stay) return [];
  const lasts = section(desk, 'last', [lastDayItem(desk, stay)]);
  return [lasts, section(desk, 'cost', costItems(desk, stay)), ...afterwards(desk)];
}

function endingStay({ standing }: Desk): Stay | undefined {
  const { stay, asOf } = planFor(standing);
  return stay && isStayEnding(stay, { on: asOf }) ? stay : undefined;
}

function afterwards(desk: Desk): Section[] {
  const isFiled = desk.standing.known.isResidenceFiled === true;
  return [
    section(desk, 'lenient', [
      told(desk, 'lenient.warning', ['overstay']),
      ...(isFiled ? [told(desk, 'lenient.filed', [])] : []),
      told(desk, 'lenient.stayPermit', ['leave-stay-permit', 'leave-stay-max']),
    ]),
    section(desk, 'work', [
      ...['wp-unlawful-definition', 'illegal-work', 'cancel-auto'].map((rule) => cited(ruleItem(desk, rule), desk)),
      told(desk, 'work.card', []),
    ]),
    section(desk, 'employer', [
      told(desk, 'employer.report', ['er-report-psb']),
      cited(ruleItem(desk, 'illegal-employ'), desk),
    ]),
  ];
}

function section({ words }: Desk, key: string, items: Item[]): Section {
  return { key: `stay-${key}`, title: words.say(`stay:${key}.title`), items };
}

/** Until when the stay lasts or lasted, and how many days that is from today. */
function lastDayItem(desk: Desk, stay: Stay): Item {
  const { words } = desk;
  const { from, count, rule, lastDay } = stay;
  const item = {
    key: 'last',
    title: words.say(`stay:last.${howLong(stay)}`, { count: Math.abs(stay.daysOver) }),
    when: words.say('stay:last.day', { day: words.day(lastDay) }),
    reckoning: sentences(words, [
      ...(rule ? [reckoningInWords(words, { from, count, deadline: lastDay })] : []),
      daysInWords(desk, stay),
    ]),
    marks: [],
    sources: citationsOf(['overstay-no-grace'], words),
  };
  return flagged(desk, ['overstay-no-grace'], item);
}

function howLong({ daysOver }: Stay): 'over' | 'left' | 'today' {
  if (daysOver === 0) return 'today';
  return daysOver > 0 ? 'over' : 'left';
}

/** The days between the last day of the stay and today, counted as they pass. */
function daysInWords({ words, standing }: Desk, stay: Stay): string {
  const { from, rule, lastDay, daysOver } = stay;
  return words.say(`stay:reckoning.${howLong(stay)}`, {
    count: Math.abs(daysOver),
    fact: words.say(rule ? 'stay:last.name' : `common:dayOf.${from.fact}`),
    day: words.day(lastDay),
    today: words.day(standing.today),
  });
}

function costItems(desk: Desk, { fine, daysOver, lastDay, from }: Stay): Item[] {
  return [
    ...(fine ? [fineItem(desk, { fine, daysOver, lastDay, from })] : []),
    told(desk, 'cost.law', ['overstay']),
    // Being sent away is no matter for those who are still in time.
    ...(fine ? ['removal-bars', 'overstay-no-grace'] : ['overstay-no-grace']).map((rule) =>
      cited(ruleItem(desk, rule), desk),
    ),
  ];
}

type Fined = Pick<Stay, 'daysOver' | 'lastDay' | 'from'> & { fine: NonNullable<Stay['fine']> };

/** What the fine can be by now, and when it stops growing. */
function fineItem(desk: Desk, { fine: { perDay, soFar, most, mostOn }, daysOver }: Fined): Item {
  const { words } = desk;
  const amounts = {
    count: daysOver,
    perDay: words.number(perDay),
    product: words.number(daysOver * perDay),
    most: words.number(most),
  };
  const item = {
    key: 'fine',
    title: words.say('stay:fine.soFar', { amount: words.number(soFar) }),
    when: words.say('stay:fine.mostOn', { most: words.number(most), day: words.day(mostOn) }),
    reckoning: words.say(daysOver * perDay > most ? 'stay:fine.capped' : 'stay:fine.reckoning', amounts),
    marks: [],
    sources: citationsOf(['overstay', 'overstay-max-fine'], words),
  };
  return flagged(desk, ['overstay', 'overstay-max-fine'], cited({ ...item, key: 'overstay' }, desk));
}

/** Something told in words of its own, with the rules it rests on. */
function told(desk: Desk, key: string, rules: readonly string[]): Item {
  const { words } = desk;
  const [title, detail] = [words.say(`stay:${key}.title`), words.say(`stay:${key}.text`)];
  const item = { key: rules[0] ?? key, title, detail, marks: [], sources: citationsOf(rules, words) };
  return flagged(desk, rules, rules[0] ? cited(item, desk) : item);
}

/** How firmly what is told is known. */
function cited(item: Item, { words }: Desk): Item {
  const { confidence } = ruleOf(item.key);
  return { ...item, marks: [{ kind: 'form', label: words.say(`stay:confidence.${confidence}`) }, ...item.marks] };
}
