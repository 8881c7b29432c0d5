/** A question on which sources differ: who says what, what is preferred here, and why. */
export type Disagreement = {
  number: number;
  question: string;
  versions: readonly { by: string; says: string }[];
  prefer: string;
  why: string;
  /** The rules it is about. */
  facts: readonly string[];
};
