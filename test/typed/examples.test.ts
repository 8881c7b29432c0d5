import { expect, test } from 'vitest';
import { conversations } from '../../conversations/index.ts';
import { typedKindOf } from '../../core/conversation.ts';
import { presentMachine } from '../../core/desk.ts';
import { examplesAt } from '../../core/said.ts';
import { inLanguage, languages } from '../walker/guide.ts';
import { peopleAtQuestions } from '../walker/orders.ts';

test.each(Object.keys(conversations))(
  'whoever is not understood at a question of %s reads what can be typed',
  (name) => {
    const ofButtons = [...peopleAtQuestions(name)].filter(
      ([at, desk]) => typedKindOf(presentMachine(desk), at) === undefined,
    );
    const silent = ofButtons.flatMap(([at, desk]) =>
      languages.filter((language) => examplesAt(inLanguage(desk, language), at).length === 0).map(() => at),
    );

    expect(silent).toEqual([]);
  },
);
