import { createHash, randomInt } from 'node:crypto';
import type postgres from 'postgres';
import { type Answer, fold, type Value } from '../core/answer.ts';
import { codeSigns, readLinkCode } from '../core/link-code.ts';
import { isOfTheCase } from '../core/scene.ts';
import type { Address } from '../core/world.ts';
import type { Database } from './connect.ts';
import { publicTenant as tenant } from './ids.ts';
import { guessed, hasGuessed } from './wrong-codes.ts';

// A link carries a case elsewhere for so long, once.
const linkMinutes = 15;

/** Makes a code that carries a case to another channel or device. */
export async function makeLink(sql: Database, person: string): Promise<string> {
  const code = newCode();
  await sql`
    insert into link (tenant, hash, person, expires_at)
    values (${tenant}, ${hashOf(code)}, ${person}, now() + make_interval(mins => ${linkMinutes}))`;
  return code;
}

/** Ten signs at random; what could be a word or an amount is no code. */
function newCode(): string {
  const signs = Array.from({ length: 10 }, () => codeSigns[randomInt(codeSigns.length)]);
  return readLinkCode(signs.join('')) ?? newCode();
}

type LinkOutcome = 'joined' | 'unknown' | 'expired' | 'used' | 'same' | 'tooMany';

/** Uses a code up: the address goes over to its case, and what was only said at the address is added to that case. */
export async function useLink(sql: Database, { code, ...at }: Address & { code: string }): Promise<LinkOutcome> {
  return sql.begin(async (transaction): Promise<LinkOutcome> => {
    if (await hasGuessed(transaction, at)) return 'tooMany';
    const [link] = await transaction`
      select person, expires_at < now() as expired, used_at is not null as used
      from link where tenant = ${tenant} and hash = ${hashOf(code)} for update`;
    if (!link) return guessed(transaction, at);
    if (link.used) return 'used';
    return link.expired ? 'expired' : goOver(transaction, { hash: hashOf(code), person: link.person, at });
  });
}

type Going = { hash: string; person: string; at: Address };

async function goOver(sql: postgres.TransactionSql, { hash, person, at }: Going): Promise<'joined' | 'same'> {
  const [here] = await sql`
    select person from address where tenant = ${tenant} and channel = ${at.channel} and address = ${at.address} for update`;
  if (here?.person === person) return 'same';
  await sql`update link set used_at = now() where tenant = ${tenant} and hash = ${hash}`;
  if (here) await join(sql, { from: here.person, to: person, channel: at.channel });
  await sql`
    insert into address (tenant, channel, address, person) values (${tenant}, ${at.channel}, ${at.address}, ${person})
    on conflict (tenant, channel, address) do update set person = excluded.person`;
  return 'joined';
}

type Joining = { from: string; to: string; channel: string };

/** The case that is carried wins; the other's messages and further answers go over to it, and nothing is lost. */
async function join(sql: postgres.TransactionSql, { from, to, channel }: Joining): Promise<void> {
  const rows = await sql`
    select id, version, known, said_on from person where tenant = ${tenant} and id in (${from}, ${to}) order by id for update`;
  const [source, target] = [rows.find(({ id }) => id === from), rows.find(({ id }) => id === to)];
  if (!source || !target) return;
  const added = furtherAnswers(source.known, target.known);
  const version = target.version + 1;
  await sql`
    update person set version = ${version}, known = ${sql.json(fold(added, target.known))},
      said_on = ${sql.json({ ...source.said_on, ...target.said_on })}, position = null, moved_at = now()
    where tenant = ${tenant} and id = ${to}`;
  for (const [line, { fact, value }] of added.entries()) {
    await sql`
      insert into answer (tenant, person, version, line, fact, value, channel, said_by)
      values (${tenant}, ${to}, ${version}, ${line}, ${fact}, ${JSON.stringify(value)}::text::jsonb, ${channel}, 'person')`;
  }
  await sql`update message set person = ${to} where tenant = ${tenant} and person = ${from}`;
  await sql`update address set person = ${to} where tenant = ${tenant} and person = ${from}`;
  await sql`delete from link where tenant = ${tenant} and person = ${from}`;
  await sql`delete from answer where tenant = ${tenant} and person = ${from}`;
  await sql`delete from person where tenant = ${tenant} and id = ${from}`;
}

function furtherAnswers(source: Record<string, Value>, target: Record<string, Value>): (Answer & { value: Value })[] {
  return Object.entries(source).flatMap(([fact, value]) =>
    isOfTheCase(fact) && target[fact] === undefined ? [{ fact, value }] : [],
  );
}

function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
