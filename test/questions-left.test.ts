import { expect, test } from 'vitest';
import { usualOf } from '../core/questions-left.ts';
import { type Person, person, tongues, welcomed } from './stories/person.ts';

test.each([
  ['is told where the range says little', { least: 1, most: 26 }, 16, 16],
  ['is not told where the range is narrow', { least: 2, most: 4 }, 3, undefined],
  ['is not told where it is as much as there can be', { least: 1, most: 10 }, 12, undefined],
  ['is never less than the least', { least: 13, most: 17 }, 9, 13],
  ['is never this question alone, while more can come', { least: 1, most: 5 }, 1, 2],
  ['is not told of a question at which nothing was counted', { least: 1, most: 26 }, undefined, undefined],
])('what is usually left %s', (_, range, counted, told) => {
  expect(usualOf(range, counted)).toBe(told);
});

/** What is said to be left at each question on a person's way. */
function said(one: Person, ...answers: { press?: string; type?: string | { en: string; zh: string } }[]) {
  return answers.map(({ press, type }) => {
    const { left } = one.view;
    if (press !== undefined) one.press(press);
    else one.type(type ?? '');
    return left!;
  });
}

test.each(tongues)(
  'an engineer with an ordinary case has no more to answer than is usual, in the language %s',
  (language) => {
    const usa = { en: 'United States', zh: '美国' };
    const one = welcomed(language).press('Do I need a permit, and which?');
    const left = said(
      one,
      { type: usa },
      ...['No', 'More than 90 days', 'Outside mainland China', 'Shanghai'].map((press) => ({ press })),
      { type: '1991-06-15' },
      { press: "Bachelor's degree" },
      ...[usa, '8', '480000'].map((type) => ({ type })),
      ...['None of these', '12', 'HSK 2', 'Another region', 'None of these'].map((press) => ({ press })),
    );
    const usual = left.map(({ usually, most }) => usually ?? most);

    expect(one.at).toBe('eligibility:eligible');
    expect(left[0]).toMatchObject({ usually: expect.any(Number) });
    left.forEach(({ least, most }, index) => {
      const real = left.length - index;
      expect([least <= real, real <= most, real <= usual[index]!]).toEqual([true, true, true]);
    });
    expect(usual).toEqual(usual.toSorted((one, other) => other - one));
  },
);

test('before it is chosen what to go through, nothing is said to be left', () => {
  expect(person('en').view.left).toBeUndefined();
});
