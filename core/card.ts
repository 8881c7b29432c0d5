import type { Day } from './date.ts';
import type { Desk } from './desk.ts';
import { planFor } from './judge.ts';
import type { PlannedDocument } from './plan/documents.ts';
import { valueInWords } from './screens/labels.ts';
import { chineseNameOf, documentTitle } from './screens/plan-items.ts';
import { tickFact } from './screens/plan-pages.ts';
import type { Language } from './words.ts';

/** The same in Chinese and in the reader's language; the second is left out where it would repeat the first. */
export type InBoth = { chinese: string; own?: string };

/** One paper on the card: its name, whether that is the official term, and whether it is at hand. */
export type CardItem = InBoth & { key: string; isOfficial: boolean; isReady: boolean };

/** What is shown at a counter: one page, its Chinese for whoever sits there, the reader's language beside. */
export type Card = {
  language: Language;
  title: InBoth;
  city?: InBoth;
  /** An empty field is left for it: Zhilu asks for no address. */
  address: InBoth;
  groups: { key: 'employee' | 'employer'; title: InBoth; items: CardItem[] }[];
  /** Said where a name is a translation of ours. */
  ownNames: InBoth;
  made: string;
  /** The day it was made on. */
  day: Day;
};

/** The card of a case; it has no groups where no papers are needed. */
export function cardOf(desk: Desk): Card {
  const { words, standing } = desk;
  const { documents } = planFor(standing);
  const groups = (['employee', 'employer'] as const).map((by) => ({
    key: by,
    title: inBoth(desk, `pages:counter.${by}`),
    items: documents.filter((paper) => paper.by === by).map((paper) => itemOf(desk, paper)),
  }));
  const city = cityOf(desk);
  return {
    language: words.language,
    title: inBoth(desk, 'pages:counter.title'),
    ...(city ? { city } : {}),
    address: inBoth(desk, 'pages:counter.address'),
    groups: groups.filter(({ items }) => items.length > 0),
    ownNames: inBoth(desk, 'pages:counter.ownNames'),
    made: words.say('pages:counter.made', { day: words.day(standing.today) }),
    day: standing.today,
  };
}

function inBoth({ words }: Desk, key: string): InBoth {
  return both(words.chinese(key), words.say(key));
}

function both(chinese: string | undefined, own: string): InBoth {
  return chinese === undefined || chinese === own ? { chinese: own } : { chinese, own };
}

function itemOf({ words, standing }: Desk, paper: PlannedDocument): CardItem {
  const title = documentTitle(words, paper);
  const { name, isOfficial } = chineseNameOf(words, paper) ?? { name: undefined, isOfficial: false };
  return {
    key: `${paper.id}.${paper.by}`,
    ...both(name, title),
    isOfficial,
    isReady: standing.known[tickFact(paper)] === true,
  };
}

function cityOf(desk: Desk): InBoth | undefined {
  const { city } = desk.standing.known;
  if (typeof city !== 'string') return undefined;
  return both(desk.words.chinese(`cities:${city}`), valueInWords(desk, { fact: 'city', value: city }));
}
