import type { Procedure } from '../../facts.ts';
import type { Case } from '../case.ts';
import { isForNewPermit } from '../documents/beside.ts';
import { card, eCard, enrol, fiveStar, refund } from './insurance.ts';
import { cancel, decide, file } from './permit.ts';
import type { Row } from './row.ts';
import { enter, register, residence, residenceDecided, stayPermit } from './stay.ts';

/** What is told of each step, by its name; the name says who acts. */
export const steps = {
  file,
  fileAnew: file,
  decide,
  decideChange: decide,
  cancel,
  cancelOld: cancel,
  enter,
  register,
  residence,
  residenceDecided,
  stayPermit,
  eCard,
  enrol,
  card,
  refund,
  fiveStar,
} satisfies Record<string, readonly Row[]>;
export type StepName = keyof typeof steps;

const order: Readonly<Record<Procedure, readonly StepName[]>> = {
  'first-permit': ['file', 'decide', 'enter', 'register', 'eCard', 'residence', 'residenceDecided', 'enrol', 'card'],
  renewal: ['file', 'decide', 'residence', 'residenceDecided'],
  change: ['register', 'file', 'decideChange', 'residence', 'residenceDecided'],
  transfer: ['cancelOld', 'residence', 'fileAnew', 'decide', 'residenceDecided', 'enrol'],
  leaving: ['cancel', 'residence', 'stayPermit', 'refund'],
  'short-term': ['file', 'decide', 'enter', 'register', 'residence', 'residenceDecided'],
  'e-card': ['eCard'],
  'residence-permit': ['register', 'residence', 'residenceDecided'],
  'social-insurance': ['enrol', 'card'],
};

/** The steps of a procedure in the order in which they are made. */
export function orderOf(of: Case): readonly StepName[] {
  return of.procedure === 'change' ? orderOfChange(of) : order[of.procedure];
}

function orderOfChange(of: Case): readonly StepName[] {
  const { changedItem } = of.facts;
  if (isForNewPermit(of)) return ['cancel', 'file', 'decide', 'residence', 'residenceDecided'];
  // What stands in the passport goes to the police first: their term is the shorter one.
  const isOfThePassport = changedItem === 'passport' || changedItem === 'name';
  return isOfThePassport ? ['residence', 'residenceDecided', 'file', 'decideChange'] : order.change;
}
