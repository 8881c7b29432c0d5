const LONGEST_RETRY_AFTER = 3600;

/** What is known of the tries to deliver one update. */
export type Trial = { delay: number; fails: number; wakeAt: number; isRunning: boolean };

/** Seconds until the next try: at once, then 2, 4, 8 … up to a random 60 to 120; or as long as the bot's server asks. */
export function pauseAfter(trial: Trial, { retryAfter, random }: { retryAfter: number; random: () => number }): number {
  const asked = Math.min(Math.max(retryAfter, 0), LONGEST_RETRY_AFTER);
  const isFirst = trial.fails++ === 0;
  if (asked > 0) return asked;
  if (isFirst) return 0;
  trial.delay = Math.min(60 + random() * 60, trial.delay * 2);
  return trial.delay;
}
