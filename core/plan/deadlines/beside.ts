import type { Procedure } from '../../facts.ts';
import {
  beijingRenewalPromise,
  industrialParkPromise,
  industrialParkPromiseA,
  shanghaiCounterA,
  shanghaiCounterB,
  shanghaiPromise,
  shanghaiPromiseA,
} from '../../rules/city-promises.ts';
import { asksForNewPermit, changePermit } from '../../rules/residence-permit.ts';
import { type Case, categoryOf, needsNoPermit } from '../case.ts';
import { type Deadline, deadlineFrom, type Row } from '../deadlines.ts';

const granting: readonly Procedure[] = ['first-permit', 'renewal', 'transfer'];
const inCity = (city: string) => (of: Case) => of.facts.city === city;
const isA = (of: Case) => categoryOf(of) === 'A';

/** The times that cities promise, as far as the contract of the plan does not name them. */
const promises: readonly Row[] = [
  {
    term: (of) => (isA(of) ? shanghaiPromiseA : shanghaiPromise),
    in: granting,
    from: 'acceptedOn',
    when: inCity('shanghai'),
  },
  {
    term: (of) => (isA(of) ? shanghaiCounterA : shanghaiCounterB),
    in: granting,
    from: 'rpFiledOn',
    when: (of) => inCity('shanghai')(of) && (isA(of) || categoryOf(of) === 'B'),
  },
  {
    term: (of) => (isA(of) ? industrialParkPromiseA : industrialParkPromise),
    in: granting,
    from: 'acceptedOn',
    when: inCity('suzhou'),
  },
  { term: beijingRenewalPromise, in: ['renewal'], from: 'acceptedOn', when: inCity('beijing') },
];

/** A new post may change the purpose of the stay, and a new nationality brings a new passport number. */
const residence: readonly Row[] = [
  {
    term: changePermit,
    in: ['change'],
    from: 'changedOn',
    when: ({ facts }) => asksForNewPermit(facts.changedItem),
    adjust: (deadline, { facts }) => ({ ...deadline, binding: facts.changedItem === 'nationality' }),
  },
];

/** The days that a person is shown beside those which the contract of the plan names. */
export function deadlinesBeside(of: Case): Deadline[] {
  if (needsNoPermit(of)) return [];
  return [...promises, ...residence].map((row) => deadlineFrom(row, of)).filter((deadline) => deadline !== undefined);
}
