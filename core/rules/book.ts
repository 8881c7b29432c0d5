import { addDays, type Day } from '../date.ts';
import { agreementTexts } from './book/agreement-texts.ts';
import { apostille } from './book/apostille.ts';
import { applyingInChina } from './book/applying-in-china.ts';
import { arrival } from './book/arrival.ts';
import { categories } from './book/categories.ts';
import { categoryA } from './book/category-a.ts';
import { categoryB } from './book/category-b.ts';
import { cityOffices } from './book/city-offices.ts';
import { citySalaries } from './book/city-salaries.ts';
import { contacts } from './book/contacts.ts';
import { countingDays } from './book/counting-days.ts';
import { eCard } from './book/e-card.ts';
import { eCardRegistration } from './book/e-card-registration.ts';
import { employeePapers } from './book/employee-papers.ts';
import { employerPapers } from './book/employer-papers.ts';
import { enrolment } from './book/enrolment.ts';
import type { Entry } from './book/entry.ts';
import { filing } from './book/filing.ts';
import { graduates } from './book/graduates.ts';
import { incomeTax } from './book/income-tax.ts';
import { leavingChina } from './book/leaving-china.ts';
import { news } from './book/news.ts';
import { penalties } from './book/penalties.ts';
import { permitChange } from './book/permit-change.ts';
import { permitRenewal } from './book/permit-renewal.ts';
import { permitTransfer } from './book/permit-transfer.ts';
import { pointsTable } from './book/points-table.ts';
import { residencePermits } from './book/residence-permits.ts';
import { shortTermWork } from './book/short-term-work.ts';
import { socialSecurityCard } from './book/social-security-card.ts';
import { sources } from './book/sources.ts';
import { whoNeedsAPermit } from './book/who-needs-a-permit.ts';
import { integratedFrom } from './integration.ts';
import type { Rule } from './rule.ts';

/** The day all rules were last compared with their sources; an entry that was checked later says so itself. */
const allCheckedOn: Day = '2026-11-23';
const checkEveryDays = 180;
/** What is due to change sooner is looked at sooner. */
const checkSooner = [
  { about: /^hol-2027/, everyDays: 7 },
  { about: /^city-salary-/, everyDays: 30 },
  { about: /^doc-apostille-|^ssa-fr$/, everyDays: 90 },
];

const entries: readonly Entry[] = [
  ...agreementTexts,
  ...apostille,
  ...applyingInChina,
  ...arrival,
  ...categories,
  ...categoryA,
  ...categoryB,
  ...cityOffices,
  ...citySalaries,
  ...contacts,
  ...countingDays,
  ...[...eCard, ...eCardRegistration].map(beginningWithCard),
  ...employeePapers,
  ...employerPapers,
  ...enrolment,
  ...filing,
  ...graduates,
  ...incomeTax,
  ...leavingChina,
  ...news,
  ...penalties,
  ...permitChange,
  ...permitRenewal,
  ...permitTransfer,
  ...pointsTable,
  ...residencePermits,
  ...shortTermWork,
  ...socialSecurityCard,
  ...whoNeedsAPermit,
];

/** What is said of the permit in the card began with it, where no day of its own is named. */
function beginningWithCard(entry: Entry): Entry {
  return entry.id.startsWith('essc-') ? { begins: integratedFrom, ...entry } : entry;
}

/** A rule as it can be cited, from how it is written down. */
export function ruleFrom({ sources: keys, checkedOn = allCheckedOn, ...entry }: Entry): Rule {
  const { everyDays } = checkSooner.find(({ about }) => about.test(entry.id)) ?? { everyDays: checkEveryDays };
  return {
    nextCheckOn: addDays(checkedOn, everyDays),
    ...entry,
    sources: keys.map((key) => sources[key]),
    checkedOn,
  };
}

const book: ReadonlyMap<string, Rule> = new Map(entries.map((entry) => [entry.id, ruleFrom(entry)]));

/** Every rule of the book. */
export const rules: readonly Rule[] = [...book.values()];

/** The rule with this id, with its sources; an unknown id is an error. */
export function ruleOf(id: string): Rule {
  const rule = book.get(id);
  if (!rule) throw new RangeError(`The book has no rule ${id}`);
  return rule;
}
