import { planShown } from '../beside.ts';
import { type Card, cardOf } from '../card.ts';
import type { Desk } from '../desk.ts';
import { type Item, screen, type View } from '../view.ts';
import { labelled } from './labels.ts';
import { listChoices } from './page-choices.ts';
import { rulesOfPaper } from './papers.ts';

/** The card for the counter as a screen, from which it is fetched as a page or a picture. */
export function counterView(desk: Desk): View {
  const { words } = desk;
  const card = cardOf(desk);
  const { title, city, groups } = card;
  const place = city
    ? [labelled(words, { label: words.say('pages:counter.city'), value: city.own ?? city.chinese })]
    : [];
  return {
    ...screen('counter', words.language),
    title: title.own ?? title.chinese,
    text: groups.length > 0 ? [words.say('pages:counter.text'), ...place] : [words.say('pages:counter.empty')],
    sections: groups.map((group) => ({
      key: group.key,
      title: group.title.own ?? group.title.chinese,
      items: group.items.map((item) => itemOn(card, item)),
    })),
    choices: listChoices(words),
    files: groups.length > 0 ? ['card', 'cardPicture'] : [],
    rules: planShown(desk.standing).documents.flatMap(rulesOfPaper),
  };
}

function itemOn(
  { ownNames }: Card,
  { key, chinese, own, isOfficial, isReady }: Card['groups'][number]['items'][number],
): Item {
  return {
    key,
    title: own ?? chinese,
    ...(own ? { term: chinese } : {}),
    marks: ownNames && !isOfficial ? [{ kind: 'unofficial', label: ownNames.own ?? ownNames.chinese }] : [],
    ticked: isReady,
    sources: [],
  };
}
