import type { KeepOutcome, Kept } from '../core/world.ts';
import { arrayOf } from './arrays.ts';
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

const moving = (turns: string) => `
    update person p set version = p.version + 1, known = g.known, said_on = g.said_on, position = g.position, moved_at = g.at
    from ${turns} g where p.tenant = $1 and p.id = g.person and p.version = g.version
    returning p.id as person, g.channel, g.delivery, g.at`;

/** Turns of people who have been here. */
const ofKnown = (turns: string) => `kept as (${moving(turns)})`;

/** Turns among which some are the first of their person. */
const ofNewcomersToo = (turns: string) => `
  given as materialized ${turns},
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

const saying = (answers: string) => `
  said as (
    insert into answer (tenant, person, version, line, fact, value, channel, said_by, at)
    select $1, person, version + 1, line, fact, value, channel, 'person', now() + n * interval '1 microsecond' from ${answers}
    where person in (select person from kept))`;

const showing = (messages: string) => `
  shown as (
    insert into message (tenant, id, person, channel, address, direction, text, view, language, content_version, rules,
      at, state, attempts, lease, due_at)
    select $1, id, person, channel, address, direction, text, view, language, content, rules::text[],
      now() + n * interval '1 microsecond', state, case state when 'sending' then 1 else 0 end, lease,
      case state when 'sending' then now() + make_interval(secs => ${leaseSeconds}) end
    from ${messages} where person in (select person from kept))`;

/** The tables that are given; what nothing is given of is left out. */
type Given = { turns: string; answers?: string; messages?: string };

/**
 * Takes each person at the version that was read, or makes the address and the person, and writes the rest only then; a turn that
 * another, or another first message, came before is not kept. What is kept of a turn bears one moment, and no other turn does.
 */
export function keeping({ turns, answers, messages }: Given, { newcomers }: { newcomers: boolean }): string[] {
  const timed = `(select x.*, now() + x.n * interval '1 microsecond' as at from ${turns})`;
  return [
    newcomers ? ofNewcomersToo(timed) : ofKnown(timed),
    'heard as (insert into seen (tenant, channel, delivery, at) select $1, channel, delivery, at from kept)',
    ...(answers ? [saying(answers)] : []),
    ...(messages ? [showing(messages)] : []),
  ];
}
