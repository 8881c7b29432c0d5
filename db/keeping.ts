import { once } from '../core/once.ts';
import type { View } from '../core/view.ts';
import type { KeepOutcome, Kept } from '../core/world.ts';
import { arrayOf, documentOf, documentsOf } from './arrays.ts';
import { risingId } from './ids.ts';

/** A message about to be sent is ours for so long: longer than the longest request. */
export const leaseSeconds = 30;

/** A turn as it is to be kept, with the rows of its messages. */
export type Keeping = { turn: Kept; messages: MessageRow[] };

export function keepingOf(turn: Kept): Keeping {
  return { turn, messages: messageRows(turn) };
}

/** What becomes of a turn: the screen and the file to be sent for it, where it was kept. */
export function outcomeOf({ turn, messages }: Keeping, isKept: boolean): KeepOutcome {
  if (!isKept) return { kept: false };
  const leased = (wanted: MessageRow['direction']) =>
    messages.flatMap(({ id, lease, direction }) =>
      lease === null || direction !== wanted ? [] : [{ id, person: turn.opened.person, lease }],
    )[0];
  const [outgoing, file] = [leased('out'), leased('file')];
  return { kept: true, ...(outgoing ? { outgoing } : {}), ...(file ? { file } : {}) };
}

type MessageRow = ReturnType<typeof messageRows>[number];

function messageRows({ messages, address }: Kept) {
  const isPushed = address.channel !== 'web';
  return messages.map(({ direction, text, language, view, rules }) => {
    const id = risingId();
    return {
      id,
      direction,
      text,
      view,
      language,
      rules: arrayOf(rules),
      state: direction === 'in' ? 'said' : isPushed ? 'sending' : 'sent',
      // Its first lease bears its own name; whoever takes it over later makes up another.
      lease: direction !== 'in' && isPushed ? id : null,
    };
  });
}

/** Turns as the columns that `keeping` reads, from the second parameter on. */
export function keepingColumns(all: Keeping[]): string[] {
  const turns = all.map(({ turn }) => turn);
  return [...turnColumns(turns), ...answerColumns(turns), ...messageColumns(all)];
}

/** Many people share a view. */
const viewDocument = once((view: View) => documentOf(view));

/** How many these are. */
export const keepingWidth = keepingColumns([]).length;

function turnColumns(turns: Kept[]): string[] {
  return [
    arrayOf(turns.map((_, n) => n)),
    arrayOf(turns.map(({ opened }) => opened.person)),
    arrayOf(turns.map(({ opened }) => opened.version)),
    documentsOf(turns.map(({ known }) => known)),
    documentsOf(turns.map(({ saidOn }) => saidOn)),
    documentsOf(turns.map(({ position, contentVersion }) => ({ ...position, contentVersion }))),
    arrayOf(turns.map(({ address }) => address.channel)),
    arrayOf(turns.map(({ address }) => address.address)),
    arrayOf(turns.map(({ delivery }) => delivery)),
    arrayOf(turns.map(({ contentVersion }) => contentVersion)),
  ];
}

function answerColumns(turns: Kept[]): string[] {
  const lines = turns.flatMap(({ answers, opened, address }, n) =>
    answers.map(({ fact, value }, line) => ({ n, line, fact, value, opened, channel: address.channel })),
  );
  return [
    arrayOf(lines.map(({ n }) => n)),
    arrayOf(lines.map(({ opened }) => opened.person)),
    arrayOf(lines.map(({ opened }) => opened.version)),
    arrayOf(lines.map(({ channel }) => channel)),
    arrayOf(lines.map(({ line }) => line)),
    arrayOf(lines.map(({ fact }) => fact)),
    documentsOf(lines.map(({ value }) => value)),
  ];
}

function messageColumns(all: Keeping[]): string[] {
  const rows = all.flatMap(({ messages, turn }, n) => messages.map((row) => ({ ...row, n, turn })));
  return [
    arrayOf(rows.map(({ n }) => n)),
    arrayOf(rows.map(({ turn }) => turn.opened.person)),
    arrayOf(rows.map(({ turn }) => turn.address.channel)),
    arrayOf(rows.map(({ turn }) => turn.address.address)),
    arrayOf(rows.map(({ turn }) => turn.contentVersion)),
    arrayOf(rows.map(({ id }) => id)),
    arrayOf(rows.map(({ direction }) => direction)),
    arrayOf(rows.map(({ text }) => text)),
    documentsOf(
      rows.map(({ view }) => view),
      viewDocument,
    ),
    arrayOf(rows.map(({ language }) => language)),
    arrayOf(rows.map(({ rules }) => rules)),
    arrayOf(rows.map(({ state }) => state)),
    arrayOf(rows.map(({ lease }) => lease)),
  ];
}

const turnsGiven = `(
    select x.*, now() + x.n * interval '1 microsecond' as at
    from unnest($2::int[], $3::uuid[], $4::int[], $5::jsonb[], $6::jsonb[], $7::jsonb[], $8::text[], $9::text[], $10::text[], $11::text[])
      as x(n, person, version, known, said_on, position, channel, address, delivery, content))`;

const moving = (turns: string) => `
    update person p set version = p.version + 1, known = g.known, said_on = g.said_on, position = g.position, moved_at = g.at
    from ${turns} g where p.tenant = $1 and p.id = g.person and p.version = g.version
    returning p.id as person, g.channel, g.delivery, g.at`;

/** Turns of people who have been here. */
const ofKnown = `kept as (${moving(turnsGiven)})`;

/** Turns among which some are the first of their person. */
const ofNewcomersToo = `
  given as materialized ${turnsGiven},
  placed as (
    insert into address (tenant, channel, address, person) select $1::uuid, channel, address, person from given where version = 0
    on conflict do nothing returning person),
  made as (
    insert into person (tenant, id, version, known, said_on, position, moved_at)
    select $1, person, 1, known, said_on, position, at from given where person in (select person from placed)),
  moved as (${moving('given')}),
  kept as (
    select person, channel, delivery, at from given where person in (select person from placed)
    union all select person, channel, delivery, at from moved)`;

/**
 * Takes each person at the version that was read, or makes the address and the person, and writes the rest only then; a turn that
 * another, or another first message, came before is not kept. What is kept of a turn bears one moment, and no other turn does.
 */
export function keeping({ newcomers }: { newcomers: boolean }): string {
  return `
  ${newcomers ? ofNewcomersToo : ofKnown},
  heard as (insert into seen (tenant, channel, delivery, at) select $1, channel, delivery, at from kept),
  said as (
    insert into answer (tenant, person, version, line, fact, value, channel, said_by, at)
    select $1, person, version + 1, line, fact, value, channel, 'person', now() + n * interval '1 microsecond'
    from unnest($12::int[], $13::uuid[], $14::int[], $15::text[], $16::int[], $17::text[], $18::jsonb[])
      as x(n, person, version, channel, line, fact, value)
    where person in (select person from kept)),
  shown as (
    insert into message (tenant, id, person, channel, address, direction, text, view, language, content_version, rules,
      at, state, attempts, lease, due_at)
    select $1, id, person, channel, address, direction, text, view, language, content, rules::text[],
      now() + n * interval '1 microsecond', state, case state when 'sending' then 1 else 0 end, lease,
      case state when 'sending' then now() + make_interval(secs => ${leaseSeconds}) end
    from unnest($19::int[], $20::uuid[], $21::text[], $22::text[], $23::text[], $24::uuid[], $25::text[],
      $26::text[], $27::jsonb[], $28::text[], $29::text[], $30::text[], $31::uuid[])
      as x(n, person, channel, address, content, id, direction, text, view, language, rules, state, lease)
    where person in (select person from kept))`;
}
