import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { choicesOf, factKinds, factNames, planInput, problemsIn } from '../../core/facts.ts';

const good = { asOf: '2026-03-02', procedure: 'first-permit', facts: {} };

function problems(input: unknown): string[] {
  const { error } = planInput.safeParse(input);
  return error ? problemsIn(error) : [];
}

describe('an input', () => {
  test.each([
    [{ birthDate: '2026-02-30' }, 'facts.birthDate: 2026-02-30 is not a calendar day; give YYYY-MM-DD'],
    [{ birthDate: '2026-2-3' }, 'facts.birthDate: 2026-2-3 is not a calendar day; give YYYY-MM-DD'],
    [{ birthDate: 20260203 }, 'facts.birthDate: 20260203 is a number, not a text; give YYYY-MM-DD'],
    [{ birthDate: null }, 'facts.birthDate: null is not a calendar day; give YYYY-MM-DD'],
    [
      { birthDate: '2026-03-03' },
      'facts.birthDate: 2026-03-03 lies after 2026-03-02, the day the plan is made for; give YYYY-MM-DD',
    ],
    [{ nationality: 'UK' }, 'facts.nationality: UK is not a country; give a two-letter code of ISO 3166-1, as FR'],
    [{ nationality: 'fr' }, 'facts.nationality: fr is not a country; give a two-letter code of ISO 3166-1, as FR'],
    [{ city: "Xi'an" }, "facts.city: Xi'an is not a city; give its name in lower-case pinyin in one word, as xian"],
    [{ city: '' }, 'facts.city: "" is not a city; give its name in lower-case pinyin in one word, as xian'],
    [{ stayDays: 1.5 }, 'facts.stayDays: 1.5 is not possible; give a whole number from 0 to 10000'],
    [{ stayDays: -1 }, 'facts.stayDays: -1 is not possible; give a whole number from 0 to 10000'],
    [{ stayDays: '60' }, 'facts.stayDays: "60" is a text, not a number; give a whole number from 0 to 10000'],
    [{ monthsPerYearInChina: 12.1 }, 'facts.monthsPerYearInChina: 12.1 is not possible; give a number from 0 to 12'],
    [{ localBonusPoints: 11 }, 'facts.localBonusPoints: 11 is not possible; give a whole number from 0 to 10'],
    [{ lodging: 'Hotel' }, 'facts.lodging: Hotel is not one of the answers; give hotel, private'],
    [{ permanentResident: 'no' }, 'facts.permanentResident: "no" is a text, not yes or no; give true or false'],
    [{ enteredOn: '9999-12-31' }, 'facts.enteredOn: 9999-12-31 is later than 2999-12-31; give YYYY-MM-DD'],
    [{ movedInAt: '9999-12-31T10:00' }, 'facts.movedInAt: 9999-12-31T10:00 is later than 2999-12-31; give YYYY-MM-DD'],
    [{ distinctions: 'fortune500' }, /"fortune500" is a text, not a list; give a list of topUniversity/],
    [{ shoeSize: 43 }, 'facts.shoeSize: there is no such fact'],
    [
      { movedInAt: '2026-03-02T24:00' },
      'facts.movedInAt: 2026-03-02T24:00 is not a day or a minute of one; give YYYY-MM-DD or YYYY-MM-DDTHH:MM',
    ],
  ])('%o is refused by name', (facts, problem) => {
    expect(problems({ ...good, facts })).toEqual([
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    ]);
  });

  test.each([
    ['asOf', { ...good, asOf: '2026-13-01' }, 'asOf: 2026-13-01 is not a calendar day; give YYYY-MM-DD'],
    ['asOf', { procedure: 'renewal', facts: {} }, 'asOf: is missing; give YYYY-MM-DD'],
    [
      'asOf',
      { ...good, asOf: '2017-03-31' },
      'asOf: 2017-03-31 lies before 2017-04-01, the first day the rules are known for',
    ],
    ['facts', { ...good, facts: [] }, 'facts: give an object of facts by name'],
    ['a stranger', { ...good, city: 'xian' }, 'city: there is no such field'],
    ['the whole', [good], 'the input: give an object with asOf, procedure and facts'],
  ])('with a wrong %s is refused by name', (_, input, problem) => {
    expect(problems(input)).toEqual([problem]);
  });

  test('all that is wrong is said at once', () => {
    expect(problems({ ...good, facts: { lodging: 1, distinctions: ['x'], directGrounds: {} } })).toHaveLength(3);
  });

  test.each([
    { movedInAt: '2026-03-02' },
    { movedInAt: '2026-03-02T23:59' },
    { distinctions: [] },
    { graduatedOn: '2028-02-29' },
    { stayDays: 0 },
  ])('%o is taken', (facts) => {
    expect(problems({ ...good, facts })).toEqual([]);
  });
});

test('every fact has a kind, and choices where it is one of a few', () => {
  for (const name of factNames) {
    expect(factKinds[name]).toBeTypeOf('string');
    expect(choicesOf(name).length > 0).toBe(['choice', 'list'].includes(factKinds[name]));
  }
});

describe('the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (content: string | undefined) => {
    const path = join(folder, 'case.json');
    if (content !== undefined) writeFileSync(path, content);
    const named = content === undefined ? [] : [path];
    return spawnSync(process.execPath, ['bots/plan.ts', ...named], { encoding: 'utf8' });
  };

  test('prints the plan', () => {
    const { status, stdout } = run(JSON.stringify(good));

    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ asOf: '2026-03-02', eligibility: { outcome: 'cannot-tell' } });
  });

  test('reads a file that begins with a byte order mark', () => {
    expect(run(`\ufeff${JSON.stringify(good)}`).status).toBe(0);
  });

  test.each([
    [JSON.stringify({ ...good, facts: { shoeSize: 1 } }), 'facts.shoeSize: there is no such fact\n'],
    ['{"asOf":', 'is not JSON'],
    [undefined, 'Give the name of a JSON file'],
  ])('says what is wrong with %s and exits with 2', (content, said) => {
    const { status, stdout, stderr } = run(content);

    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(said);
  });
});
