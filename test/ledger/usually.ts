import { readFileSync, writeFileSync } from 'node:fs';
import type { Desk } from '../../core/desk.ts';
import { isGivenUp } from '../../core/fewest-left.ts';
import { certainlyLeft, isCounted, usualOf } from '../../core/questions-left.ts';

type Usual = Record<string, Record<string, number>>;
type Step = { at: string; least: number; most: number };
/** The questions of a path, with what is certain at each of what is left, and the end it came to. */
export type Asked = { conversation: string; end: string; steps: Step[] };

// Three of four paths need no more questions than are said to be usual.
const share = 0.75;

const file = new URL('../../core/usually-left.json', import.meta.url);
export const readUsual = (): Usual => JSON.parse(readFileSync(file, 'utf8'));
export const writeUsual = (usual: Usual): void => writeFileSync(file, `${JSON.stringify(usual, null, 2)}\n`);

/** How many questions are usually left at each question, this one among them, by paths that have been walked. */
export function usualOn(walks: readonly Asked[]): Usual {
  const usual = sharesOf(walks.filter(({ end }) => !isGivenUp(end)));
  while (walks.some((walk) => raised(walk, usual)));
  return usual;
}

/** Notes at every desk of a path what is certain of the questions left. */
export function noting(conversation: string, steps: Step[]): (desk: Desk) => void {
  return (desk) => {
    const { at, ended, conversation: present } = desk.position;
    if (!ended && present === conversation && isCounted(desk)) steps.push({ at, ...certainlyLeft(desk) });
  };
}

function sharesOf(walks: readonly Asked[]): Usual {
  const counts = new Map<string, Map<string, number[]>>();
  for (const { conversation, steps } of walks) {
    const own = counts.get(conversation) ?? new Map<string, number[]>();
    counts.set(conversation, own);
    steps.forEach(({ at }, index) => void own.set(at, [...(own.get(at) ?? []), steps.length - index]));
  }
  return mapped(counts, (own) => mapped(own, shareOf));
}

function mapped<From, To>(of: Map<string, From>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries([...of].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([k, v]) => [k, to(v)]));
}

function shareOf(counts: number[]): number {
  return counts.toSorted((one, other) => one - other)[Math.ceil(share * counts.length) - 1]!;
}

/** Nothing said later on a path may be more: where it is, as much is said before. Tells whether anything was raised. */
function raised({ conversation, steps }: Asked, usual: Usual): boolean {
  const own = usual[conversation] ?? {};
  const said = ({ at, ...left }: Step) => usualOf(left, own[at]) ?? left.most;
  let isRaised = false;
  for (let index = steps.length - 2; index >= 0; index -= 1) {
    const [here, next] = [steps[index]!, steps[index + 1]!];
    // What is counted at the next question may be said on another path, where more is possible.
    const counted = own[here.at] ?? said(here);
    const more = Math.max(said(next) > said(here) ? said(next) : 0, own[next.at] ?? 0);
    if (more <= counted) continue;
    own[here.at] = more;
    isRaised = true;
  }
  return isRaised;
}
