import type { Plan } from '../../core/plan.ts';
import { type Column, duties, dutyColumns, type Place, paperColumns, papers, places } from './form.ts';

type Item = Record<string, unknown>;

/** What a plan is expected to say; what is not named is not checked. */
export type Expected = {
  eligibility?: Item | null;
  documents?: Item[];
  deadlines?: Item[];
  warnings?: { rules: string[] }[];
  eCard?: Item;
  socialInsurance?: Item | null;
  absent?: { documents?: string[]; deadlines?: string[]; warnings?: string[] };
};

/** Every difference between a plan and what is expected of it, a line each, in the words of the sheets. */
export function differences(expected: Expected, plan: Plan): string[] {
  const { documents, deadlines, warnings } = plan;
  const cited = {
    warnings: warnings.map(({ rules }) => rules),
    documents: documents.map(({ id }) => [id]),
    deadlines: deadlines.map(({ rules }) => rules),
  };
  const labels = { warnings: 'No warning', documents: 'No paper', deadlines: 'No duty' };
  return [
    ...Object.entries(places).flatMap(([label, place]) => saidOtherwise(label, place, { expected, plan })),
    ...(expected.documents ?? []).flatMap((paper) => missed(papers, paperColumns, { wanted: paper, items: documents })),
    ...(expected.deadlines ?? []).flatMap((duty) => missed(duties, dutyColumns, { wanted: duty, items: deadlines })),
    ...(expected.warnings ?? []).flatMap(({ rules: [rule = ''] }) =>
      cited.warnings.some((ids) => ids.includes(rule)) ? [] : [`Warning: ${rule} is not in the plan`],
    ),
    ...(['warnings', 'documents', 'deadlines'] as const).flatMap((kind) =>
      (expected.absent?.[kind] ?? [])
        .filter((id) => cited[kind].some((ids) => ids.includes(id)))
        .map((id) => `${labels[kind]}: ${id} is in the plan`),
    ),
  ];
}

/** What the plan says of itself, one part each; papers, duties and warnings are looked up among all there are. */
function saidOtherwise(
  label: string,
  { path, isMany, wordForNothing, written }: Place,
  all: { expected: Expected; plan: Plan },
) {
  if (path.length < 2 || path[0] === 'absent') return [];
  const wanted = at(all.expected, path);
  const isPartNull = at(all.expected, path.slice(0, -1)) === null;
  // That a part is not there is written once, in the row that has a word for it.
  if (wanted === undefined || (isPartNull && wordForNothing === undefined)) return [];
  const said = at(all.plan, path) ?? null;
  if (isMany ? holdsAll(wanted, said) : isSame(wanted, said)) return [];
  const inWords = (each: unknown) => shown(written && Array.isArray(each) ? each.map(written) : each, wordForNothing);
  return [`${label}: expected ${inWords(wanted)}, the plan says ${inWords(said)}`];
}

/** What stands at a place; what lies below nothing is nothing. */
function at(whole: object, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, name) => (part ? (part as Item)[name] : part), whole);
}

/** An item is there when one in the plan stands on the same rule, or is the same paper, and has all the members named. */
function missed(kind: string, columns: Record<string, Column>, { wanted, items }: { wanted: Item; items: object[] }) {
  const { member } = columns[kind]!;
  const name = shown(wanted[member]);
  const alike = (items as Item[]).filter((item) => isAbout(wanted[member], item[member]));
  const differing = alike.map((item) =>
    Object.entries(columns)
      .filter(([, { member: each }]) => each in wanted && !isMet(wanted[each], item[each]))
      .map(([head, { member: each }]) => `${head} expected ${shown(wanted[each])}, the plan says ${shown(item[each])}`),
  );
  const [nearest] = differing.toSorted((one, other) => one.length - other.length);
  if (!nearest) return [`${kind}: ${name} is not in the plan`];
  return nearest.length === 0 ? [] : [`${kind} ${name}: ${nearest.join('; ')}`];
}

/** The same paper, or a duty that cites the first of the rules. */
function isAbout(wanted: unknown, item: unknown): boolean {
  return Array.isArray(wanted) ? holdsAll([wanted[0]], item) : wanted === item;
}

/** A duty cites every rule that is written, and may cite others. */
function isMet(wanted: unknown, said: unknown): boolean {
  return Array.isArray(wanted) ? holdsAll(wanted, said) : wanted === said;
}

function holdsAll(wanted: unknown, said: unknown): boolean {
  return Array.isArray(said) && (wanted as unknown[]).every((each) => said.includes(each));
}

/** Lists are the same in any order. */
function isSame(wanted: unknown, said: unknown): boolean {
  if (!Array.isArray(wanted)) return wanted === said;
  return Array.isArray(said) && shown(wanted.toSorted()) === shown(said.toSorted());
}

function shown(value: unknown, wordForNothing = 'none'): string {
  if (value === null || value === undefined) return wordForNothing;
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((each) => shown(each)).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
