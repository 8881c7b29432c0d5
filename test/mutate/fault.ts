/** One mistake somebody could make: in a file this text is put for that, and the named check must fail. */
export type Fault = {
  /** What went wrong, in a few words. */
  kind: string;
  file: string;
  /** Exact text, found once; it says so when it has become stale. */
  find: string;
  put: string;
  check: Check;
};

/** A test file, part of it by name, or the types alone. */
export type Check = { test: string; named?: string } | 'types';

export const figures: Check = { test: 'test/rules/figures.test.ts' };
export const cases: Check = { test: 'test/plan.test.ts' };
export const book: Check = { test: 'test/rules/book.test.ts' };
export const calendar: Check = { test: 'test/rules/calendar.test.ts' };
export const facts: Check = { test: 'test/rules/facts-used.test.ts' };
export const moves: Check = { test: 'test/rules/next-move.test.ts' };
export const properties: Check = { test: 'test/properties.test.ts' };
export const secondReading: Check = { test: 'test/second-reading.test.ts' };
export const ledger: Check = { test: 'test/ledger/ledger.test.ts' };
export const mattersAgain: Check = { test: 'test/stories/matters-again.test.ts' };
export const differing: Check = { test: 'test/stories/where-sources-differ.test.ts' };
export const overdue: Check = { test: 'test/overdue.test.ts' };
export const words: Check = { test: 'test/words.test.ts' };
export const ruleWords: Check = { test: 'test/rule-words.test.ts' };

/** The walk of one conversation. */
export function walkOf(conversation: string): Check {
  return { test: 'test/walker', named: `the conversation ${conversation}` };
}
