import { ruleOf } from '../rules/book.ts';
import type { Source } from '../rules/rule.ts';
import type { Citation } from '../view.ts';
import type { Words } from '../words.ts';

/** The sources of these rules as a reader can check them; what is only background knowledge is never shown as a rule. */
export function citationsOf(rules: readonly string[], words: Words): Citation[] {
  const cited = rules.map(ruleOf).filter(({ confidence }) => confidence !== 'background');
  const citations = cited.flatMap(({ sources, checkedOn, nextCheckOn }) =>
    sources.map((source) => ({
      ...{ title: source.title, publisher: source.publisher, url: source.url },
      date: dateInWords(words, source),
      checked: words.day(checkedOn),
      due: words.day(nextCheckOn),
    })),
  );
  return citations.filter(({ url }, index) => citations.findIndex((other) => other.url === url) === index);
}

function dateInWords(words: Words, { date, about, of }: Source): string {
  const told = date === 'undated' ? undatedInWords(words, about) : date;
  return of ? words.say('common:sourceDate.of', { date: told, of }) : told;
}

function undatedInWords(words: Words, about: string | undefined): string {
  return about ? words.say('common:sourceDate.about', { about }) : words.say('common:sourceDate.undated');
}

/** The rules a screen may say it rests on: what is only background knowledge is none. */
export function rulesShown(rules: readonly string[]): string[] {
  return rules.filter((rule) => ruleOf(rule).confidence !== 'background');
}
