import { afterAll, describe, expect, test } from 'vitest';
import { conversations } from '../conversations/index.ts';
import { cover, wander } from './walker/cover.ts';
import { toldOnce } from './walker/fault.ts';
import { days, inLanguage, languages } from './walker/guide.ts';
import { pageFaults, stuckFaults } from './walker/pages.ts';
import { screenFaults } from './walker/screen.ts';
import { shapeFaults } from './walker/shape.ts';
import { type Looking, nothingFound } from './walker/walk.ts';

const [ordinaryDay = '', ...otherDays] = days;
const found = nothingFound();
const begunAt = performance.now();
const names = Object.keys(conversations);

const everyLanguage: Looking = (desk, path) =>
  languages.flatMap((language) => screenFaults(inLanguage(desk, language), path));
const inEnglish: Looking = (desk, path) => screenFaults(desk, path);

afterAll(() => {
  const seconds = ((performance.now() - begunAt) / 1000).toFixed(1);
  process.stdout.write(
    `${found.paths} paths, ${found.screens} screens in ${languages.length} languages, ${found.taken.size} ways, ${seconds} s\n`,
  );
});

/** The faults found since the last time that this was asked. */
function faultsNow(): string[] {
  return toldOnce(found.faults.splice(0));
}

describe.each(names)('the conversation %s', (name) => {
  test('asks, decides and ends, and leads everyone to an end', () => {
    expect(shapeFaults(conversations[name]!).flatMap((fault) => toldOnce([fault]))).toEqual([]);
  });

  test('can be walked by every answer, and every screen on the way can be shown', () => {
    const untaken = cover(name, { found, look: everyLanguage, today: ordinaryDay });

    expect(faultsNow()).toEqual([]);
    expect(untaken.map((way) => `UNREACHED ${way}`)).toEqual([]);
  });

  test.each(otherDays)('can be walked on %s', (today) => {
    wander(name, { found, look: inEnglish, today, times: name === 'welcome' ? 3 : 12 });

    expect(faultsNow()).toEqual([]);
  });

  test('has pages, a plan and earlier answers that can be shown from its ends, and no button that does nothing', () => {
    const ends = wander(name, { found, look: () => [], today: ordinaryDay, seed: 3, times: 4 });
    const faults = ends.flatMap((desk) => [
      ...stuckFaults(desk),
      ...languages.flatMap((language) => pageFaults(inLanguage(desk, language))),
    ]);

    expect(toldOnce(faults)).toEqual([]);
    expect(faultsNow()).toEqual([]);
  });
});
