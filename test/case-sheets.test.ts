import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { factNames } from '../core/facts.ts';
import { plan } from '../core/plan.ts';
import { factFrom, factInWords, toGive } from './cases/facts-in-words.ts';
import { places } from './cases/form.ts';
import { differences } from './cases/match.ts';
import { misnamed } from './cases/names.ts';
import { casesOfPeople, expertCases, readSheets, type Sheet, sheetsAtHand } from './cases/read.ts';
import { tidied } from './cases/tidied.ts';

const sheet = `# Renewals

## 1. A renewal in Beijing

Day: 2026-03-02

| What we know | Value |
| --- | --- |
| City | beijing |
| Permit expires on | 2026-12-10 |
| Same occupation | yes |
| Annual salary in RMB | 480,000 |
| Moved in at | 2026-03-01 15:00 |
| Distinctions | none |
| App problems | face-fails, name-mismatch |

| The plan says | Value | In words |
| --- | --- | --- |
| Outcome | cannot-tell | |
| Category | none | |
| Warning | city-salary-cycle | |
| No duty | reg-24h | |
| E-card | register | |

| Paper | Who brings it | In words |
| --- | --- | --- |
| renew-docs | employer | |

| Duty | Who acts | Last day | Safe day | Binding |
| --- | --- | --- | --- | --- |
| renew-30d, renew-window-90-30 | employer | 2026-11-10 | | yes |

- Read in the register, row 3.
`;

function read(text: string, file = 'edges/renewal.md') {
  return readSheets([{ file, text }]);
}

test('a sheet is read as it is written', () => {
  expect(read(sheet)).toEqual({
    mistakes: [],
    cases: [
      {
        case: 1,
        title: 'A renewal in Beijing',
        input: {
          asOf: '2026-03-02',
          procedure: 'renewal',
          facts: {
            city: 'beijing',
            permitExpiresOn: '2026-12-10',
            sameOccupation: true,
            annualSalaryRmb: 480_000,
            movedInAt: '2026-03-01T15:00',
            distinctions: [],
            appProblems: ['face-fails', 'name-mismatch'],
          },
        },
        expected: {
          eligibility: { outcome: 'cannot-tell', category: null, rules: [] },
          warnings: [{ rules: ['city-salary-cycle'] }],
          absent: { deadlines: ['reg-24h'] },
          eCard: { path: 'register', rules: [] },
          documents: [{ id: 'renew-docs', by: 'employer' }],
          deadlines: [
            { rules: ['renew-30d', 'renew-window-90-30'], by: 'employer', deadline: '2026-11-10', binding: true },
          ],
        },
        notes: ['Read in the register, row 3.'],
        kind: 'edges',
        at: 'test/cases/edges/renewal.md:3',
      },
    ],
  });
});

test('what is not asked and what is not known are no part of the plan', () => {
  const [one] = read(sheet.replace(/^\| Outcome.*\n.*$/m, '| Outcome | not asked | |')).cases;
  const [other] = read(sheet.replace('| Category | none | |', '| Points | not known | |')).cases;

  expect(one?.expected.eligibility).toBe(null);
  expect(other?.expected.eligibility).toMatchObject({ points: null });
});

const facts = factNames.map(factInWords).join(', ');
const said = Object.keys(places).join(', ');
const example = '"## 1001. Who, where, what is special"';

describe('a mistake in a sheet is refused, with its line, the value and what to do:', () => {
  test.each([
    ['an unknown fact', '| City |', '| Town |', `9: nothing is called "Town"; give one of ${facts}`],
    ['a fact said twice', '| Same occupation | yes |', '| city | xian |', '11: "city" is said twice; leave one'],
    [
      'an impossible city',
      '| beijing |',
      '| Beijing |',
      '9: City: Beijing is not a city; give a city in pinyin in one word, as xian',
    ],
    [
      'an impossible day',
      '2026-12-10',
      '2026-02-30',
      '10: Permit expires on: 2026-02-30 is not a calendar day; give a day, as 2026-03-02',
    ],
    [
      'neither yes nor no',
      'occupation | yes',
      'occupation | maybe',
      '11: Same occupation: "maybe" is a text, not yes or no; give yes or no',
    ],
    [
      'no number',
      '480,000',
      '48,00',
      '12: Annual salary in RMB: "48,00" is a text, not a number; give a number from 0 to 1,000,000,000,000',
    ],
    [
      'an impossible minute',
      '15:00',
      '25:00',
      '13: Moved in at: 2026-03-01T25:00 is not a day or a minute of one; give a day, or a minute of it in China, as 2026-03-02 15:00',
    ],
    [
      'one of a list that is none',
      'face-fails',
      'face',
      `15: App problems: face is not one of the answers; give ${toGive('appProblems')}`,
    ],
    [
      'a fact left empty',
      '| beijing |',
      '| |',
      '9: City: "" is not a city; give a city in pinyin in one word, as xian',
    ],
    [
      'a birth after the day of the case',
      '| Same occupation | yes |',
      '| Birth date | 2026-03-03 |',
      '11: Birth date: 2026-03-03 lies after 2026-03-02, the day the plan is made for; give a day, as 2026-03-02',
    ],
    [
      'a day before all rules',
      'Day: 2026-03-02',
      'Day: 2016-03-02',
      '5: Day: 2016-03-02 lies before 2017-04-01, the first day the rules are known for; give a later day',
    ],
    [
      'a day written otherwise',
      'Day: 2026-03-02',
      'Day: 2 March 2026',
      '5: Day: "2 March 2026" is not a calendar day; give a day, as 2026-03-02',
    ],
    ['no day', 'Day: 2026-03-02', '', '3: the case says no day; write it under the title, as "Day: 2026-03-02"'],
    ['a second day', '- Read', 'Day: 2026-03-03\n- Read', '33: the case has a second day, "2026-03-03"; leave one'],
    [
      'nothing known',
      /\| What we know[\s\S]*name-mismatch \|/,
      '',
      '3: the case says nothing of the person; give it a table "What we know"',
    ],
    [
      'nothing expected',
      /\| The plan says[\s\S]*yes \|\n/,
      '',
      '3: the case expects nothing; give it a table "The plan says", "Paper" or "Duty"',
    ],
    [
      'no number and title',
      '## 1. A renewal in Beijing',
      '## A renewal in Beijing',
      `3: "## A renewal in Beijing" begins no case; write it as ${example}`,
    ],
    ['no case', /## [\s\S]*/, '', `1: there is no case in this sheet; begin one with a line as ${example}`],
    [
      'a line before the first case',
      '# Renewals',
      '# Renewals\nDay: 2026-03-02',
      `2: "Day: 2026-03-02" belongs to no case; put it under a line as ${example}`,
    ],
    [
      'a line that is nothing',
      '- Read',
      'Read',
      '33: "Read in the register, row 3." is no day, no table and no note; begin a note with "- "',
    ],
    [
      'an unknown table',
      '| Paper |',
      '| Papers |',
      '25: a table cannot begin with "Papers"; begin it with one of What we know, The plan says, Paper, Duty',
    ],
    [
      'an unknown column',
      '| Who brings it |',
      '| Who |',
      '25: "Who" is no column here, or stands twice; after Paper can stand Who brings it, Certified, In words',
    ],
    [
      'a column twice',
      '| Safe day |',
      '| Last day |',
      '29: "Last day" is no column here, or stands twice; after Duty can stand Who acts, Opens on, Last day, Safe day, Act by, Time, Binding, Provisional, In words',
    ],
    [
      'no line under the heads',
      '| What we know | Value |\n| --- | --- |',
      '| What we know | Value |',
      '7: the line under "What we know" is missing; put one as | --- | --- | under it',
    ],
    [
      'a table without rows',
      '| renew-docs | employer | |\n',
      '',
      '25: the table "Paper" has no rows; fill it in or take it away',
    ],
    [
      'a row cut short',
      '| renew-docs | employer | |',
      '| renew-docs | employer |',
      '27: the row "| renew-docs | employer |" is not whole; give 3 cells (Paper, Who brings it, In words), with a | after each',
    ],
    [
      'a row without its last stroke',
      '| City | beijing |',
      '| City | beijing',
      '9: the row "| City | beijing" is not whole; give 2 cells (What we know, Value), with a | after each',
    ],
    [
      'a row without its first cell',
      '| renew-docs |',
      '| |',
      '27: the row "| | employer | |" does not begin with a Paper; write it, or take the row away',
    ],
    ['an unknown part', '| E-card |', '| Card |', `23: the plan says nothing called "Card"; give one of ${said}`],
    [
      'an impossible outcome',
      'cannot-tell',
      'perhaps',
      '19: Outcome: "perhaps" is not possible; give one of yes, no, cannot-tell, not-needed, or not asked',
    ],
    [
      'a part said twice',
      '| Category | none',
      '| Outcome | no',
      '20: Outcome: "no" repeats a row above it, or contradicts it; leave one of them',
    ],
    [
      'a part of what is not asked',
      'cannot-tell',
      'not asked',
      '20: Category: "none" repeats a row above it, or contradicts it; leave one of them',
    ],
    [
      'a missing fact that is none',
      '| Category | none',
      '| Still missing | shoe size',
      '20: Still missing: "shoe size" is not possible; give what is asked of a person as it is written under "What we know", or none, with commas between them',
    ],
    [
      'an unknown rule',
      'reg-24h',
      'reg-25h',
      '22: No duty: "reg-25h" is not possible; give the id of a rule in core/rules/book, as rp-30d',
    ],
    [
      'an impossible cell of a paper',
      '| employer | |',
      '| boss | |',
      '27: Who brings it: "boss" is not possible; give one of employee, employer',
    ],
    [
      'an impossible cell of a duty',
      '2026-11-10',
      '2026-11-31',
      '31: Last day: "2026-11-31" is not possible; give a day, as 2026-03-02',
    ],
  ])('%s', (_, find, put, mistake) => {
    expect(sheet.replace(find, put)).not.toBe(sheet);
    expect(read(sheet.replace(find, put)).mistakes).toContain(`test/cases/edges/renewal.md:${mistake}`);
  });

  test('a number given twice', () => {
    const both = readSheets([
      { file: 'people/renewal.md', text: sheet },
      { file: 'edges/renewal.md', text: sheet },
    ]);

    expect(both.mistakes).toEqual([
      'test/cases/edges/renewal.md:3: the number 1 is taken by test/cases/people/renewal.md:3; give the next free number',
    ]);
  });

  test('a sheet named for no procedure', () => {
    expect(read(sheet, 'edges/renewals.md').mistakes).toEqual([
      'test/cases/edges/renewals.md:1: no procedure is called so; name the file one of first-permit.md, renewal.md, change.md, transfer.md, leaving.md, short-term.md, e-card.md, residence-permit.md, social-insurance.md',
    ]);
  });
});

describe('what a plan says otherwise', () => {
  const linesOf = (find: string | RegExp, put: string) => {
    const [one] = read(sheet.replace(find, put)).cases;
    return differences(one!.expected, plan(one!.input));
  };

  test('is told in the words of the sheets', () => {
    expect(linesOf('cannot-tell', 'yes')).toContain('Outcome: expected yes, the plan says cannot-tell');
    expect(linesOf('2026-11-10', '2026-11-11')).toContain(
      'Duty renew-30d, renew-window-90-30: Last day expected 2026-11-11, the plan says 2026-11-10',
    );
    expect(linesOf('renew-30d, renew-window-90-30', 'renew-30d, renew-missed')).toContain(
      'Duty renew-30d, renew-missed: Duty expected renew-30d, renew-missed, the plan says renew-30d, renew-window-90-30',
    );
    expect(linesOf('| renew-docs |', '| doc-photo |')).toContain('Paper: doc-photo is not in the plan');
    expect(linesOf('city-salary-cycle', 'renew-missed')).toContain('Warning: renew-missed is not in the plan');
    expect(linesOf('reg-24h', 'renew-30d')).toContain('No duty: renew-30d is in the plan');
    expect(linesOf('| Category | none', '| Still missing | city')).toContainEqual(
      expect.stringMatching(/^Still missing: expected City, the plan says Birth date, /),
    );
  });
});

describe('what rules are called in the sheets', () => {
  const named = sheet.replace('| reg-24h | |', '| reg-24h | Register |');

  test('is what Zhilu calls them', () => {
    expect(sheetsAtHand().flatMap(misnamed)).toEqual([]);
  });

  test('is refused where it is stale, and mended by tidying', () => {
    const file = 'edges/renewal.md';

    expect(misnamed({ file, text: named })).toEqual([
      'test/cases/edges/renewal.md:22: "Register" is called "Register your address with the police"; run node test/cases/tidy.ts',
    ]);
    expect(misnamed({ file, text: tidied(named) })).toEqual([]);
    expect(misnamed({ file, text: sheet.replace('| none | |', '| none | No category |') })).toEqual([
      'test/cases/edges/renewal.md:20: "No category" is the name of no rule here; leave the cell empty',
    ]);
  });

  test('is all that tidying changes, but for the width of columns', () => {
    const reread = ({ cases }: ReturnType<typeof read>) => cases;

    expect(reread(read(tidied(named)))).toEqual(reread(read(named)));
    expect(tidied(tidied(named))).toBe(tidied(named));
  });
});

test('the shown cases are among those of whole people', () => {
  const shown = new URL('../../shared/cases/cases.json', import.meta.url);
  if (!existsSync(shown)) return;
  const ours = new Map(casesOfPeople().map((one) => [one.case, one]));

  for (const { case: number, title, input, expected, notes } of JSON.parse(readFileSync(shown, 'utf8'))) {
    // A list of nothing expects nothing, and a sheet cannot say it.
    const said = Object.entries(expected).filter(([, part]) => !Array.isArray(part) || part.length > 0);
    expect(ours.get(number)).toMatchObject({ case: number, title, input, notes });
    expect(ours.get(number)?.expected).toEqual(Object.fromEntries(said));
  }
});

describe('the guide for those who write cases', () => {
  const guide = readFileSync(new URL('./cases/README.md', import.meta.url), 'utf8');
  const tables = guide
    .trim()
    .split(/\n\n+/)
    .filter((block) => block.startsWith('|'));
  const rowsOf = (head: string) =>
    (tables.find((table) => table.startsWith(`| ${head} `)) ?? '')
      .split('\n')
      .slice(2)
      .map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );

  test('names every fact, and what can be given for it', () => {
    expect(rowsOf('Fact')).toEqual(factNames.map((name) => [factInWords(name), toGive(name)]));
    expect(factNames.map((name) => factFrom(factInWords(name)))).toEqual(factNames);
  });

  test('names everything a plan can be expected to say', () => {
    const named = rowsOf('Part').map(([part]) => part);
    const parts = Object.keys(places).map((part) => (part.startsWith('Points for') ? 'Points for …' : part));

    expect(named).toEqual([...new Set(parts)]);
  });

  test('shows an example for each way of adding, and every one is met', () => {
    const examples = [...guide.matchAll(/`((?:people|edges)\/[a-z-]+\.md)`:\n\n```md\n([\s\S]*?)```/g)];
    const sheets = examples.map(([, file, text]): Sheet => ({ file: file!, text: text! }));
    const { cases, mistakes } = readSheets(sheets);

    expect(mistakes).toEqual([]);
    expect(sheets.flatMap(misnamed)).toEqual([]);
    expect(cases.length).toBe(5);
    expect(cases.flatMap(({ expected, input }) => differences(expected, plan(input)))).toEqual([]);
    expect(cases.map((one) => one.case).filter((number) => expertCases().some((one) => one.case === number))).toEqual(
      [],
    );
  });
});
