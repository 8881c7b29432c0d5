import { expect, test } from 'vitest';
import { saidAfter } from '../core/answer.ts';

test('an answer is dated when it is given, again when it is given anew, and no more when it is taken back', () => {
  const before = { city: '2026-02-27', education: '2026-02-27' };
  const answers = [{ fact: 'city', value: 'suzhou' }, { fact: 'education' }, { fact: 'nationality', value: null }];

  expect(saidAfter(answers, { before, today: '2026-03-02' })).toEqual({
    city: '2026-03-02',
    nationality: '2026-03-02',
  });
});

test('what the guide keeps for itself bears no day', () => {
  expect(saidAfter([{ fact: 'scene', value: '{}' }], { before: {}, today: '2026-03-02' })).toEqual({});
});
