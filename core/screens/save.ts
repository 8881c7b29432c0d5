import { changeTo } from '../change.ts';
import { type Desk, deskAfter } from '../desk.ts';
import { differenceBetween } from '../difference.ts';
import { rulesOfDifference } from '../plan-difference.ts';
import { ruleNamed } from '../rules-told.ts';
import type { Scene } from '../scene.ts';
import { screen, type View } from '../view.ts';
import { inBrief } from './brief.ts';
import { differenceSection } from './difference.ts';
import { amountInWords, labelOf } from './labels.ts';

/** What a changed answer does, shown before it is saved: what saving it will do for the person; the rest stands behind it, side by side. */
export function saveView(desk: Desk, { fact, value }: Extract<Scene, { kind: 'save' }>): View {
  const { words, standing } = desk;
  const after = deskAfter(desk, changeTo(desk, { fact, value }));
  const difference = inBrief({ now: desk, otherwise: after }, differenceBetween(desk, after));
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
    choices: ['yes', 'no', ...(difference.notes > 0 ? ['compare'] : [])].map((key) => ({
      key,
      label: words.say(`common:save.${key}`),
    })),
    rules: [...rulesOfDifference(difference), ...[...difference.rulesAdded, ...difference.rulesGone].map(ruleNamed)],
  };
}
