/** A reason why Zhilu cannot start, told in sentences that name the thing, the value and the remedy. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
