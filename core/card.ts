import { planShown } from './beside.ts';
import type { Day } from './date.ts';
import { checkedAgainst, type Desk } from './desk.ts';
import { shownInstead } from './plan/documents/bundles.ts';
import type { PlannedDocument } from './plan/documents.ts';
import { unverifiedSince } from './rules/checking.ts';
import { valueInWords } from './screens/labels.ts';
import { chineseNameOf, documentTitle, rulesOfPaper } from './screens/papers.ts';
import { isAtHand } from './ticks.ts';
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
  /** Said of the names that are a translation of ours, where there are any. */
  ownNames?: InBoth;
  /** Said instead of lists where no papers are needed. */
  nothing?: InBoth;
  /** Said where rules that ask for the papers have not been checked again in time. */
  unverified?: InBoth;
  /** On which day it was made, and that it is no official paper. */
  made: InBoth;
};

/** The card of a case. */
export function cardOf(desk: Desk): Card {
  const { words, standing } = desk;
  const { documents } = planShown(standing);
  const lists = (['employee', 'employer'] as const).map((by) => ({
    key: by,
    title: inBoth(desk, `pages:counter.${by}`),
    items: itemsOf(
      desk,
      documents.filter((paper) => paper.by === by),
    ),
  }));
  const groups = lists.filter(({ items }) => items.length > 0);
  const hasOwnNames = groups.some(({ items }) => items.some(({ isOfficial }) => !isOfficial));
  const city = cityOf(desk);
  return {
    language: words.language,
    title: inBoth(desk, 'pages:counter.title'),
    ...(city ? { city } : {}),
    address: inBoth(desk, 'pages:counter.address'),
    groups,
    ...(hasOwnNames ? { ownNames: inBoth(desk, 'pages:counter.ownNames') } : {}),
    ...(groups.length > 0 ? {} : { nothing: inBoth(desk, 'pages:counter.empty') }),
    ...unverifiedIn(desk, documents),
    made: madeOn(desk),
  };
}

function madeOn(desk: Desk): InBoth {
  return withDay(desk, { key: 'pages:counter.made', day: desk.standing.today });
}

function unverifiedIn(desk: Desk, documents: readonly PlannedDocument[]): Pick<Card, 'unverified'> {
  const day = unverifiedSince(documents.flatMap(rulesOfPaper), { on: checkedAgainst(desk) });
  return day ? { unverified: withDay(desk, { key: 'pages:counter.unverified', day }) } : {};
}

function withDay({ words }: Desk, { key, day }: { key: string; day: Day }): InBoth {
  return both(words.chinese(key, { day: words.chineseDay(day) }), words.say(key, { day: words.day(day) }));
}

function inBoth({ words }: Desk, key: string): InBoth {
  return both(words.chinese(key), words.say(key));
}

function both(chinese: string | undefined, own: string): InBoth {
  return chinese === undefined || chinese === own ? { chinese: own } : { chinese, own };
}

/** A row for each paper; one of which another is shown instead has the same row, since either is enough. */
function itemsOf(desk: Desk, papers: readonly PlannedDocument[]): CardItem[] {
  const otherThan = ({ id }: PlannedDocument) => papers.find((other) => shownInstead[other.id] === id);
  const isOther = ({ id }: PlannedDocument) => papers.some((paper) => paper.id === shownInstead[id]);
  return papers
    .filter((paper) => !isOther(paper))
    .map((paper) => {
      const [item, other] = [itemOf(desk, paper), otherThan(paper)];
      return other ? { ...item, ...eitherOf(desk, { item, other }) } : item;
    });
}

function eitherOf(desk: Desk, { item, other }: { item: CardItem; other: PlannedDocument }): InBoth & Partial<CardItem> {
  const isReady = item.isReady || isAtHand(desk.standing.known, other);
  return { ...inBoth(desk, `papers:${other.id}.either`), isReady };
}

function itemOf({ words, standing }: Desk, paper: PlannedDocument): CardItem {
  const title = documentTitle(words, paper);
  const { name, isOfficial } = chineseNameOf(words, paper) ?? { name: undefined, isOfficial: false };
  return {
    key: `${paper.id}.${paper.by}`,
    ...both(name, title),
    isOfficial,
    isReady: isAtHand(standing.known, paper),
  };
}

function cityOf(desk: Desk): InBoth | undefined {
  const { city } = desk.standing.known;
  if (typeof city !== 'string') return undefined;
  return both(desk.words.chinese(`cities:${city}`), valueInWords(desk, { fact: 'city', value: city }));
}
