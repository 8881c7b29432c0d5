import { pause } from './waiting.ts';

/** More than so much of one chat waiting at once is more than anybody reads an answer to. */
const shownEach = 5;
const restSeconds = 1;

/** Lets what answers a flood be shown once, when its chat has come to rest. */
export type Floods = {
  /** Shows at once where a chat brings no more than it can read; else only the last, when nothing more comes. */
  show(chat: string, shown: () => void, at: { waiting: number }): void;
  /** Shows now what was to be shown at rest. */
  end(): void;
};

export function makeFloods(): Floods {
  const held = new Map<string, { shown: () => void; resting: AbortController }>();

  function letGo(chat: string): void {
    held.get(chat)?.shown();
    held.delete(chat);
  }

  function hold(chat: string, shown: () => void): void {
    held.get(chat)?.resting.abort();
    const resting = new AbortController();
    held.set(chat, { shown, resting });
    void pause(restSeconds, resting.signal).then(() => resting.signal.aborted || letGo(chat));
  }

  return {
    show(chat, shown, { waiting }) {
      if (held.has(chat) || waiting > shownEach) hold(chat, shown);
      else shown();
    },
    end() {
      for (const [chat, { resting }] of held) {
        resting.abort();
        letGo(chat);
      }
    },
  };
}
