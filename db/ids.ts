import { randomUUID } from 'node:crypto';

/** The tenant of people without an employer. */
export const publicTenant = '01930000-0000-7000-8000-000000000000';

let last = { ms: 0, count: 0 };
const ofThisProcess = randomUUID().slice(19);

/** A UUIDv7 above every one this process made before, so that messages stand in their order even within a millisecond. */
export function risingId(): string {
  const ms = Math.max(Date.now(), last.ms);
  const count = ms === last.ms ? last.count + 1 : 0;
  last = count < 0x1000 ? { ms, count } : { ms: ms + 1, count: 0 };
  const time = last.ms.toString(16).padStart(12, '0');
  const order = last.count.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${ofThisProcess}`;
}
