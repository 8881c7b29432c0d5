import { once } from '../core/once.ts';
import type { View } from '../core/view.ts';
import type { Kept } from '../core/world.ts';
import type { Row } from './given.ts';
import type { Keeping } from './keeping.ts';

/** What is kept of turns, as tables to be given with the statement: the turns, their answers and their messages. */
export function keepingRows(all: Keeping[]): { [Name in keyof Columns]: Row<Columns[Name]>[] } {
  const turns = all.map(({ turn }) => turn);
  return { turns: turns.map(turnRow), answers: turns.flatMap(answerRows), messages: all.flatMap(messageRows) };
}

/** The columns of these tables, and their types. */
export const keepingColumns = {
  turns: {
    n: 'int',
    person: 'uuid',
    version: 'int',
    known: 'jsonb',
    said_on: 'jsonb',
    position: 'jsonb',
    channel: 'text',
    address: 'text',
    delivery: 'text',
    content: 'text',
  },
  answers: {
    n: 'int',
    person: 'uuid',
    version: 'int',
    channel: 'text',
    line: 'int',
    fact: 'text',
    value: 'jsonb',
  },
  messages: {
    n: 'int',
    person: 'uuid',
    channel: 'text',
    address: 'text',
    content: 'text',
    id: 'uuid',
    direction: 'text',
    text: 'text',
    view: 'jsonb',
    language: 'text',
    rules: 'text',
    state: 'text',
    lease: 'uuid',
  },
};

type Columns = typeof keepingColumns;

function turnRow(kept: Kept, n: number): Row<Columns['turns']> {
  const { opened, known, saidOn, position, address, delivery, contentVersion } = kept;
  return {
    n,
    person: opened.person,
    version: opened.version,
    known: documentOf(known),
    said_on: documentOf(saidOn),
    position: documentOf({ ...position, contentVersion }),
    channel: address.channel,
    address: address.address,
    delivery,
    content: contentVersion,
  };
}

function answerRows({ answers, opened, address: { channel } }: Kept, n: number): Row<Columns['answers']>[] {
  const { person, version } = opened;
  return answers.map(({ fact, value }, line) => {
    const written = value === undefined ? null : documentOf(value);
    return { n, person, version, channel, line, fact, value: written };
  });
}

function messageRows({ messages, turn }: Keeping, n: number): Row<Columns['messages']>[] {
  const { opened, address, contentVersion } = turn;
  const place = { n, person: opened.person, ...address, content: contentVersion };
  return messages.map(({ view, ...message }) => ({ ...place, ...message, view: view ? viewDocument(view) : null }));
}

function documentOf(document: unknown): string {
  return JSON.stringify(document);
}

/** Many people share a view. */
const viewDocument = once((view: View) => documentOf(view));
