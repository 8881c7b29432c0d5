import type { Desk } from '../desk.ts';
import { refundRules } from '../rules/social-insurance.ts';
import type { Section } from '../view.ts';
import { ruleItems } from './rule-item.ts';

/** What becomes of the pension account of a person who leaves China after the job, and where it is asked for. */
export function refundSection(desk: Desk): Section {
  const { words, standing, position } = desk;
  const { city, leavesChina } = standing.known;
  const isAsked = position.conversation === 'leaving' && leavesChina !== false;
  const items = isAsked ? ruleItems(desk, refundRules(city)) : [];
  return { key: 'refund', title: words.say('plan:refund.title'), items };
}
