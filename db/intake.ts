import { randomUUIDv7 } from 'node:crypto';
import type { View } from '../core/view.ts';
import type { Language } from '../core/words.ts';
import type { Address, Channel } from '../core/world.ts';
import type { Database } from './connect.ts';
import { publicTenant as tenant } from './ids.ts';

/** Notes that a channel takes in, and gives back how many seconds it had not before; nothing the first time. */
export async function noteIntake(sql: Database, channel: Channel): Promise<number | undefined> {
  const [row] = await sql`
    with before as (select alive_at from intake where channel = ${channel}),
    noted as (
      insert into intake (channel, alive_at) values (${channel}, now())
      on conflict (channel) do update set alive_at = now())
    select extract(epoch from now() - alive_at)::float8 as gap from before`;
  return row?.gap;
}

/** The chats in which something was shown in the minutes before a gap of so many seconds. */
export async function chatsBefore(
  sql: Database,
  { channel, gapSeconds, minutes }: { channel: Channel; gapSeconds: number; minutes: number },
): Promise<{ address: Address; person: string }[]> {
  const rows = await sql`
    select distinct m.address, m.person from message m join address a using (tenant, channel, address)
    where m.tenant = ${tenant} and m.channel = ${channel} and m.direction = 'out' and a.reachable
      and m.at > now() - make_interval(secs => ${gapSeconds}, mins => ${minutes})`;
  return rows.map(({ address, person }) => ({ address: { channel, address }, person }));
}

type Screen = {
  address: Address;
  person: string;
  view: View;
  text: string;
  language: Language;
  contentVersion: string;
};

/** Keeps a screen that nobody asked for, to be sent like any other; what was decided before it is not kept after it. */
export async function keepScreen(sql: Database, screen: Screen): Promise<void> {
  const { address, person, view, text, language, contentVersion } = screen;
  await sql`
    with moved as (update person set version = version + 1 where tenant = ${tenant} and id = ${person})
    insert into message (tenant, id, person, channel, address, direction, text, view, language, content_version, rules, state, due_at)
    values (${tenant}, ${randomUUIDv7()}, ${person}, ${address.channel}, ${address.address}, 'out', ${text},
      ${JSON.stringify(view)}::text::jsonb, ${language}, ${contentVersion},
      array(select jsonb_array_elements_text(${JSON.stringify(view.rules)}::text::jsonb)), 'sending', now())`;
}
