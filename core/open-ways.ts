import type { Value } from './answer.ts';
import type { Machine, Standing } from './conversation.ts';
import { supposing } from './judge.ts';

type Judging = { standings: readonly Standing[]; toCome: ReadonlySet<string> };
type Guard = { type: string; params?: { fact?: string; value?: Value } };
/** Whether a guard holds for certain, for certain does not, or hangs on answers to come. */
type Verdict = 'yes' | 'no' | 'open';

/** The ways a decision can still go, whatever the answers to come are. */
export function waysOpen(machine: Machine, { state, ...judging }: Judging & { state: string }): string[] {
  const open: string[] = [];
  for (const { guard, target } of machine.states[state]?.always ?? []) {
    const verdict = verdictOn(machine, { guard, ...judging });
    if (verdict !== 'no') open.push(...(target ?? []).map(({ key }) => key));
    if (verdict === 'yes') break;
  }
  return open;
}

/** What these look at is the whole plan, so that answers to come can turn them. */
const ofThePlan = ['isTopCategory', 'outcomeIs', 'isNotNeeded', 'caseCouldFit'];

function verdictOn(machine: Machine, { guard: written, standings, toCome }: Judging & { guard: unknown }): Verdict {
  if (written === undefined) return 'yes';
  // A conversation names its guards; it writes none in place.
  const guard = typeof written === 'string' ? { type: written } : (written as Guard);
  if (ofThePlan.includes(guard.type)) return 'open';
  if (guard.type === 'couldMatter' || guard.type === 'wouldMatter') return onMattering(machine, { guard, standings });
  const [standing] = standings;
  return standing ? onAnswers(machine, { guard, standing, toCome }) : 'open';
}

/** What matters under no value of the answers to come matters no more; what adds up with them may come to matter. */
function onMattering(
  machine: Machine,
  { guard, standings }: { guard: Guard; standings: readonly Standing[] },
): Verdict {
  const { fact = '', value } = guard.params ?? {};
  const known = standings[0]?.known ?? {};
  if (known[fact] !== undefined) return 'yes';
  // As long as nothing is known that is judged by, everything could matter.
  if (typeof value === 'number' || weighingsIn(machine).every((weighing) => known[weighing.fact] === undefined))
    return 'open';
  // The supposed ones bring in the most, and so settle it soonest.
  return standings.toReversed().some((standing) => holds(machine, { guard, standing })) ? 'open' : 'no';
}

/** A guard that looks only at answers already given, or never to be asked from here, is certain. */
function onAnswers(
  machine: Machine,
  { guard, standing, toCome }: { guard: Guard; standing: Standing; toCome: ReadonlySet<string> },
): Verdict {
  const looked = new Set<string>();
  const known = new Proxy(standing.known, {
    get(answers, fact) {
      looked.add(String(fact));
      return answers[String(fact)];
    },
    ownKeys(answers) {
      for (const fact of toCome) looked.add(fact);
      return Reflect.ownKeys(answers);
    },
  });
  const verdict = holds(machine, { guard, standing: { ...standing, known } });
  if ([...looked].some((fact) => toCome.has(fact))) return 'open';
  return verdict ? 'yes' : 'no';
}

function holds(machine: Machine, { guard, standing }: { guard: Guard; standing: Standing }): boolean {
  const guards: Record<string, unknown> = machine.implementations.guards;
  const judge = guards[guard.type];
  if (typeof judge !== 'function') throw new Error(`The conversation ${machine.id} has no guard named ${guard.type}`);
  return Boolean(judge({ context: standing, event: { type: '' } }, guard.params));
}

/** The standings beyond a question: a fact that counts as absent until it is asked may bring in questions of its own. */
export function beyond(machine: Machine, { state, standings }: { state: string; standings: readonly Standing[] }) {
  const value = weighingsIn(machine).find(({ fact }) => fact === state)?.value;
  // Points that add up are thought of where mattering is judged.
  if (value === undefined || typeof value === 'number' || standings[0]?.known[state] !== undefined) return standings;
  return [...standings, ...standings.map((standing) => supposing(standing, { fact: state, value }))];
}

type Weighing = { fact: string; value?: Value };
const weighings = new WeakMap<Machine, readonly Weighing[]>();

/** The facts that a conversation asks only where they matter; its shape never changes, so it is read once. */
function weighingsIn(machine: Machine): readonly Weighing[] {
  const found =
    weighings.get(machine) ?? Object.values(machine.states).flatMap(({ always = [] }) => always.flatMap(weighed));
  weighings.set(machine, found);
  return found;
}

function weighed({ guard }: { guard?: unknown }): Weighing[] {
  const { params: { fact, value } = {} } = (guard ?? {}) as Partial<Guard>;
  if (fact === undefined) return [];
  return [value === undefined ? { fact } : { fact, value }];
}
