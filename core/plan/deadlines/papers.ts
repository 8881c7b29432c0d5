import { afterGraduation } from '../../rules/graduates.ts';
import { criminalRecordValid, medicalValid } from '../../rules/papers.ts';
import { applyBeforeStayEnds, extendVisa } from '../../rules/residence-permit.ts';
import { restsOn } from '../case.ts';
import { dayOf, type Row } from '../deadlines.ts';
import { isAppliedForInChina } from '../eligibility/in-china.ts';

/** The days on which papers, a graduation or a stay run out. */
export const expiryRows: readonly Row[] = [
  { term: criminalRecordValid, in: ['first-permit', 'renewal', 'transfer'], from: 'crcIssuedOn' },
  { term: medicalValid, in: ['first-permit', 'residence-permit'], from: 'medicalIssuedOn' },
  {
    term: afterGraduation,
    in: ['first-permit'],
    from: 'graduatedOn',
    when: (of) => of.eligibility?.category === 'C' && restsOn(of, afterGraduation.id),
  },
  {
    term: applyBeforeStayEnds,
    in: ['first-permit'],
    from: (of) => dayOf(of, 'residencePermitExpiresOn') ?? dayOf(of, 'visaStayEndsOn'),
    when: isAppliedForInChina,
  },
  { term: extendVisa, in: ['first-permit', 'short-term'], from: 'visaStayEndsOn' },
];
