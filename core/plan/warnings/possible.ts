/** A warning, and whether there is cause for it. */
export type Possible = { rules: [string, ...string[]]; holds: boolean };

/** A warning where there is cause for it. */
export function warning(rule: string, holds: boolean | undefined, alsoCites: readonly string[] = []): Possible {
  return { rules: [rule, ...alsoCites], holds: holds ?? false };
}
