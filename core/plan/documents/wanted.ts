/** A paper, and whether its condition holds: unknown while the facts it depends on are. */
export type Wanted = [id: string, holds: boolean | undefined];

/** The papers to list: all but those whose condition is known not to hold. */
export function chosen(wanted: readonly Wanted[]): string[] {
  return wanted.filter(([, holds]) => holds !== false).map(([id]) => id);
}
