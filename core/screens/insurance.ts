import type { Desk } from '../desk.ts';
import { planFor } from '../judge.ts';
import type { SocialInsurance } from '../plan/social-insurance.ts';
import type { Item, Section } from '../view.ts';
import type { Words } from '../words.ts';
import { citationsOf } from './citations.ts';
import { ruleItem, ruleItems } from './rule-item.ts';

/** Which insurances are due in China, which an agreement exempts and by what; nothing where nobody asked about it. */
export function insuranceSection(desk: Desk): Section {
  const { words, standing } = desk;
  const { socialInsurance, procedure } = planFor(standing);
  const isAbout = procedure === 'social-insurance' || typeof standing.known.postedFrom === 'string';
  const items = socialInsurance && isAbout ? itemsOf(desk, socialInsurance) : [];
  return { key: 'insurance', title: words.say('plan:insurance.title'), items };
}

function itemsOf(desk: Desk, { due, exempt, rules }: SocialInsurance): Item[] {
  const [mandatory, ...ofAgreement] = rules;
  const isInShanghai = desk.standing.known.city === 'shanghai';
  return [
    {
      ...bare(desk, 'due', due),
      sources: citationsOf(mandatory ? [mandatory] : [], desk.words),
    },
    ...(exempt.length > 0 ? [{ ...bare(desk, 'exempt', exempt), sources: citationsOf(ofAgreement, desk.words) }] : []),
    ...ofAgreement.map((rule) => ruleItem(desk, rule)),
    ...(typeof desk.standing.known.postedFrom === 'string' && ofAgreement.length === 0
      ? ruleItems(desk, ['si-ssa-countries'])
      : []),
    ...(isInShanghai ? ruleItems(desk, ['si-shanghai']) : []),
  ];
}

function bare({ words }: Desk, key: 'due' | 'exempt', insurances: SocialInsurance['due']): Omit<Item, 'sources'> {
  return {
    key,
    title: words.say(`plan:insurance.${key}`, { insurances: insurancesInWords(words, insurances) }),
    marks: [],
  };
}

/** Insurances by their names, or that there is none. */
export function insurancesInWords(words: Words, insurances: SocialInsurance['due']): string {
  const names = insurances.map((insurance) => words.say(`plan:insurance.names.${insurance}`));
  return names.length > 0 ? words.list(names) : words.say('plan:insurance.none');
}
