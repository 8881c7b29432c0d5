import { describe, expect, test } from 'vitest';
import { conversations } from '../conversations/index.ts';
import type { Known, Value } from '../core/answer.ts';
import { type Meta, metaOf, type TypedKind, typedKindOf } from '../core/conversation.ts';
import { type Desk, machineOf } from '../core/desk.ts';
import { plainText } from '../core/plain-text.ts';
import { caseFacts } from '../core/scene.ts';
import { type Turn, takeTurn } from '../core/turn.ts';
import { mask } from '../core/typed/mask.ts';
import { type Row, rowsOf } from './typed/corpus.ts';
import { cover } from './walker/cover.ts';
import { wordsIn } from './walker/guide.ts';
import { nothingFound } from './walker/walk.ts';

/** Someone at every question that takes typing, by the question's name. */
function peopleAtTyping(): [string, Desk][] {
  const met = new Map<string, Desk>();
  for (const name of Object.keys(conversations)) {
    const look = (desk: Desk) => {
      const { conversation, at } = desk.position;
      if (typedKindOf(machineOf(desk.conversations, conversation), at) && !met.has(`${conversation}:${at}`))
        met.set(`${conversation}:${at}`, desk);
      return [];
    };
    cover(name, { found: nothingFound(), look, today: '2026-02-20' });
  }
  return [...met];
}

const people = peopleAtTyping();
const typedRows = ['date', 'number', 'text', 'command', 'passport'].flatMap((kind) => rowsOf(kind));
const numbersOfPersons = typedRows.filter(
  ({ kind, value, expect: wish }) => ['passport', 'text'].includes(kind) && wish !== 'accept' && mask(value) !== value,
);

/** The kind of row that can be an answer to each kind of question. */
const fitting: Record<TypedKind, string[]> = {
  day: ['date'],
  moment: ['date'],
  number: ['number'],
  country: ['text'],
  city: ['text'],
  several: [],
};

const takenHere: Record<string, string> = {
  B232: 'the question asks for a year, so that a figure for a year is plain',
};

test('every question of every conversation that takes typing has someone at it', () => {
  const asking = Object.entries(conversations).flatMap(([name, machine]) =>
    Object.keys(machine.states)
      .filter((at) => typedKindOf(machine, at))
      .map((at) => `${name}:${at}`),
  );

  expect(people.map(([name]) => name).toSorted()).toEqual(asking.toSorted());
  expect(typedRows.length).toBeGreaterThan(150);
});

describe.each(people)('at the question %s', (_, desk) => {
  const { conversation, at } = desk.position;
  const machine = machineOf(desk.conversations, conversation);
  const kind = typedKindOf(machine, at)!;
  const { alsoFor } = metaOf(machine, at);
  const before = caseFacts(desk.standing.known);
  const turns = new Map<Row, Turn>();
  const turnOn = (row: Row) => {
    const turn = turns.get(row) ?? takeTurn(desk, { kind: 'typed', text: row.value }, wordsIn);
    turns.set(row, turn);
    return turn;
  };

  test('whatever is typed, nothing else is answered and nothing is guessed', () => {
    const faults = typedRows.flatMap((row) => {
      const turn = turnOn(row);
      const after = caseFacts(turn.desk.standing.known);
      const { [at]: stored, ...others } = after;
      const touched = isAsBefore(others, before, { alsoFor, stored }) ? [] : [`${row.id} changed other answers`];
      const taken = stored === undefined ? [] : storedFaults(row, { kind, stored, meta: metaOf(machine, at) });
      const empty = plainText(turn.view) === '' ? [`${row.id} shows nothing`] : [];
      return [...touched, ...taken, ...empty];
    });

    expect(faults).toEqual([]);
  });

  test('no number of a passport or a phone stands in the transcript', () => {
    const faults = numbersOfPersons.filter((row) => {
      const turn = turnOn(row);
      const digits = /\d{5,}/.exec(row.value)?.[0];
      const shown = `${turn.said} ${plainText(turn.view)} ${JSON.stringify(turn.answers)}`;
      return digits !== undefined && shown.includes(digits);
    });

    expect(numbersOfPersons.length).toBeGreaterThan(5);
    expect(faults.map(({ id }) => id)).toEqual([]);
  });
});

type Given = { alsoFor: string | undefined; stored: Value | undefined };

/** Whether the other answers stand as before, but for the one that the answer is given for as well. */
function isAsBefore(others: Known, before: Known, { alsoFor, stored }: Given): boolean {
  const also = alsoFor !== undefined && stored !== undefined ? { [alsoFor]: stored } : {};
  return JSON.stringify(others) === JSON.stringify({ ...before, ...also });
}

type Stored = { kind: TypedKind; stored: unknown; meta: Meta };

/** What speaks against the answer that was kept for a row. */
function storedFaults(row: Row, { kind, stored, meta }: Stored): string[] {
  const told = `${row.id} ${JSON.stringify(row.value.slice(0, 30))} (${row.expect}) is kept as ${JSON.stringify(stored)}`;
  if (stored === null) return row.expect === 'normalise' ? [told] : [];
  const isAllowed =
    isPlainNumber(row, kind) || isUsualDay(row, { kind, stored, meta }) || isAskedFor(row, { kind, stored });
  return isAllowed || row.id in takenHere ? [] : [told];
}

/** Figures alone are a number, whatever else they may be elsewhere. */
function isPlainNumber({ value }: Row, kind: TypedKind): boolean {
  return kind === 'number' && /^\d{1,6}$/.test(value);
}

/** A day that is asked back only because it is far away is usual where birthdays and expiry days are asked. */
function isUsualDay({ value }: Row, { kind, stored, meta }: Stored): boolean {
  return kind === 'day' && meta.anyDayIsUsual === true && stored === value;
}

function isAskedFor({ kind: rowKind, expect: wish, normal }: Row, { kind, stored }: Omit<Stored, 'meta'>): boolean {
  const fits = fitting[kind].includes(rowKind) && ['normalise', 'accept'].includes(wish);
  return fits && (normal === undefined || kind === 'number' || String(stored).startsWith(normal));
}
