import type { Api } from 'grammy';
import { InputFile } from 'grammy';
import type { OutgoingFile, SendOutcome } from '../../core/world.ts';
import { failureOf, outcomeAfter } from './outcome.ts';
import type { Remarks } from './remarks.ts';
import type { Surroundings } from './surroundings.ts';

/** A file that could not be made so often is given up. */
const mostAttempts = 5;

export type DeliverFile = (delivery: { outgoing: OutgoingFile; until: number }) => Promise<SendOutcome>;

type Parts = { api: Api; surroundings: Surroundings; remarks: Remarks };

/** Makes a file and sends it as a document; one that an earlier attempt may have brought says so. */
export function makeDeliverFile(parts: Parts): DeliverFile {
  const { api, surroundings } = parts;
  return async ({ outgoing, until }) => {
    const { address, language, file, mayBeRepeat } = outgoing;
    const made = await surroundings.fileOf(file, { address, language }).catch(() => undefined);
    if (!made) return notMade(outgoing, parts);
    if (surroundings.now() >= until) return unsent('the lease ran out before it was sent', { mayBeRepeat });
    const { name, content } = made;
    // A photo would be made smaller, and a long card could not be read any more.
    const document = () => new InputFile(typeof content === 'string' ? Buffer.from(content) : content, name);
    return sent(api, { chat: address.address, document, caption: captionOf(outgoing, surroundings), mayBeRepeat });
  };
}

function unsent(error: string, { mayBeRepeat }: { mayBeRepeat: boolean }): SendOutcome {
  return { sent: false, unknown: mayBeRepeat, error };
}

async function notMade(outgoing: OutgoingFile, { surroundings, remarks }: Parts): Promise<SendOutcome> {
  const { id, file, attempts, address, language } = outgoing;
  const error = `the file ${file} could not be made`;
  if (attempts < mostAttempts) return unsent(error, outgoing);
  surroundings.log(`Telegram: ALERT: message ${id}, ${error}, is given up`);
  await remarks.say(address.address, 'failed', language);
  return { sent: false, unknown: false, final: true, error };
}

function captionOf({ file, language, mayBeRepeat }: OutgoingFile, { wordsIn }: Surroundings): string {
  const words = wordsIn(language);
  const mark = mayBeRepeat ? [words.say('telegram:mayBeRepeat')] : [];
  return [...mark, words.maybe(`telegram:caption.${file}`) ?? ''].filter((line) => line !== '').join('\n\n');
}

type Document = { chat: string; document: () => InputFile; caption: string; mayBeRepeat: boolean };

async function sent(api: Api, { chat, document, caption, mayBeRepeat }: Document): Promise<SendOutcome> {
  try {
    await api.sendDocument(chat, document(), caption === '' ? {} : { caption });
    return { sent: true };
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure.kind === 'moved' && failure.to !== chat) {
      return sent(api, { chat: failure.to, document, caption, mayBeRepeat });
    }
    return outcomeAfter(failure, { mayHaveCome: mayBeRepeat });
  }
}
