import type { Api } from 'grammy';
import type { Surroundings } from './surroundings.ts';

// https://core.telegram.org/bots/api#answercallbackquery
const longestToast = 200;
// So many answered presses and told groups are remembered, to answer each once.
const remembered = 10_000;

type Sentence = 'edited' | 'picture' | 'button' | 'group' | 'failed';

/** What this channel says by itself: small words beside the screens of the conversation. */
export type Remarks = {
  /** Ends the waiting sign on a pressed button, once. */
  answer(callback: string, text?: string): Promise<void>;
  say(chat: string, sentence: Sentence, language: string | undefined): Promise<void>;
  /** Tells a group, once, to write in private. */
  tellGroup(chat: string, language: string | undefined): Promise<void>;
  /** A group goes by another number from now on. */
  groupMoved(from: string, to: string): void;
};

/** Remarks sent at most once: nothing is lost where one does not arrive. */
export function makeRemarks(
  api: Api,
  { wordsIn, languageFor, log }: Pick<Surroundings, 'wordsIn' | 'languageFor' | 'log'>,
): Remarks {
  const answered = recentlySeen();
  const told = recentlySeen();
  const quietly = (what: string, request: Promise<unknown>) =>
    request.then(
      () => undefined,
      () => log(`Telegram: ${what} did not arrive`),
    );

  async function say(chat: string, sentence: Sentence, language: string | undefined): Promise<void> {
    const text = wordsIn(languageFor(language)).say(`telegram:remark.${sentence}`);
    await quietly('a remark', api.sendMessage(chat, text));
  }

  return {
    say,
    async answer(callback, text) {
      if (!answered.isNew(callback)) return;
      await quietly('the answer to a press', api.answerCallbackQuery(callback, text ? { text: shortened(text) } : {}));
    },
    async tellGroup(chat, language) {
      if (told.isNew(chat)) await say(chat, 'group', language);
    },
    groupMoved: (from, to) => {
      if (!told.isNew(from)) told.isNew(to);
    },
  };
}

/** What was seen lately, up to a number of things. */
function recentlySeen() {
  const seen = new Set<string>();
  return {
    isNew(name: string): boolean {
      if (seen.has(name)) return false;
      seen.add(name);
      const [oldest] = seen;
      if (seen.size > remembered && oldest !== undefined) seen.delete(oldest);
      return true;
    },
  };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** At most 200 UTF-16 units, cut between characters. */
export function shortened(text: string): string {
  if (text.length <= longestToast) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > longestToast - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
