import { planBeside } from '../beside.ts';
import type { Desk } from '../desk.ts';
import { restsOn } from '../plan/case.ts';
import { refundRules } from '../rules/social-insurance.ts';
import type { Section } from '../view.ts';
import { ruleItems } from './rule-item.ts';

/** What becomes of the pension account of a person who leaves China after the job, and where it is asked for. */
export function refundSection(desk: Desk): Section {
  const items = ruleItems(desk, rulesOfRefund(desk));
  return { key: 'refund', title: desk.words.say('plan:refund.title'), items };
}

/** What holds of the pension account of a person who may leave China. */
export function rulesOfRefund({ standing, position }: Desk): string[] {
  const { city, leavesChina } = standing.known;
  // The rules speak of foreigners; residents of Hong Kong, Macao and Taiwan are none.
  const isForeigner = !restsOn(planBeside(standing).of, 'exempt-hmt');
  return position.conversation === 'leaving' && leavesChina !== false && isForeigner ? refundRules(city) : [];
}
