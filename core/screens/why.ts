import { metaOf } from '../conversation.ts';
import { type Desk, machineOf, presentMachine } from '../desk.ts';
import { screen, type View } from '../view.ts';
import { rulesShown } from './citations.ts';
import { keysOf, labelOf } from './labels.ts';
import { ruleItem } from './rule-item.ts';

/** Why the present question is asked, and the law it rests on. */
export function whyView(desk: Desk): View {
  const { words, position } = desk;
  const machine = machineOf(desk.conversations, position.conversation);
  const because = metaOf(presentMachine(desk), position.at).because ?? [];
  const why = position.ended ? undefined : words.maybe(keysOf(machine, position.at, 'why'));
  return {
    ...screen('why', words.language),
    title: position.ended
      ? words.say('pages:why.title')
      : words.say('pages:why.titleFor', { label: labelOf(desk, position.at) }),
    text: [why ?? words.say('pages:why.text')],
    sections:
      because.length > 0
        ? [
            {
              key: 'rules',
              title: words.say('pages:why.rules'),
              items: rulesShown(because).map((rule) => ruleItem(desk, rule)),
            },
          ]
        : [],
    choices: [{ key: 'goOn', label: words.say('pages:why.goOn') }],
    rules: rulesShown(because),
  };
}
