import type { Day } from '../../core/date.ts';
import type { Received, Reply } from '../../core/respond.ts';
import type { FileKind } from '../../core/view.ts';
import type { Language, Words } from '../../core/words.ts';
import type { Address, Leased, Outgoing, OutgoingFile, SendOutcome } from '../../core/world.ts';

/** A file to be sent: its name, and what stands in it. */
type TelegramFile = { name: string; content: string | Uint8Array };

/** Everything this channel asks of the world around it. */
export type Surroundings = {
  /** Decides and keeps a turn; what it gives back may be shown. */
  respond(received: Received): Promise<Reply>;
  /** Takes over messages that are due: those a process died over, and those to be tried again. */
  claimDue(limit: number): Promise<(Outgoing | OutgoingFile)[]>;
  /** Records how a sending went; false for one who no longer holds the lease. */
  record(leased: Leased, outcome: SendOutcome): Promise<boolean>;
  /** Notes that a chat was closed to the bot by its person, or opened again. */
  reach(address: Address, reachable: boolean): Promise<void>;
  /** The file a person asked for, made from what is known of them. */
  fileOf(kind: FileKind, at: { address: Address; language: Language }): Promise<TelegramFile>;
  /** Whether the store can be asked anything at all. */
  storeAnswers(): Promise<boolean>;
  /** How long a kept message is ours to send. */
  leaseSeconds: number;
  languages: readonly Language[];
  wordsIn(language: Language): Words;
  /** The language closest to the one a client names. */
  languageFor(wanted: string | undefined): Language;
  today(): Day;
  /** The page that takes a code up, where the web is reached from outside. */
  pageFor?(code: string): string;
  /** Milliseconds that only rise. */
  now(): number;
  random(): number;
  log(line: string): void;
};
