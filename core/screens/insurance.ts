import { planBeside } from '../beside.ts';
import type { Day } from '../date.ts';
import type { Desk } from '../desk.ts';
import { planFor } from '../judge.ts';
import type { Posting } from '../plan/posting.ts';
import { endOf } from '../plan/reckoning.ts';
import type { SocialInsurance } from '../plan/social-insurance.ts';
import { type Agreement, agreementWith, type Insurance, postingLengths } from '../rules/agreements.ts';
import { months } from '../rules/term.ts';
import type { Item, Section } from '../view.ts';
import type { Words } from '../words.ts';
import { citationsOf } from './citations.ts';
import { sentences } from './labels.ts';
import { reckoningInWords } from './reckoning.ts';
import { ruleItem, rulesHolding } from './rule-item.ts';
import { flagged } from './unverified.ts';

/** Which insurances are due in China, which an agreement exempts and by what; nothing where nobody asked about it. */
export function insuranceSection(desk: Desk): Section {
  const asked = insuranceAsked(desk);
  return {
    key: 'insurance',
    title: desk.words.say('plan:insurance.title'),
    items: asked ? itemsOf(desk, asked) : [],
  };
}

/** What is told of social insurance, where somebody asked about it. */
function insuranceAsked({ standing }: Desk): SocialInsurance | null {
  const { socialInsurance, procedure } = planFor(standing);
  const isAbout = procedure === 'social-insurance' || typeof standing.known.postedFrom === 'string';
  return isAbout ? socialInsurance : null;
}

/** The rules told there beside what is due: of the agreement, or that there is none. */
export function rulesOfInsurance(desk: Desk): string[] {
  const asked = insuranceAsked(desk);
  if (!asked) return [];
  const [, ...ofAgreement] = asked.rules;
  const { postedFrom } = desk.standing.known;
  const beside = typeof postedFrom === 'string' && ofAgreement.length === 0 ? ['si-ssa-countries'] : [];
  return [...ofAgreement, ...rulesHolding(desk, beside)];
}

function itemsOf(desk: Desk, { due, exempt, rules, posting }: SocialInsurance): Item[] {
  const [mandatory, ...ofAgreement] = rules;
  return [
    listed(desk, { key: 'due', insurances: due, rules: mandatory ? [mandatory] : [] }),
    ...(exempt.length > 0 ? [exemptItem(desk, { insurances: exempt, rules: ofAgreement })] : []),
    ...(posting ? [postingItem(desk, { posting, rules: ofAgreement })] : []),
    ...rulesOfInsurance(desk).map((rule) => ruleItem(desk, rule)),
  ];
}

type Listed = { insurances: SocialInsurance['due']; rules: readonly string[] };

function listed(desk: Desk, { key, insurances, rules }: Listed & { key: 'due' | 'exempt' }): Item {
  const { words } = desk;
  const title = words.say(`plan:insurance.${key}`, { insurances: insurancesInWords(words, insurances) });
  return flagged(desk, rules, { key, title, marks: [], sources: citationsOf(rules, words) });
}

/** What an agreement exempts, for how long a posting, and which of it no source confirms. */
function exemptItem(desk: Desk, { insurances, rules }: Listed): Item {
  const { words, standing } = desk;
  const item = listed(desk, { key: 'exempt', insurances, rules });
  const { facts, postedOn } = planBeside(standing).of;
  const agreement = agreementWith(facts.postedFrom);
  if (!agreement) return item;
  const open = insurances.filter((insurance) => agreement.unconfirmed?.includes(insurance));
  const unconfirmed = words.say('plan:insurance.unconfirmed', { insurances: insurancesInWords(words, open) });
  return {
    ...item,
    detail: sentences(words, [...postingInWords(words, agreement), ...(open.length > 0 ? [unconfirmed] : [])]),
    ...(postedOn === undefined ? lastDayOfPosting(words, agreement, facts.employmentStartsOn) : {}),
  };
}

/** For how long a posting is exempt, and how much longer with approval. */
function postingInWords(words: Words, agreement: Agreement): string[] {
  const [first, ...more] = postingLengths(agreement).map(words.named);
  if (first === undefined) return [words.say('plan:insurance.postingOpen')];
  return [
    words.say('plan:insurance.posting', { length: first }),
    ...(more.length > 0 ? [words.say('plan:insurance.postingMore', { length: words.list(more) })] : []),
  ];
}

/** When the exemption ends or ended, by its arithmetic, and what is due from then on. */
function postingItem(
  desk: Desk,
  { posting, rules: ofAgreement }: { posting: Posting; rules: readonly string[] },
): Item {
  const { words, standing } = desk;
  const { endsOn, isOver, approved } = posting;
  const when = isOver ? 'over' : 'ahead';
  const agreement = agreementWith(planBeside(standing).of.facts.postedFrom);
  const rules = [...ofAgreement, 'si-mandatory'];
  const then = { insurances: insurancesInWords(words, agreement?.exempts ?? []) };
  return flagged(desk, rules, {
    key: 'posting',
    title: words.say(`plan:insurance.${when}.${approved ?? 'title'}`, { day: words.day(endsOn) }),
    detail: sentences(words, [
      ...(approved === 'atLatest' ? [words.say('plan:insurance.approvalUnknown')] : []),
      words.say(`plan:insurance.${when}.then`, then),
      words.say(`plan:insurance.${when}.ask`),
      ...extensionInWords(desk, posting),
    ]),
    ...postingReckoned(words, posting),
    marks: [],
    sources: citationsOf(rules, words),
  });
}

/** How the end of an exemption is counted; a day that was approved is told and not counted. */
function postingReckoned(words: Words, { from, count, endsOn, approved }: Posting): Pick<Item, 'reckoning'> {
  if (approved === 'untilDay') return {};
  return { reckoning: reckoningInWords(words, { from: { fact: 'postedOn', day: from }, count, deadline: endsOn }) };
}

/** Until when approval can extend the exemption, as long as that day has not passed. */
function extensionInWords({ words, standing }: Desk, { extendsTo, isOver, approved }: Posting): string[] {
  if (approved || extendsTo === undefined || extendsTo < standing.today) return [];
  return [words.say(`plan:insurance.${isOver ? 'over' : 'ahead'}.extended`, { day: words.day(extendsTo) })];
}

/** The last day of a posting that begins with the first day of work. */
function lastDayOfPosting(words: Words, { postedMonths }: Agreement, day: Day | undefined): Pick<Item, 'reckoning'> {
  if (!postedMonths || day === undefined) return {};
  const count = months(postedMonths[0]);
  const { day: deadline } = endOf(count, { from: day });
  const reckoning = reckoningInWords(words, { from: { fact: 'employmentStartsOn', day }, count, deadline });
  return { reckoning: words.say('plan:insurance.postingFrom', { reckoning }) };
}

/** Insurances by their names, or that there is none. */
export function insurancesInWords(words: Words, insurances: readonly Insurance[]): string {
  const names = insurances.map((insurance) => words.say(`plan:insurance.names.${insurance}`));
  return names.length > 0 ? words.list(names) : words.say('plan:insurance.none');
}
