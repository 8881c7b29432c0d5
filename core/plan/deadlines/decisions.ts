import { beijingPromise, permitDecisionAtMost, shenzhenPromise } from '../../rules/decisions.ts';
import { policeDecision, policeTarget } from '../../rules/residence-permit.ts';
import { shortDecision } from '../../rules/short-term.ts';
import { decisionTerm } from '../course.ts';
import type { Row } from '../deadlines.ts';

/** The times in which the authorities decide. */
export const decisionRows: readonly Row[] = [
  {
    term: decisionTerm,
    in: ['first-permit', 'renewal', 'transfer'],
    from: 'acceptedOn',
  },
  { term: permitDecisionAtMost, in: ['first-permit'], from: 'acceptedOn' },
  {
    term: shenzhenPromise,
    in: ['first-permit', 'transfer'],
    from: 'acceptedOn',
    when: ({ facts }) => facts.city === 'shenzhen',
  },
  { term: shortDecision, in: ['short-term'], from: 'acceptedOn' },
  {
    term: policeDecision,
    in: ['first-permit', 'renewal', 'change', 'transfer', 'residence-permit'],
    from: 'rpFiledOn',
  },
  {
    term: ({ facts }) => policeTarget(facts.city),
    in: ['first-permit', 'renewal', 'change', 'transfer', 'residence-permit'],
    from: 'rpFiledOn',
  },
  { term: beijingPromise, in: ['first-permit'], from: 'rpFiledOn', when: ({ facts }) => facts.city === 'beijing' },
];
