import { ageOn } from '../../date.ts';
import { isDegree, oldestForB } from '../../rules/categories.ts';
import { inForce } from '../../rules/rule.ts';
import { type Case, restsOn } from '../case.ts';

/** Whether a teaching certificate is brought: never where there is none; unknown while the category may rest on teaching. */
export function bringsTeachingCertificate(of: Case): boolean | undefined {
  if (of.facts.teachingQualification === false) return false;
  if (restsOn(of, 'b-language-teacher')) return true;
  return isUndecided(of) && mayRestOnTeaching(of) ? undefined : false;
}

/** Whether category B is neither found nor ruled out. */
function isUndecided({ eligibility }: Case): boolean {
  return eligibility?.outcome === 'cannot-tell' || eligibility?.category === 'C';
}

function mayRestOnTeaching({ facts, asOf }: Case): boolean {
  const { languageTeacher, teachesMotherTongue, nativeLanguageDegree, education, birthDate } = facts;
  const isTooOld = birthDate !== undefined && ageOn(birthDate, { on: asOf }) > inForce(oldestForB, asOf);
  const isOtherwiseFit = teachesMotherTongue !== false && nativeLanguageDegree !== false && !isTooOld;
  return languageTeacher === true && isOtherwiseFit && (education === undefined || isDegree(education));
}
