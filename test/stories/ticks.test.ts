import { describe, expect, test } from 'vitest';
import type { Known } from '../../core/answer.ts';
import { cardOf } from '../../core/card.ts';
import { bundles } from '../../core/plan/documents/bundles.ts';
import { isAtHand } from '../../core/ticks.ts';
import { type Person, person, tongues } from './person.ts';

const renewal: Known = { consent: true, role: 'employee', goal: 'keep', matter: 'renewal', city: 'beijing' };
const tickedAsOne = 'ready.renew-docs.employee';

function inList({ view }: Person): Record<string, boolean | undefined> {
  const items = view.sections.flatMap((section) => section.items);
  return Object.fromEntries(items.map(({ key, ticked }) => [key, ticked]));
}

describe.each(tongues)('papers that were ticked as one line, in the language %s', (language) => {
  const listed = (known: Known) => person(language, '2026-03-02', known).type({ en: 'documents', zh: '材料' });

  test('are at hand each, in the list, in the count and on the card', () => {
    const one = listed({ ...renewal, [tickedAsOne]: true });

    expect(inList(one)).toMatchObject({
      'doc-passport.employee': true,
      'residence-page.employee': true,
      'doc-contract.employee': true,
      'residence-form.employee': false,
    });
    const boxes = cardOf(one.desk).groups.flatMap(({ items }) => items);
    const ready = boxes.filter(({ isReady }) => isReady).map(({ key }) => key);
    expect(ready).toEqual(['doc-passport.employee', 'residence-page.employee', 'doc-contract.employee']);
  });

  test('of the other side say nothing of this one', () => {
    expect(Object.values(inList(listed({ ...renewal, 'ready.renew-docs.employer': true })))).not.toContain(true);
  });

  test('lose their tick one by one, and take it back', () => {
    const one = listed({ ...renewal, [tickedAsOne]: true });
    one.pressOld('plan-yours', 'doc-contract.employee');
    expect(inList(one)).toMatchObject({ 'doc-contract.employee': false, 'doc-passport.employee': true });

    one.pressOld('plan-yours', 'doc-contract.employee');
    expect(inList(one)).toMatchObject({ 'doc-contract.employee': true, 'doc-passport.employee': true });
  });

  test('and have lost it stand so in what is kept', () => {
    const one = listed({ ...renewal, [tickedAsOne]: true }).pressOld('plan-yours', 'doc-contract.employee');

    expect(one.type({ en: 'my data', zh: '我的数据' }).english).toContain('Not at hand: Employment contract');
  });
});

test('the cancellation form counts with the line that the employer ticked', () => {
  const known: Known = { 'ready.cancel-docs.employer': true };

  expect(isAtHand(known, { id: 'cancellation-form', by: 'employee' })).toBe(true);
  expect(isAtHand(known, { id: 'leaving-certificate', by: 'employer' })).toBe(true);
});

test('a paper that goes under another name counts with its line', () => {
  const known: Known = { 'ready.rp-docs.employee': true, [tickedAsOne]: true };

  for (const id of ['doc-passport', 'doc-medical', 'posting-letter'])
    expect(isAtHand(known, { id, by: 'employee' }), id).toBe(true);
});

test('no line is forgotten: each paper of each counts with it', () => {
  for (const [rule, members] of Object.entries(bundles)) {
    const known: Known = { [`ready.${rule}.employee`]: true, [`ready.${rule}.employer`]: true };
    for (const { id, by } of members) expect(isAtHand(known, { id, by }), `${rule}: ${id}`).toBe(true);
  }
});
