import { becauseAt } from '../conversation.ts';
import { type Desk, machineOf, presentMachine } from '../desk.ts';
import { screen, type View } from '../view.ts';
import { rulesShown } from './citations.ts';
import { differingSection } from './differing.ts';
import { keysOf, labelOf } from './labels.ts';
import { ruleItem } from './rule-item.ts';

/** Why the present question is asked, and the law it rests on. */
export function whyView(desk: Desk): View {
  const { words, position } = desk;
  const machine = machineOf(desk.conversations, position.conversation);
  const because = becauseAt(presentMachine(desk), position.at, desk.standing);
  const why = position.ended ? undefined : words.maybe(keysOf(machine, position.at, 'why'));
  return {
    ...screen('why', words.language),
    title: position.ended
      ? words.say('pages:why.rules')
      : words.say('pages:why.titleFor', { label: labelOf(desk, position.at) }),
    text: [why ?? words.say(position.ended ? 'pages:why.atEnd' : 'pages:why.text')],
    sections:
      because.length > 0
        ? [
            {
              key: 'rules',
              title: position.ended ? '' : words.say('pages:why.rules'),
              items: rulesShown(because).map((rule) => ruleItem(desk, rule)),
            },
            ...differingSection(desk, because),
          ]
        : [],
    choices: [{ key: 'goOn', label: words.say(position.ended ? 'pages:why.back' : 'pages:why.goOn') }],
    rules: rulesShown(because),
  };
}
