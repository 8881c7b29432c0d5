import { type Desk, presentMachine } from './desk.ts';
import { fewestLeft } from './fewest-left.ts';
import type { Note } from './move.ts';
import { remaining } from './remaining.ts';
import counted from './usually-left.json' with { type: 'json' };

type Range = { least: number; most: number };
type Left = Range & { usually?: number };

// What is so close together says enough by itself.
const closeTogether = 2;

const usual: Readonly<Record<string, Readonly<Record<string, number>>>> = counted;

/** The questions still to come, at least and at most, and what is usual where that says little. */
export function questionsLeft(desk: Desk): Left {
  const { conversation, at } = desk.position;
  const left = certainlyLeft(desk);
  const usually = usualOf(left, usual[conversation]?.[at]);
  return usually === undefined ? left : { ...left, usually };
}

/** What is certain of it; whoever puts a step off or gives it up needs fewer. */
export function certainlyLeft(desk: Desk): Range {
  const [machine, place] = [presentMachine(desk), { at: desk.position.at, standing: desk.standing }];
  const { least, most } = remaining(machine, place);
  return { least: Math.min(most, Math.max(least, fewestLeft(machine, place))), most };
}

/** What is usual at a question, by what was counted there, within what is certain; nothing where that says enough. */
export function usualOf({ least, most }: Range, counted: number | undefined): number | undefined {
  if (counted === undefined || most - least <= closeTogether) return undefined;
  const usually = Math.max(counted, least, closeTogether);
  return usually < most ? usually : undefined;
}

/** Until it is chosen what to go through, a count would tell only how far it is to that choice. */
export function isCounted({ position }: Desk): boolean {
  return position.conversation !== 'welcome';
}

/** How much is left, where that is asked. */
export function leftTold(desk: Desk): Note {
  if (desk.position.ended) return { key: 'common:left.none' };
  return isCounted(desk) ? leftAfter(questionsLeft(desk)) : { key: 'common:left.notChosen' };
}

/** The sentence that tells how many questions come after the present one, the same wherever it is told. */
export function leftAfter({ usually, ...certain }: Left): Note {
  const [least, most] = [Math.max(0, certain.least - 1), certain.most - 1];
  if (most <= 0) return { key: 'common:left.last' };
  if (usually !== undefined) return { key: 'common:left.usually', values: { usually: usually - 1, most } };
  if (least === most) return { key: 'common:left.exactly', values: { count: most } };
  return least === 0
    ? { key: 'common:left.atMost', values: { count: most } }
    : { key: 'common:left.between', values: { least, most } };
}
