import type { Answer, Known, SaidOn } from './answer.ts';
import type { Conversations } from './conversation.ts';
import type { Day } from './date.ts';
import type { Position } from './desk.ts';
import type { Minute } from './typed/time-ago.ts';
import type { FileKind, View } from './view.ts';
import type { Language, Words } from './words.ts';

export type Channel = 'web' | 'telegram';

/** Where a person is reached: a chat, or a browser by the hash of its session. */
export type Address = { channel: Channel; address: string };

/** The person behind an address, as one statement reads them. */
export type Opened = {
  person: string;
  /** Rises with every turn; nothing is kept on a version that has been overtaken. Zero before the first turn. */
  version: number;
  known: Known;
  saidOn: SaidOn;
  /** Where the person stood, a cache beside the facts; absent when another content version wrote it. */
  position?: Position;
  /** The message in the chat that shows the present screen. */
  living?: string;
  /** The present screen has not arrived at this address, as far as is known. */
  unseen: boolean;
  /** The delivery has been handled before. */
  handled: boolean;
};

/** A message as it is kept: exactly what was shown or said, never more; of a file that is to be sent, which one. */
type KeptMessage = {
  direction: 'in' | 'out' | 'file';
  text: string;
  language: Language;
  view?: View;
  rules: string[];
};

/** What a turn leaves behind, to be kept whole or not at all. */
export type Kept = {
  address: Address;
  delivery: string;
  opened: Opened;
  answers: Answer[];
  known: Known;
  saidOn: SaidOn;
  position: Position;
  messages: KeptMessage[];
  contentVersion: string;
};

/** A kept message that its keeper may send now: only the lease's holder may record how it went. */
export type Leased = { id: string; person: string; lease: string };

export type KeepOutcome = { kept: true; outgoing?: Leased; file?: Leased } | { kept: false };

type ToBeSent = Leased & {
  address: Address;
  attempts: number;
  /** An earlier attempt may have arrived. */
  mayBeRepeat: boolean;
};

/** A screen that is to be sent or sent again. */
export type Outgoing = ToBeSent & { view: View; living?: string };

/** A file that is to be sent or sent again: made anew each time, of what is known then. */
export type OutgoingFile = ToBeSent & { file: FileKind; language: Language };

export type SendOutcome =
  | { sent: true; channelMessage?: string }
  | {
      sent: false;
      /** It may have arrived all the same. */
      unknown: boolean;
      retryAfterSeconds?: number;
      error: string;
      /** It will not be tried again. */
      final?: boolean;
      /** The person cannot be reached at this address. */
      unreachable?: boolean;
    };

/** The few things the core needs of the store. */
export type Store = {
  open(address: Address, delivery: string, contentVersion: string): Promise<Opened>;
  /**
   * What was last kept at an address by this process, where its message has come to the person. Elsewhere something may have
   * been kept since: then nothing is kept on it.
   */
  lastKept(address: Address, contentVersion: string): Opened | undefined;
  /** Somebody of whom nothing is kept: where something is, nothing is kept on that. */
  newcomer(): Opened;
  keep(kept: Kept): Promise<KeepOutcome>;
  /** Makes a code that carries the case elsewhere, in a link or typed: one use, 15 minutes. */
  makeLink(person: string): Promise<string>;
  /** Uses a code up and joins what was said at the address to the case it carries; where too many were wrong, none is tried. */
  useLink(code: string, address: Address): Promise<'joined' | 'unknown' | 'expired' | 'used' | 'same' | 'tooMany'>;
  /** Everything kept of a person, for them to read. */
  everything(person: string): Promise<Everything>;
  /** Removes everything kept of a person and leaves a record of how much it was. */
  removeEverything(person: string): Promise<{ receipt: string; answers: number; messages: number }>;
};

export type Everything = {
  answers: { fact: string; value: unknown; at: string; channel: string }[];
  messages: { direction: string; text: string; at: string; channel: string; language: string }[];
  addresses: { channel: string; since: string }[];
};

/** Everything the core asks of the world around it. */
export type World = {
  store: Store;
  conversations: Conversations;
  languages: readonly Language[];
  wordsIn(language: Language): Words;
  today(): Day;
  /** The time it is in China, to the minute. */
  now?(): Minute;
  /** Names the words, rules and conversations in use; a message keeps it. */
  contentVersion: string;
};
