import { expect, test } from 'vitest';
import type { Known } from '../core/answer.ts';
import { viewAlone, viewOf } from '../core/view-of.ts';
import { deskWith } from './walker/guide.ts';

const today = '2026-11-20';
const asked = { consent: true, role: 'employee', matter: 'firstPermit', goal: 'eligibility' };

function viewFor(known: Known, { on = today, language = 'en' } = {}) {
  return viewAlone(deskWith(known, { today: on, language }));
}

test('people who are asked the same, with as much before them, see one view', () => {
  const [one, other] = [viewFor({ ...asked, nationality: 'FR' }), viewFor({ ...asked, nationality: 'DE' })];

  expect(one.at).toBe('eligibility:permanentResident');
  expect(other).toBe(one);
});

test('with more or less before them they see another', () => {
  const settled = { permanentResident: false, workLasts: 'longer', applyingFrom: 'abroad', city: 'shanghai' };
  const known = { ...asked, nationality: 'FR', ...settled, birthDate: '1991-01-01' };
  const [bachelor, master] = ['bachelor', 'master'].map((education) => viewFor({ ...known, education }));

  expect([bachelor?.at, master?.at]).toEqual(['eligibility:degreeCountry', 'eligibility:degreeCountry']);
  expect([bachelor?.left?.most, master?.left?.most]).toEqual([13, 16]);
});

test('nor is a view shared once its rules count as unverified, or in another language', () => {
  const known = { ...asked, nationality: 'FR' };
  const [now, later] = [viewFor(known), viewFor(known, { on: '2028-11-20' })];
  const inChinese = viewFor(known, { language: 'zh-CN' });

  expect([now.remarks, later.remarks]).toEqual([undefined, [expect.stringMatching(/not been checked/)]]);
  expect(inChinese.text).not.toEqual(now.text);
});

test('a view with the earlier answers beside it, or a note, leaves the shared one as it is', () => {
  const desk = deskWith({ ...asked, nationality: 'FR' }, { today });
  const shared = viewAlone(desk);
  const before = JSON.stringify(shared);

  expect(viewOf(desk).earlier).not.toEqual([]);
  expect(viewAlone(desk, 'A note.').note).toBe('A note.');
  expect(JSON.stringify(viewAlone(desk))).toBe(before);
  expect(viewAlone(desk)).toBe(shared);
});
