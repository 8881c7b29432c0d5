import { afterAll, describe, expect, test } from 'vitest';
import { conversations } from '../conversations/index.ts';
import { takeTurn } from '../core/turn.ts';
import { viewOf } from '../core/view-of.ts';
import { cover, wander } from './walker/cover.ts';
import { toldOnce } from './walker/fault.ts';
import { cities, days, deskWith, inLanguage, languages, wordsIn } from './walker/guide.ts';
import { endFaults, inEveryCity, kindsOfEnds, walksIn } from './walker/in-cities.ts';
import { whoseMoveFaults } from './walker/invariants.ts';
import { pageFaults, stuckFaults, toolFaults } from './walker/pages.ts';
import { oneOf, seeded } from './walker/random.ts';
import { longLabels, screenFaults } from './walker/screen.ts';
import { shapeFaults } from './walker/shape.ts';
import { type Choosing, type Looking, nothingFound, walkToAnEnd } from './walker/walk.ts';

const [ordinaryDay = '', ...otherDays] = days;
const found = nothingFound();
const begunAt = performance.now();
const names = Object.keys(conversations);
const seen = { cities: 0 };

const everyLanguage: Looking = (desk, path) => [
  ...languages.flatMap((language) => screenFaults(inLanguage(desk, language), path)),
  ...whoseMoveFaults(desk),
];
const long = new Set<string>();
const inEnglish: Looking = (desk, path) => {
  for (const label of longLabels(desk)) long.add(label);
  return [...screenFaults(desk, path), ...toolFaults(desk, path), ...whoseMoveFaults(desk)];
};

afterAll(() => {
  const seconds = ((performance.now() - begunAt) / 1000).toFixed(1);
  process.stdout.write(
    `${found.paths} paths, ${seen.cities} plans in ${cities.length} cities, ${found.screens} screens in ${languages.length} languages, ${found.taken.size} ways, ${long.size} labels longer than 64, ${seconds} s\n`,
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
    const { ends, collecting } = kindsOfEnds();
    const untaken = cover(name, { found, look: collecting(everyLanguage), today: ordinaryDay });
    expect(faultsNow()).toEqual([]);
    expect(untaken.map((way) => `UNREACHED ${way}`)).toEqual([]);

    const everywhere = ends().flatMap((end) => inEveryCity(end, { found, look: inEnglish }));
    seen.cities += everywhere.length;
    expect(toldOnce(everywhere.flatMap(endFaults))).toEqual([]);
    expect(faultsNow()).toEqual([]);
  });

  test.each(otherDays)('can be walked on %s in every city', (today) => {
    const ends = cities.flatMap((city) => walksIn(city, { name, found, look: inEnglish, today }));
    const plansLookedAt = cities.flatMap((city) => ends.find(({ standing }) => standing.known.city === city) ?? []);
    seen.cities += plansLookedAt.length;

    expect(faultsNow()).toEqual([]);
    expect(toldOnce(plansLookedAt.flatMap(endFaults))).toEqual([]);
    expect(plansLookedAt.map(({ standing }) => standing.known.city)).toEqual(cities);
  });

  test('has pages, a plan and earlier answers that can be shown from its ends, and no button that does nothing', () => {
    const ends = wander(name, { found, look: () => [], today: ordinaryDay, seed: 3, times: 4 });
    const faults = ends.flatMap((desk, index) => [
      ...stuckFaults(desk),
      ...pageFaults(inLanguage(desk, languages[index % languages.length]!)),
    ]);

    expect(toldOnce(faults)).toEqual([]);
    expect(faultsNow()).toEqual([]);
  });
});

describe('whoever does not know', () => {
  const random = seeded(5);
  const asOftenAsPossible: Choosing = (replies) =>
    replies.find(({ name }) => name === 'unknown' && random() < 0.85) ?? oneOf(replies, random);
  const welcomed = { consent: true, role: 'employee' };

  test.each(['eligibility', 'arrival'])('in the conversation %s comes to an end that names what is missing', (goal) => {
    const ends = Array.from({ length: 40 }, () =>
      walkToAnEnd(deskWith({ ...welcomed, goal }), { found, look: inEnglish, choose: asOftenAsPossible }),
    );
    const silent = ends.filter((desk) => {
      const { at, sections } = viewOf(desk);
      const open = desk.position.path.filter((fact) => desk.standing.known[fact] === null);
      const isJudged = goal === 'eligibility' && !at.endsWith(':cannotTell');
      return !isJudged && open.length > 0 && !sections.some(({ key }) => key === 'missing' || key === 'unknown');
    });

    expect(faultsNow()).toEqual([]);
    expect(silent.map(({ position }) => position)).toEqual([]);
  });

  test.each(['eligibility', 'arrival'])('in the conversation %s can answer at once what the end names', (goal) => {
    const ends = Array.from({ length: 40 }, () =>
      walkToAnEnd(deskWith({ ...welcomed, goal }), { found, look: () => [], choose: asOftenAsPossible }),
    );
    const offered = ends.flatMap((desk) =>
      viewOf(desk)
        .choices.filter(({ key }) => key.startsWith('ask-'))
        .map(({ key }) => ({ desk, key })),
    );
    const elsewhere = offered.flatMap(({ desk, key }) => {
      const { view } = takeTurn(desk, { kind: 'press', at: viewOf(desk).at, key }, wordsIn);
      return view.at === `${goal}:${key.slice('ask-'.length)}` ? [] : [`${key} leads to ${view.at}`];
    });

    expect(offered.length).toBeGreaterThan(20);
    expect(elsewhere).toEqual([]);
  });
});
