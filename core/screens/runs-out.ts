import type { Answer } from '../answer.ts';
import { planBeside } from '../beside.ts';
import type { Day } from '../date.ts';
import type { Desk } from '../desk.ts';
import { dated, type Shortfall } from '../plan/shortfalls.ts';
import type { Item } from '../view.ts';
import type { Words } from '../words.ts';
import { citationsOf } from './citations.ts';
import { sentences } from './labels.ts';
import { shortfallInWords, shortfallTitle } from './reckoning.ts';

// Facts whose day can show that a paper runs out.
const showing: ReadonlySet<string> = new Set([...dated, 'enteredOn', 'permitUntil', 'tripUntil']);
// Rules whose own words say what is to be done about a stay that ends.
const remedies: readonly string[] = ['visa-extend-7d', 'rp-extend-30d'];

/** A paper that runs out too early: what it means, what helps, and the arithmetic. */
export function shortfallItem(words: Words, shortfall: Shortfall, { today }: { today: Day }): Item {
  const { rules, from, endsOn } = shortfall;
  const [rule, remedy = ''] = rules;
  const key = `dates:ends.${rule}.${from.fact}`;
  const text = words.say([...(endsOn < today ? [`${key}.over`] : []), `${key}.text`], { day: words.day(endsOn) });
  return {
    key: `${rule}.${from.fact}`,
    title: shortfallTitle(words, shortfall),
    detail: sentences(words, [text, ...(remedies.includes(remedy) ? [words.say(`rules:${remedy}.text`)] : [])]),
    reckoning: shortfallInWords(words, shortfall),
    marks: [],
    sources: citationsOf(rules, words),
  };
}

/** What is said at once where a day just given shows that a paper runs out too early. */
export function runningOut({ words, standing }: Desk, answers: readonly Answer[]): string[] {
  const given = answers.flatMap(({ fact, value }) => (typeof value === 'string' ? [fact] : []));
  if (!given.some((fact) => showing.has(fact))) return [];
  const told = planBeside(standing).shortfalls.filter(({ from, needed }) =>
    [from.fact, ...needed.map(({ what }) => what)].some((what) => given.includes(what)),
  );
  return told.map((shortfall) =>
    words.say('dates:flag', {
      title: shortfallTitle(words, shortfall),
      arithmetic: shortfallInWords(words, shortfall),
    }),
  );
}
