import type { Plan } from '../../core/plan.ts';

type Item = Record<string, unknown>;

/** What a plan is expected to say; what is not named is not checked. */
export type Expected = {
  eligibility?: Item | null;
  documents?: Item[];
  deadlines?: Item[];
  warnings?: Item[];
  eCard?: { path: string; rules: string[] };
  socialInsurance?: { due: string[]; exempt: string[]; rules: string[] } | null;
  absent?: { documents?: string[]; deadlines?: string[]; warnings?: string[] };
};

/** Every difference between a plan and what is expected of it, a line each. */
export function differences(expected: Expected, plan: Plan): string[] {
  return [
    ...eligibility(expected.eligibility, plan.eligibility as Item | null),
    ...present('document', expected.documents, plan.documents),
    ...present('deadline', expected.deadlines, plan.deadlines),
    ...present('warning', expected.warnings, plan.warnings),
    ...absent(
      'document',
      expected.absent?.documents,
      plan.documents.map(({ id }) => [id]),
    ),
    ...absent(
      'deadline',
      expected.absent?.deadlines,
      plan.deadlines.map(({ rules }) => rules),
    ),
    ...absent(
      'warning',
      expected.absent?.warnings,
      plan.warnings.map(({ rules }) => rules),
    ),
    ...whole('eCard', expected.eCard, plan.eCard),
    ...whole('socialInsurance', expected.socialInsurance, plan.socialInsurance),
  ];
}

function eligibility(expected: Item | null | undefined, actual: Item | null): string[] {
  if (expected === undefined) return [];
  if (expected === null || actual === null) return expected === actual ? [] : ['eligibility: only one of them is null'];
  return Object.entries(expected).flatMap(([name, wanted]) => {
    const holds = name === 'rules' ? holdsAll(wanted, actual.rules) : isLike(wanted, actual[name]);
    return holds ? [] : [`eligibility.${name}: expected ${show(wanted)}, got ${show(actual[name])}`];
  });
}

/** An item is there when one in the plan stands on the same rule, or is the same paper, and has all the members named. */
function present(kind: string, expected: Item[] = [], items: readonly object[]): string[] {
  return expected
    .filter((wanted) => !items.some((item) => isThat(wanted, item as Item)))
    .map((wanted) => `${kind}: expected ${show(wanted)}, got ${show(items)}`);
}

function isThat({ rules, ...members }: Item, item: Item): boolean {
  const cites = rules === undefined || holdsAll([(rules as string[])[0]], item.rules);
  return cites && Object.entries(members).every(([name, wanted]) => item[name] === wanted);
}

function absent(kind: string, unwanted: string[] = [], cited: readonly (readonly string[])[]): string[] {
  return unwanted.filter((id) => cited.some((ids) => ids.includes(id))).map((id) => `${kind}: ${id} must not be there`);
}

function whole(name: string, expected: object | null | undefined, actual: object | null): string[] {
  if (expected === undefined) return [];
  if (expected === null || actual === null) return expected === actual ? [] : [`${name}: only one of them is null`];
  const wrong = Object.entries(expected).filter(([member, wanted]) => {
    const got = (actual as Item)[member];
    return member === 'rules' ? !holdsAll(wanted, got) : !isLike(wanted, got);
  });
  return wrong.map(([member, wanted]) => `${name}.${member}: expected ${show(wanted)}, got ${show(actual)}`);
}

function holdsAll(wanted: unknown, actual: unknown): boolean {
  return (wanted as unknown[]).every((each) => (actual as unknown[]).includes(each));
}

/** Lists are alike in any order; objects where the members named are alike. */
function isLike(wanted: unknown, actual: unknown): boolean {
  if (Array.isArray(wanted)) return Array.isArray(actual) && show(wanted.toSorted()) === show(actual.toSorted());
  if (wanted === null || typeof wanted !== 'object') return wanted === actual;
  if (actual === null || typeof actual !== 'object') return false;
  return Object.entries(wanted).every(([name, value]) => isLike(value, (actual as Item)[name]));
}

function show(value: unknown): string {
  return JSON.stringify(value);
}
