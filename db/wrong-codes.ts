import type postgres from 'postgres';
import type { Address } from '../core/world.ts';
import { publicTenant as tenant } from './ids.ts';

// So many wrong codes are taken from an address in so long; then none is looked at until it is over.
const mostWrongCodes = 10;
const minutes = 15;

/** Whether an address has tried so many wrong codes of late that it is guessing. Others are never kept out by it. */
export async function hasGuessed(sql: postgres.TransactionSql, { channel, address }: Address): Promise<boolean> {
  const guessing = await sql`
    select from address where tenant = ${tenant} and channel = ${channel} and address = ${address}
      and wrong_codes >= ${mostWrongCodes} and wrong_codes_since > now() - make_interval(mins => ${minutes})`;
  return guessing.length > 0;
}

/** Counts a wrong code; where nothing is kept of an address yet, its first is not counted. */
export async function guessed(sql: postgres.TransactionSql, { channel, address }: Address): Promise<'unknown'> {
  const isOver = sql`coalesce(wrong_codes_since, '-infinity') <= now() - make_interval(mins => ${minutes})`;
  await sql`
    update address set wrong_codes = case when ${isOver} then 1 else wrong_codes + 1 end,
      wrong_codes_since = case when ${isOver} then now() else wrong_codes_since end
    where tenant = ${tenant} and channel = ${channel} and address = ${address}`;
  return 'unknown';
}
