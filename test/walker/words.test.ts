import { describe, expect, test } from 'vitest';
import { conversations } from '../../conversations/index.ts';
import { filesOf } from '../../locales/words.ts';
import { toldOnce } from './fault.ts';
import { languages } from './guide.ts';
import { leftOverElsewhere, leftOverInConversations } from './words-used.ts';

const files = Object.keys(filesOf('en'));
const spoken = [...Object.values(conversations).map(({ id }) => id), 'questions'];

describe.each(languages)('the words of %s', (language) => {
  test('hold nothing that no screen shows', () => {
    const others = files.filter((file) => ![...spoken, 'rules', 'cities'].includes(file));

    expect(
      toldOnce([...leftOverInConversations(language, conversations), ...leftOverElsewhere(language, others)]),
    ).toEqual([]);
  });
});
