import { describe, expect, test } from 'vitest';
import type { Known } from '../../core/answer.ts';
import { planShown } from '../../core/beside.ts';
import { pickedPages, picksOffered } from '../../core/screens/picked-papers.ts';
import type { View } from '../../core/view.ts';
import { type Person, person, tongues } from './person.ts';

const arrived: Known = {
  consent: true,
  role: 'employee',
  goal: 'arrival',
  nationality: 'US',
  degreeCountry: 'US',
  crcCountry: 'US',
  city: 'shanghai',
};

function keysOn({ sections }: View): string[] {
  return sections.flatMap(({ items }) => items.map(({ key }) => key));
}

describe.each(tongues)('papers of both sides, in the language %s', (language) => {
  const listed = (known: Known = arrived) =>
    person(language, '2026-03-02', known).type({ en: 'documents', zh: '材料' });
  const picked = (one: Person, page: (typeof pickedPages)[number]) => one.pressOld('plan-yours', page);

  test.each([
    ['papers-stamp', 'stamp', ['employee', 'employer']],
    ['papers-translation', 'translation', ['employee']],
  ] as const)('%s shows those that bear that mark, and no other', (page, kind, sides) => {
    const one = listed();
    const all = ['yours', 'employers'].flatMap((list) => {
      const { sections } = one.type({ en: 'plan', zh: '方案' }).pressOld('plan', list).view;
      return sections.flatMap(({ items }) => items);
    });
    const marked = all.filter(({ marks }) => marks.some((mark) => mark.kind === kind)).map(({ key }) => key);

    const only = keysOn(one.pressOld('plan-employers', page).view);

    expect(only.toSorted()).toEqual(marked.toSorted());
    expect([...new Set(only.map((key) => key.split('.')[1]))]).toEqual(sides);
    expect(only.length).toBeLessThan(all.length);
  });

  test('to be certified are those with an apostille, and the contract is none of them', () => {
    const only = keysOn(picked(listed(), 'papers-certified').view);

    expect(only).toEqual(expect.arrayContaining(['doc-degree-auth.employee', 'doc-crc.employee']));
    expect(only).not.toContain('doc-contract.employee');
  });

  test('leave what is not at hand yet when they are ticked there, until nothing is left', () => {
    const one = listed();
    const [first, ...others] = planShown(one.desk.standing).documents.map(({ id, by }) => `${id}.${by}`);
    one.pressOld('plan-yours', first!);
    expect(keysOn(picked(one, 'papers-open').view).toSorted()).toEqual(others.toSorted());

    for (const paper of others) one.pressOld('papers-open', paper);

    expect(keysOn(one.view)).toEqual([]);
    expect(one.english).toContain('Nothing stands in this list any more.');
    expect(one.press('Back to the plan').at).toBe('plan');
  });
});

test('a button is offered only where it would leave some of the papers out', () => {
  const offered = (known: Known) => {
    const one = person('en', '2026-03-02', known).type('documents');
    return picksOffered(one.desk).map(({ key }) => key);
  };

  expect(offered(arrived)).toEqual(['papers-stamp', 'papers-translation', 'papers-certified']);
  expect(offered({ ...arrived, 'ready.doc-crc.employee': true })).toEqual(pickedPages);
  expect(offered({ ...arrived, goal: 'eCard' })).not.toContain('papers-open');
});

test('people of HR are told whose papers these are', () => {
  const one = person('en', '2026-03-02', { ...arrived, role: 'hr' }).type('documents');

  const { screen, view } = one.press('With a company stamp');

  expect(screen).toMatch(/The employee's documents for the work permit/);
  expect(view.choices.map(({ label }) => label)).toContain("The employee's documents");
  expect(screen).not.toMatch(/your documents/i);
});
