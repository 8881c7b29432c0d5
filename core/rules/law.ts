import { addDays, addMonths, type Day } from '../date.ts';
import type { Named } from './naming.ts';
import { namings } from './namings.ts';

/** What sentences name of the law on a day, by the names that stand in them. */
export function lawOn(day: Day): [name: string, value: Named][] {
  return namings.map(({ name, on }) => [name, on(day)]);
}

/** How long before a change it is told. */
const monthsAhead = 12;

/** What a figure of a rule changes to within the year to come, and on which day; nothing where no change is known. */
export function changeAhead(rule: string, { on: today }: { on: Day }): { from: Day; values: Named[] } | undefined {
  const told = namings.filter((naming) => naming.rule === rule && naming.isTold);
  const starts = told.flatMap(({ figure }) => figure.periods.slice(1).map(({ from }) => from));
  const soon = starts.filter((day) => day > today && day <= addMonths(today, monthsAhead)).sort();
  const changes = soon.map((from) => ({
    from,
    values: told.filter(({ on }) => differ(on(from), on(addDays(from, -1)))).map(({ on }) => on(from)),
  }));
  return changes.find(({ values }) => values.length > 0);
}

function differ(one: Named, other: Named): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
