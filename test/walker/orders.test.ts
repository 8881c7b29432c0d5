import { describe, expect, test } from 'vitest';
import { conversations } from '../../conversations/index.ts';
import { toldOnce } from './fault.ts';
import { inLanguage, languages } from './guide.ts';
import { orderFaults, peopleAtQuestions, questionsOf } from './orders.ts';

describe.each(Object.keys(conversations))('at every question of the conversation %s', (name) => {
  const people = peopleAtQuestions(name);

  test('someone stands', () => {
    expect([...people.keys()].toSorted()).toEqual(questionsOf(name).toSorted());
  });

  test.each(languages)(
    'each order can be typed in %s: it leads where it says, keeps nothing and loses nothing',
    (language) => {
      const faults = [...people.values()].flatMap((desk, index) => orderFaults(inLanguage(desk, language), index));

      expect(toldOnce(faults)).toEqual([]);
    },
  );
});
