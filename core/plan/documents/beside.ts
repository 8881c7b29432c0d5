import type { FactValue } from '../../facts.ts';
import { justificationCities } from '../../rules/papers.ts';
import { asksForNewPermit, changesResidencePermit } from '../../rules/residence-permit.ts';
import { inForce } from '../../rules/rule.ts';
import { type Case, hasHappened, needsNoPermit, restsOn } from '../case.ts';
import { enrolmentProcedures } from '../deadlines/missed.ts';
import { needsResidencePermit } from '../deadlines/short-stay.ts';
import type { PlannedDocument } from '../documents.ts';
import { certified } from './certified.ts';
import { employeePapers } from './employee-papers.ts';
import { employerPapers } from './employer-papers.ts';
import { paperOf } from './papers.ts';
import { chosen, type Wanted } from './wanted.ts';

/**
 * The papers of a plan with what the contract of the plan leaves out: those for the residence permit that goes along,
 * for the registration, for a new permit after a change, and what one city asks for. None stands twice.
 */
export function withPapersBeside(documents: readonly PlannedDocument[], of: Case): PlannedDocument[] {
  const beside = [
    ...chosen(employeeBeside(of)).map((id) => certified(paperOf(id, 'employee', of), of)),
    ...chosen(employerBeside(of)).map((id) => paperOf(id, 'employer', of)),
  ];
  const all = [...documents, ...beside];
  return all.filter((paper, index) => all.findIndex((other) => isSame(other, paper)) === index);
}

function isSame(one: PlannedDocument, other: PlannedDocument): boolean {
  return one.id === other.id && one.by === other.by;
}

function employeeBeside(of: Case): Wanted[] {
  const toEnrol = enrolmentProcedures.includes(of.procedure);
  if (needsNoPermit(of)) {
    return [
      ['short-not-cases', restsOn(of, 'short-not-cases')],
      ['exempt-hmt', toEnrol && restsOn(of, 'exempt-hmt')],
      registration(of),
    ];
  }
  return [
    ...(isForNewPermit(of) ? papers(employeePapers, of) : []),
    ['change-passport', of.procedure === 'e-card' && itemToChange(of) === 'passport'],
    ['short-no-medical', of.procedure === 'short-term'],
    registration(of),
    ['rp-docs', asksForResidencePermit(of)],
  ];
}

function employerBeside(of: Case): Wanted[] {
  if (needsNoPermit(of)) return [];
  const { city } = of.facts;
  const isFirst = of.procedure === 'first-permit' || isForNewPermit(of);
  const isAnotherPost = of.procedure === 'transfer' && of.facts.sameOccupation !== true;
  const isAsked = city !== undefined && inForce(justificationCities, of.asOf).includes(city);
  return [
    ['cancel-docs', itemToChange(of) === 'occupation'],
    ...(isForNewPermit(of) ? papers(employerPapers, of) : []),
    ['er-agent', isFirst || isAnotherPost],
    ['doc-er-justification', (isFirst || isAnotherPost) && isAsked],
    ['rp-docs', asksForResidencePermit(of)],
  ];
}

/** The papers of a first permit, wanted all. */
function papers(of: (of: Case) => string[], found: Case): Wanted[] {
  return of({ ...found, procedure: 'first-permit' }).map((id): Wanted => [id, true]);
}

/** A change that is no change: the permit is cancelled, or ends, and a new one is applied for. */
export function isForNewPermit(of: Case): boolean {
  return asksForNewPermit(itemToChange(of));
}

/** What has changed and is still to be filed: with an e-card only a new passport comes first. */
export function itemToChange({ procedure, facts: { changedItem } }: Case): FactValue<'changedItem'> | undefined {
  if (procedure === 'change') return changedItem;
  return procedure === 'e-card' && changedItem === 'passport' ? changedItem : undefined;
}

/** Whether a residence permit is asked for, extended or changed in a procedure that is named after another paper. */
export function asksForResidencePermit(of: Case): boolean {
  const { procedure, facts } = of;
  if (procedure === 'short-term') return needsResidencePermit(of);
  const item = itemToChange(of);
  return item === undefined ? procedure === 'renewal' || procedure === 'transfer' : changesResidencePermit(item, facts);
}

/** The papers for the registration with the police, while it has to be made. */
function registration(of: Case): Wanted {
  return ['reg-docs', hasToRegister(of)];
}

/** Whether an address has still to be registered with the police. */
export function hasToRegister(of: Case): boolean {
  const { procedure, facts } = of;
  const isAfterMoving = procedure === 'change' ? facts.changedItem === 'address' : movingProcedures.includes(procedure);
  const isOver = of.registration === 'made' || hasHappened(of, 'rpFiledOn') || hasHappened(of, 'rpIssuedOn');
  const isElsewhere = facts.lodging !== 'hotel' && (procedure !== 'residence-permit' || isArriving(of));
  return isAfterMoving && isElsewhere && !isOver;
}

const movingProcedures: readonly Case['procedure'][] = ['first-permit', 'short-term', 'residence-permit'];

/** Whether an arrival is told of: an extension alone begins with none. */
function isArriving({ facts }: Case): boolean {
  return facts.enteredOn !== undefined || facts.movedInAt !== undefined;
}
