import { afterAll, describe, expect, test } from 'vitest';
import { conversations } from '../../conversations/index.ts';
import { cover, wander } from './cover.ts';
import { toldOnce } from './fault.ts';
import { cities, days, inLanguage, languages, languagesOn } from './guide.ts';
import { citiesOn, endFaults, inEveryCity, kindsOfEnds, walksIn } from './in-cities.ts';
import { whoseMoveFaults } from './invariants.ts';
import { lookingOnce } from './once.ts';
import { pageFaults, stuckFaults, toolFaults } from './pages.ts';
import { longLabels, screenFaults } from './screen.ts';
import { shapeFaults } from './shape.ts';
import { type Found, type Looking, nothingFound } from './walk.ts';

const nothingSeen = { paths: 0, plans: 0, screens: 0, ways: 0 };
const seen = { ...nothingSeen };
const long = new Set<string>();

/** What is looked at on every screen: in the languages of its day what it shows, where its tools lead, and whose move it is. */
export const everything = lookingOnce((desk, path) => {
  for (const label of longLabels(desk)) long.add(label);
  return [
    ...languagesOn(desk.standing.today).flatMap((language) => screenFaults(inLanguage(desk, language), path)),
    ...toolFaults(desk, path),
    ...whoseMoveFaults(desk),
  ];
});

function count({ paths, desks, taken }: Found, { plans }: { plans: number }): void {
  seen.paths += paths;
  seen.screens += desks.size;
  seen.ways += taken.size;
  seen.plans += plans;
}

/** The tests of conversations: their shape, every way and every city on every day, and what lies beside. */
export function testConversations(names: readonly string[]): void {
  const begunAt = performance.now();
  // The tests of other conversations may have run in this process.
  Object.assign(seen, nothingSeen);
  long.clear();
  afterAll(() => {
    const seconds = ((performance.now() - begunAt) / 1000).toFixed(1);
    process.stdout.write(
      `${names.length} conversations on ${days.length} days: ${seen.paths} paths, ${seen.ways} ways, ${seen.screens} screens (in ${languages.length} languages on the first day, in one on the others), ${seen.plans} plans in ${cities.length} cities, ${long.size} labels longer than 64, ${seconds} s\n`,
    );
  });
  describe.each([...names])('the conversation %s', testConversation);
}

// What is left after so many walks that go by other chances is not to be had.
const chances = 4;

/** Covers a conversation; each day begins with chances of its own, and what they leave is tried by others. */
function coverByChance(name: string, covering: { found: Found; look: Looking; today: string }): string[] {
  const first = 7 + days.indexOf(covering.today);
  const seeds = Array.from({ length: chances }, (_, index) => first + index * days.length);
  return seeds.reduce<string[]>((left, seed) => (left.length > 0 ? cover(name, { ...covering, seed }) : left), [name]);
}

function testConversation(name: string): void {
  test('asks, decides and ends, and leads everyone to an end', () => {
    expect(toldOnce(shapeFaults(conversations[name]!))).toEqual([]);
  });

  test.each(days)(
    'can be walked on %s by every answer and in every city, and all that is come by can be shown',
    (today) => {
      const found = nothingFound();
      const { ends, collecting } = kindsOfEnds();
      const look = collecting(everything);
      const walked = cities.flatMap((city) => walksIn(city, { name, found, look, today }));
      // Ways that were taken in some city need no path of their own.
      const untaken = coverByChance(name, { found, look, today });
      const inCities = cities.flatMap((city) => walked.find(({ standing }) => standing.known.city === city) ?? []);
      const elsewhere = ends().flatMap((end, kind) =>
        inEveryCity(end, { found, look: everything, among: citiesOn(today, { kind }) }),
      );

      count(found, { plans: inCities.length + elsewhere.length });
      expect(toldOnce(found.faults)).toEqual([]);
      expect(untaken.map((way) => `UNREACHED ${way}`)).toEqual([]);
      expect(toldOnce([...inCities, ...elsewhere].flatMap(endFaults))).toEqual([]);
      expect(inCities.map(({ standing }) => standing.known.city)).toEqual(cities);
    },
  );

  test('has pages, a plan and earlier answers that can be shown from its ends, and no button that does nothing', () => {
    const found = nothingFound();
    const ends = days.flatMap((today, day) => wander(name, { found, look: () => [], today, seed: 3 + day, times: 1 }));
    const faults = ends.flatMap((desk, index) => [
      ...stuckFaults(desk),
      ...pageFaults(inLanguage(desk, languages[index % languages.length]!)),
    ]);

    expect(toldOnce(faults)).toEqual([]);
    expect(toldOnce(found.faults)).toEqual([]);
  });
}
