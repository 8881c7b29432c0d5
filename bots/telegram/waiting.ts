/** Waits so long, or until it is called off. */
export function pause(seconds: number, calledOff: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (calledOff.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      calledOff.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, seconds * 1000);
    calledOff.addEventListener('abort', done);
  });
}
