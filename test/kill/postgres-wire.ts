/** What a statement is for, by its text. */
export type Statement = 'turn' | 'outcome' | 'turn and outcome' | 'claim' | 'other';

type Answered = { statement: Statement; rows: number };

// https://www.postgresql.org/docs/current/protocol-message-formats.html
const protocol = 196_608;

/** Whether bytes open a connection to PostgreSQL. */
export function opensPostgres(bytes: Buffer): boolean {
  return bytes.length >= 8 && bytes.readInt32BE(0) === bytes.length && bytes.readInt32BE(4) === protocol;
}

/** Follows one connection: which statements go out, and which are answered. */
export function followPostgres() {
  const texts = new Map<string, string>();
  // The first answer is that of the opening.
  const waiting: Statement[] = ['other'];
  let next: Statement = 'other';
  let rows = 0;
  let rest = Buffer.alloc(0);

  function goesOut(kind: string, body: Buffer): Statement[] {
    const [first = '', second = ''] = body.toString('latin1').split('\0');
    if (kind === 'P') texts.set(first, second);
    if (kind === 'B') next = statementIn(texts.get(second) ?? '');
    if (kind === 'Q') next = statementIn(first);
    if (kind !== 'S' && kind !== 'Q') return [];
    waiting.push(next);
    return [next];
  }

  function comesIn(kind: string): Answered[] {
    if (kind === 'D') rows += 1;
    if (kind !== 'Z') return [];
    const answered = { statement: waiting.shift() ?? 'other', rows };
    rows = 0;
    return [answered];
  }

  return {
    out: (bytes: Buffer): Statement[] => messagesIn(bytes).messages.flatMap(({ kind, body }) => goesOut(kind, body)),
    in(bytes: Buffer): Answered[] {
      const read = messagesIn(Buffer.concat([rest, bytes]));
      rest = Buffer.from(read.rest);
      return read.messages.flatMap(({ kind }) => comesIn(kind));
    },
  };
}

function statementIn(text: string): Statement {
  const isOutcome = /set state = 'sent'|with missed as/.test(text);
  if (/insert into seen/.test(text)) return isOutcome ? 'turn and outcome' : 'turn';
  if (isOutcome) return 'outcome';
  return /skip locked/.test(text) ? 'claim' : 'other';
}

function messagesIn(bytes: Buffer): { messages: { kind: string; body: Buffer }[]; rest: Buffer } {
  const messages: { kind: string; body: Buffer }[] = [];
  let at = 0;
  while (at + 5 <= bytes.length) {
    const end = at + 1 + bytes.readInt32BE(at + 1);
    if (end > bytes.length) break;
    messages.push({ kind: String.fromCharCode(bytes[at] ?? 0), body: bytes.subarray(at + 5, end) });
    at = end;
  }
  return { messages, rest: bytes.subarray(at) };
}
