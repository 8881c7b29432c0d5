/** The moments at which a process can be made to kill itself; each is the n-th of its kind. */
export const points = [
  'a turn is about to be written',
  'a turn has been written to the wire',
  'a turn is kept, which nobody knows yet',
  'a screen is about to be sent',
  'a screen has been written to the wire',
  'a screen has arrived, which nobody knows yet',
  'an outcome is about to be recorded',
  'an outcome has been written to the wire',
  'an outcome is recorded, which nobody knows yet',
  'what is due is asked for',
  'what is due is taken over, which nobody knows yet',
  'updates are fetched',
  'updates are fetched again, which confirms the last',
  'a page is about to be answered',
  'a statement is about to be made',
] as const;

export type Point = (typeof points)[number];

/** Where a process is to end, and whether its database ends with it. */
export type KillAt = { point: Point; times: number; withDatabase: boolean };
