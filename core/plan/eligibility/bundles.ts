import { addMonths, type Day } from '../../date.ts';
import type { FactName, Facts } from '../../facts.ts';
import { afterGraduation, graduateMark } from '../../rules/graduates.ts';
import { inForce } from '../../rules/rule.ts';
import { trait, type Variable } from './traits.ts';

/** Facts that count only together: the trait is there when all of them hold. */
function bundle(together: number, conditions: { name: FactName; holds: boolean | undefined }[]): Variable {
  const missing = { traits: 0, points: 0 };
  const whole = { traits: together, points: 0 };
  if (conditions.some(({ holds }) => holds === false)) return { unknown: [], options: [missing] };
  const unknown = conditions.filter(({ holds }) => holds === undefined).map(({ name }) => name);
  return { unknown, options: unknown.length > 0 ? [whole, missing] : [whole] };
}

/** What the graduate rule asks beside the degree: a recent one, good marks, a job in line with it. */
export function graduateBundle({ graduatedOn, gradeAverage, jobMatchesStudies }: Facts, { on }: { on: Day }): Variable {
  const { number } = inForce(afterGraduation, on);
  const mark = inForce(graduateMark, on);
  return bundle(trait.freshGraduate, [
    { name: 'graduatedOn', holds: graduatedOn === undefined ? undefined : on <= addMonths(graduatedOn, number) },
    { name: 'gradeAverage', holds: gradeAverage === undefined ? undefined : gradeAverage >= mark },
    { name: 'jobMatchesStudies', holds: jobMatchesStudies },
  ]);
}

/** What a language teacher always needs: the language is the mother tongue and that of the country of the degree. */
export function motherTongueBundle({ teachesMotherTongue, nativeLanguageDegree }: Facts): Variable {
  return bundle(trait.teachesMotherTongue, [
    { name: 'teachesMotherTongue', holds: teachesMotherTongue },
    { name: 'nativeLanguageDegree', holds: nativeLanguageDegree },
  ]);
}
