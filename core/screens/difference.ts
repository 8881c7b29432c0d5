import type { Desk } from '../desk.ts';
import type { Plan } from '../plan.ts';
import { type Difference, isNothing } from '../plan-difference.ts';
import type { Item, Section } from '../view.ts';
import type { Words } from '../words.ts';
import { insurancesInWords } from './insurance.ts';
import { labelOf } from './labels.ts';
import { deadlineTitle, documentTitle, warningItem } from './plan-items.ts';
import { shortfallTitle } from './reckoning.ts';

/** What a changed answer does, as a list to read before it is saved. */
export function differenceSection(desk: Desk, difference: Difference): Section[] {
  const { words } = desk;
  if (isNothing(difference)) {
    return [
      {
        key: 'difference',
        title: words.say('common:difference.title'),
        items: [line('nothing', words.say('common:difference.nothing'))],
      },
    ];
  }
  const items = [
    ...outcomeLines(words, difference),
    ...exemptionLines(words, difference),
    ...difference.documentsAdded.map((paper) => said(words, 'documentAdded', { paper: documentTitle(words, paper) })),
    ...difference.documentsGone.map((paper) => said(words, 'documentGone', { paper: documentTitle(words, paper) })),
    ...difference.deadlinesMoved.map(({ from, to }) =>
      said(words, 'deadlineMoved', {
        duty: deadlineTitle(words, to),
        from: words.day(from.deadline),
        to: words.day(to.deadline),
      }),
    ),
    ...difference.deadlinesAdded.map((added) =>
      said(words, 'deadlineAdded', { duty: deadlineTitle(words, added), day: words.day(added.deadline) }),
    ),
    ...difference.deadlinesGone.map((gone) => said(words, 'deadlineGone', { duty: deadlineTitle(words, gone) })),
    ...difference.warningsAdded.map((warning) =>
      said(words, 'warningAdded', { warning: warningItem(words, warning).title }),
    ),
    ...difference.warningsGone.map((warning) =>
      said(words, 'warningGone', { warning: warningItem(words, warning).title }),
    ),
    ...difference.shortfallsAdded.map((short) =>
      said(words, 'warningAdded', { warning: shortfallTitle(words, short) }),
    ),
    ...difference.shortfallsGone.map((short) => said(words, 'warningGone', { warning: shortfallTitle(words, short) })),
    ...difference.answersDropped.map((fact) => said(words, 'answerDropped', { label: labelOf(desk, fact) })),
    ...difference.answersAskedAnew.map((fact) => said(words, 'answerAnew', { label: labelOf(desk, fact) })),
  ];
  return [{ key: 'difference', title: words.say('common:difference.title'), items }];
}

function outcomeLines(words: Words, { outcome }: Difference): Item[] {
  if (!outcome) return [];
  const [from, to] = [outcomeInWords(words, outcome.from), outcomeInWords(words, outcome.to)];
  return [said(words, 'outcome', { from, to })];
}

function exemptionLines(words: Words, { exempt }: Difference): Item[] {
  if (!exempt) return [];
  return [
    said(words, 'exempt', { from: insurancesInWords(words, exempt.from), to: insurancesInWords(words, exempt.to) }),
  ];
}

export function outcomeInWords(words: Words, eligibility: Plan['eligibility']): string {
  if (!eligibility) return words.say('common:outcome.none');
  const { outcome, category } = eligibility;
  return words.say(category ? `common:outcome.category${category}` : `common:outcome.${outcome}`);
}

function said(words: Words, key: string, values: Record<string, string>): Item {
  return line(`${key} ${Object.values(values).join(' ')}`, words.say(`common:difference.${key}`, values));
}

export function line(key: string, title: string): Item {
  return { key, title, marks: [], sources: [] };
}
