import { isDay } from '../../core/date.ts';
import { type FactName, factNames, type PlanInput, type Procedure, planInput } from '../../core/facts.ts';
import { factFrom, factInWords, toGive, valueFrom } from './facts-in-words.ts';
import { known, value } from './form.ts';
import type { Refuse, Section } from './sheet.ts';

type Given = { line: number; value: unknown };
const day = 'a day, as 2026-03-02';

/** What a plan is made from: the day of a case and what is known of the person; nothing where it is not whole. */
export function inputFrom(section: Section, procedure: Procedure, refuse: Refuse): PlanInput | undefined {
  const given = factsFrom(section, refuse);
  const [asOf, second] = section.days;
  if (second) refuse(second.line, `the case has a second day, "${second.text}"; leave one`);
  if (!asOf) return refuse(section.line, 'the case says no day; write it under the title, as "Day: 2026-03-02"');
  if (!isDay(asOf.text)) return refuse(asOf.line, `Day: "${asOf.text}" is not a calendar day; give ${day}`);
  if (given.size === 0) {
    return refuse(section.line, `the case says nothing of the person; give it a table "${known}"`);
  }
  const facts = Object.fromEntries([...given].map(([name, fact]) => [name, fact.value]));
  const checked = planInput.safeParse({ asOf: asOf.text, procedure, facts });
  for (const { path, message } of checked.error?.issues ?? []) {
    const name = factNames.find((each) => path.includes(each));
    const [wrong] = message.split('; give ');
    if (name) refuse(given.get(name)?.line ?? section.line, `${factInWords(name)}: ${wrong}; give ${toGive(name)}`);
    else refuse(asOf.line, `Day: ${wrong}; give a later day`);
  }
  return checked.data;
}

function factsFrom({ tables }: Section, refuse: Refuse): Map<FactName, Given> {
  const given = new Map<FactName, Given>();
  for (const { line, cells } of tables.filter(({ name }) => name === known).flatMap(({ rows }) => rows)) {
    // A row that is whole has its first cell.
    const words = cells.get(known)!;
    const name = factFrom(words);
    if (!name) refuse(line, `nothing is called "${words}"; give one of ${factNames.map(factInWords).join(', ')}`);
    else if (given.has(name)) refuse(line, `"${words}" is said twice; leave one`);
    else given.set(name, { line, value: valueFrom(cells.get(value) ?? '', name) });
  }
  return given;
}
