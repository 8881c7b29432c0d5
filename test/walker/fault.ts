/** What a walk can find wrong. */
export type FaultName =
  | 'GAP'
  | 'LOOP'
  | 'DEAD END'
  | 'UNREACHED'
  | 'MIXED'
  | 'MISSING WORD'
  | 'LEFT-OVER WORD'
  | 'LIMIT'
  | 'SCREEN'
  | 'PLACE'
  | 'PLAN'
  | 'LEFT';

/** Something wrong, and the path that shows it. */
export type Fault = { name: FaultName; at: string; detail: string; path?: string[] };

/** What kind of fault an error shows that a turn or a screen throws. */
export function nameOfError({ message }: Error): FaultName {
  if (message.startsWith('No words')) return 'MISSING WORD';
  return message.endsWith('twice') ? 'LOOP' : 'GAP';
}

/** The faults as a reader finds them: each once, by its name, with the path that shows it. */
export function toldOnce(faults: readonly Fault[]): string[] {
  const first = new Map(
    faults.map((fault) => [`${fault.name} ${fault.at} ${fault.detail}`, fault]).toReversed() as [string, Fault][],
  );
  return [...first.values()].map(
    ({ name, at, detail, path = [] }) =>
      `${name} at ${at}: ${detail}${path.length > 0 ? ` (by ${path.join(' › ')})` : ''}`,
  );
}
