import { expect, test } from 'vitest';
import { citySection } from '../core/screens/city.ts';
import { deskWith } from './walker/guide.ts';

const filed = {
  consent: true,
  role: 'employee',
  goal: 'arrival',
  stage: 'filed',
  nationality: 'US',
  applyingFrom: 'abroad',
  acceptedOn: '2026-02-25',
};

function inCity(city: string | undefined) {
  const [section] = citySection(deskWith(city ? { ...filed, city } : filed, { today: '2026-03-02' }));
  return section && { title: section.title, items: section.items.map(({ title }) => title) };
}

test('what a city does otherwise is told as a difference', () => {
  const shenzhen = inCity('shenzhen');

  expect(shenzhen?.title).toContain('Shenzhen');
  expect(shenzhen?.items.join('\n')).toMatch(/Shenzhen/);
});

test('where nothing is known of a city, that is said', () => {
  expect(inCity('lanzhou')?.items).toEqual([expect.stringContaining('Lanzhou')]);
});

test('without a city there is no such list', () => {
  expect(inCity(undefined)).toBeUndefined();
});
