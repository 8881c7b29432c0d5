/** The five insurances, in the order the law names them. */
export const insurances = ['pension', 'medical', 'injury', 'unemployment', 'maternity'] as const;
export type Insurance = (typeof insurances)[number];
