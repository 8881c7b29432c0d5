import { changeTo } from '../change.ts';
import { type Desk, deskAfter } from '../desk.ts';
import { differenceBetween } from '../difference.ts';
import { rulesOfDifference } from '../plan-difference.ts';
import { ruleNamed } from '../rules-told.ts';
import type { Scene } from '../scene.ts';
import { screen, type View } from '../view.ts';
import { differenceSection } from './difference.ts';
import { amountInWords, labelOf } from './labels.ts';

/** What a changed answer does, shown before it is saved: exactly what saving it will do. */
export function saveView(desk: Desk, { fact, value }: Extract<Scene, { kind: 'save' }>): View {
  const { words, standing } = desk;
  const after = deskAfter(desk, changeTo(desk, { fact, value }));
  const difference = differenceBetween(desk, after);
  return {
    ...screen(`save:${fact}`, words.language),
    text: [
      words.say('common:save.text', {
        label: labelOf(desk, fact),
        from: amountInWords(desk, { fact, value: standing.known[fact] ?? null }),
        to: amountInWords(desk, { fact, value }),
      }),
    ],
    sections: differenceSection({ before: desk, after }, difference),
    choices: [
      { key: 'yes', label: words.say('common:save.yes') },
      { key: 'no', label: words.say('common:save.no') },
    ],
    rules: [...rulesOfDifference(difference), ...[...difference.rulesAdded, ...difference.rulesGone].map(ruleNamed)],
  };
}
