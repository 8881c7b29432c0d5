import { ruleOf } from '../rules/book.ts';
import type { Citation } from '../view.ts';
import type { Words } from '../words.ts';

/** The sources of these rules as a reader can check them; what is only background knowledge is never shown as a rule. */
export function citationsOf(rules: readonly string[], words: Words): Citation[] {
  const cited = rules.map(ruleOf).filter(({ confidence }) => confidence !== 'background');
  const citations = cited.flatMap(({ sources, checkedOn, nextCheckOn }) =>
    sources.map(({ title, publisher, url, date }) => ({
      ...{ title, publisher, url },
      date: date.replace('undated', words.say('common:undated')),
      checked: words.day(checkedOn),
      due: words.day(nextCheckOn),
    })),
  );
  return citations.filter(({ url }, index) => citations.findIndex((other) => other.url === url) === index);
}

/** The rules a screen may say it rests on: what is only background knowledge is none. */
export function rulesShown(rules: readonly string[]): string[] {
  return rules.filter((rule) => ruleOf(rule).confidence !== 'background');
}
