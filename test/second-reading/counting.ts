import { lastWorkingDay, plusDays, plusMonths, plusWorkingDays } from './days.ts';

type Counted = {
  rule: string;
  by: string;
  deadline: string;
  binding: boolean;
  provisional: boolean;
  safe?: string | undefined;
  actBy?: string | undefined;
  opensOn?: string | undefined;
  time?: string | undefined;
};

/** A deadline in one line. */
export function lineOf({ rule, by, deadline, binding, provisional, ...days }: Counted): string {
  const { safe = '-', actBy = '-', opensOn = '-', time = '-' } = days;
  const kind = `${binding ? 'binding' : 'not binding'}${provisional ? ', provisional' : ''}`;
  return `${rule} ${by} by ${deadline}: safe ${safe}, act by ${actBy}, opens ${opensOn}, at ${time}; ${kind}`;
}

type Term = { rule: string; by: string; count: string; binding: boolean };

/** A deadline with the days beside it, counted from a day or a minute of it. */
export function counted({ rule, by, count, binding }: Term, from: string): Counted {
  const start = from.slice(0, 10);
  const shared = { rule, by, binding };
  if (count === '24h') {
    const deadline = plusDays(start, 1);
    return { ...shared, deadline, provisional: false, actBy: deadline, time: from.slice(11) || undefined };
  }
  const [number = 0, unit] = [Number.parseInt(count, 10), count.split(' ')[1]];
  const { day: deadline, isProvisional } = end(start, number, unit);
  if (by === 'authority' || unit === 'bare') return { ...shared, deadline, provisional: isProvisional };
  const act = lastWorkingDay(deadline);
  return {
    ...shared,
    deadline,
    provisional: isProvisional || act.isProvisional,
    safe: unit === 'd' && number > 0 ? plusDays(deadline, -1) : undefined,
    actBy: act.day,
    opensOn: rule === 'renew-30d' ? plusDays(start, -90) : undefined,
  };
}

function end(start: string, number: number, unit: string | undefined) {
  if (unit === 'wd') return plusWorkingDays(start, number);
  return { day: unit === 'months' ? plusMonths(start, number) : plusDays(start, number), isProvisional: false };
}
