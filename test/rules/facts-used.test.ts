import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { conversations } from '../../conversations/index.ts';
import { metaOf } from '../../core/conversation.ts';
import { ruleOf, rules } from '../../core/rules/book.ts';
import { type Figure, periodOn } from '../../core/rules/rule.ts';
import { citySalary } from '../../core/rules/salary.ts';

const root = new URL('../../', import.meta.url);

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

function filesIn(...patterns: string[]): string[] {
  return patterns.flatMap((pattern) => globSync(pattern, { cwd: fileURLToPath(root) })).toSorted();
}

/** The code of a file without what only people read. */
function codeOf(path: string): string {
  return read(path)
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(?<!:)\/\/.*/g, '');
}

function quotedIn(paths: string[]): Set<string> {
  return new Set(paths.flatMap((path) => [...codeOf(path).matchAll(/'([a-z0-9-]+)'/g)].map(([, text = '']) => text)));
}

/** The code of the law but for its book and the register, which only say what is held by whom. */
const law = filesIn('core/rules/*.ts').filter((path) => !path.includes('disagreements-of'));
/** Figures of the law that only sentences name: nothing is decided by them. */
const told = filesIn('core/rules/told/*.ts');
/** What a plan tells without anything following from it: the way, the city, what is said with a paper. */
const telling = filesIn('core/plan/way/*.ts', 'core/plan/in-city.ts', 'core/plan/documents/notes.ts');
const plans = filesIn('core/plan.ts', 'core/plan/**/*.ts').filter((path) => !telling.includes(path));
const asked = Object.values(conversations).flatMap((machine) =>
  Object.keys(machine.states).flatMap((at) => {
    const { because = [], becauseOf = {} } = metaOf(machine, at);
    return [...because, ...Object.values(becauseOf).flat()];
  }),
);

const decides = quotedIn([...law, ...plans]);
const shown = quotedIn([...telling, ...filesIn('core/screens/*.ts')]);
const isAsked = new Set(asked);
const notUsed: Record<string, string> = JSON.parse(read('test/rules/facts-not-used.json'));

/** How a fact is used: it decides, a question is asked for it or an end rests on it, a screen shows it; nothing where no screen cites it. */
function useOf(id: string): string | undefined {
  if (decides.has(id)) return 'decides';
  if (isAsked.has(id)) return 'asked for';
  // Words alone cite nothing: a screen that says them has to name the fact.
  return shown.has(id) ? 'shown' : undefined;
}

describe('every fact of the rule book', () => {
  const ids = rules.map(({ id }) => id);

  test('is used, or is listed with the reason why not', () => {
    expect(ids.filter((id) => useOf(id) === undefined && !(id in notUsed))).toEqual([]);
  });

  test('is not listed as unused while it is used', () => {
    expect(ids.filter((id) => useOf(id) !== undefined && id in notUsed)).toEqual([]);
  });

  test('is listed under a name of the book, in order, with a sentence for a reason', () => {
    expect(Object.keys(notUsed)).toEqual(ids.filter((id) => id in notUsed).toSorted());
    expect(Object.entries(notUsed).filter(([, reason]) => !/^[A-Z].{30,}\.$/.test(reason))).toEqual([]);
  });

  test('is asked for under a name of the book', () => {
    expect(asked.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('is counted by its use', () => {
    const uses = Map.groupBy(ids, (id) => useOf(id) ?? 'not used, with a reason');
    const counts = [...uses].map(([use, of]) => `${of.length} ${use}`).join(', ');
    process.stdout.write(`${ids.length} facts: ${counts}\n`);

    expect(uses.get('decides')?.length).toBeGreaterThan(130);
  });
});

function isFigure(value: unknown): value is Figure<unknown> {
  return typeof value === 'object' && value !== null && 'periods' in value;
}

describe('every figure of the law', () => {
  const ids = new Set(rules.map(({ id }) => id));
  const figureFiles = [...law, ...told];

  test('names the rule it stands in, wherever it is written', () => {
    const named = figureFiles.flatMap((path) =>
      [...codeOf(path).matchAll(/\b(?:id: |rule: |term\()'([^']*)'/g)].map(([, id = '']) => ({ path, id })),
    );

    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  test('has as many names as lists of periods', () => {
    const unnamed = figureFiles.filter((path) => {
      const code = codeOf(path);
      const periods = code.match(/\bperiods: \[(?!\{ from, )/g) ?? [];
      return periods.length > (code.match(/\bid: '[^']*'/g) ?? []).length;
    });

    expect(unnamed).toEqual([]);
  });

  test('rests on more than background knowledge, and begins on a day on which it holds', async () => {
    const modules: object[] = await Promise.all(figureFiles.map((path) => import(new URL(path, root).href)));
    const figures = modules.flatMap((module) => Object.values(module)).filter(isFigure);

    expect(figures.length).toBeGreaterThan(90);
    expect(figures.filter(({ id }) => ruleOf(id).confidence === 'background').map(({ id }) => id)).toEqual([]);
    for (const figure of figures) {
      const [first] = figure.periods;
      expect(periodOn(figure, first.from), figure.id).toBe(first);
    }
  });
});

/** Numbers written in code, without those in texts, in patterns and in what is cut from a text. */
function numbersIn(line: string): number[] {
  const plain = line
    .replaceAll(/'[^']*'|`[^`]*`|(?<=[(=,] ?)\/(?![*/]).+\/[a-z]*/g, '')
    .replaceAll(/\.slice\([^)]*\)/g, '');
  return [...plain.matchAll(/(?<![\w.])\d[\d_]*(?:\.\d+)?/g)].map(([text]) => Number(text.replaceAll('_', '')));
}

/** Bounds of what can be typed, and answers put ready on buttons, say what people may answer and not what the law says. */
const answers = /\b(?:between: [^[]*\[[^\]]*\]|numbers\([^)]*\)|amount\([^)]*\)|return \[addMonths.*)/g;

/** Numbers that are no figure of the law though the law has the same, by the line they stand in. */
const others: Record<string, string> = {
  'const longestLife = 110 * 12;': 'how long people live',
  'const youngest = 14 * 12;': 'how young nobody looks for work',
  'return text.length > 60 ? `${text.slice(0, 60)}…`': 'how much of a wrong text is shown again',
  'stayDays: wholeNumber({ from: 0, to: 10_000 })': 'how many days of a stay can be typed',
  'const tries = 20;': 'how often a turn is tried',
  'const hoursOfDay = 24;': 'how long a day is',
  'averageSalary: 16,': 'the place of a trait among others',
  'lately<': 'how much is kept at hand',
  'const longest = 80;': 'how long a text is at most that is read as an answer',
};

describe('no figure of the law stands outside the rules', () => {
  // Small numbers count things everywhere; the figures that mislead are the larger ones.
  const small = 10;
  const cities = ['beijing', 'shanghai', 'dongguan'].flatMap((city) => {
    const { average = 0, forA = 0, forB = 0 } = citySalary(city, { on: '2026-03-02' }) ?? {};
    return [average, forA, forB];
  });
  const written = [...law, ...told]
    .filter((path) => !path.endsWith('holidays.ts'))
    .flatMap((path) => numbersIn(codeOf(path)));
  const figures = new Set([...written, ...cities].filter((number) => number >= small));
  const elsewhere = [
    ...plans,
    ...telling,
    ...filesIn('core/*.ts', 'core/facts/*.ts', 'core/screens/*.ts', 'conversations/*.ts'),
  ].flatMap((path) =>
    codeOf(path)
      .split('\n')
      .map((line, index) => ({ at: `${path}:${index + 1}`, line: line.trim() })),
  );

  test('not as a number', () => {
    const found = elsewhere.filter(
      ({ line }) =>
        numbersIn(line.replaceAll(answers, '')).some((number) => figures.has(number)) &&
        !Object.keys(others).some((text) => line.includes(text)),
    );

    expect(found).toEqual([]);
  });

  test('not as a day', () => {
    expect(elsewhere.filter(({ line }) => /'\d{4}-\d{2}(-\d{2})?'/.test(line))).toEqual([]);
  });

  test('and what is excepted is still there', () => {
    expect(Object.keys(others).filter((text) => !elsewhere.some(({ line }) => line.includes(text)))).toEqual([]);
  });

  test.each([30, 90, 15, 60, 85, 596_832])('%i is a figure that would be found', (figure) => {
    expect(figures.has(figure)).toBe(true);
    expect(numbersIn(`const days = ${figure};`)).toEqual([figure]);
  });
});
