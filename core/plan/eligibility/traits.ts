import type { FactName } from '../../facts.ts';

/** What the grounds of a category look at, each a bit. */
export const trait = {
  minor: 1,
  tooOldForB: 2,
  salaryForA: 4,
  salaryForB: 8,
  averageSalary: 16,
  degree: 32,
  higherDegree: 64,
  experienced: 128,
  topUniversity: 256,
  degreeFromChina: 512,
  freshGraduate: 1024,
  teachesMotherTongue: 2048,
  teachingQualification: 4096,
} as const;

const degreeAndYears = trait.degree | trait.experienced;
const teacher = trait.degree | trait.teachesMotherTongue;
const newTeacher = teacher | trait.teachingQualification;
const teaching = trait.teachesMotherTongue | trait.teachingQualification;
const graduate = trait.higherDegree | trait.freshGraduate | trait.averageSalary;
const knownSchool = trait.degreeFromChina | trait.topUniversity;
const besideDegree = trait.experienced | teaching;

/** What one value of a fact contributes: traits and points. */
export type Option = { traits: number; points: number };

/** Facts judged together, and what their possible values contribute: one option where they are known. */
export type Variable = { unknown: FactName[]; options: Option[] };

/** The bit of a trait where it holds. */
export function bit(holds: boolean, name: keyof typeof trait): number {
  return holds ? trait[name] : 0;
}

export function isMinor(traits: number): boolean {
  return has(traits, trait.minor);
}

export function isTooOldForB(traits: number): boolean {
  return has(traits, trait.tooOldForB);
}

export function hasDegreeAndYears(traits: number): boolean {
  return has(traits, degreeAndYears);
}

export function isLanguageTeacher(traits: number): boolean {
  return has(traits, teacher) && hasAny(traits, trait.experienced | trait.teachingQualification);
}

export function isGraduate(traits: number): boolean {
  return has(traits, graduate) && hasAny(traits, knownSchool);
}

/** Whether a salary alone gives category A or B. */
export function earnsEnoughFor(category: 'A' | 'B', traits: number): boolean {
  return has(traits, category === 'A' ? trait.salaryForA : trait.salaryForB);
}

/**
 * The traits without those that can no longer make a difference, whatever traits are still open.
 * It keeps the combinations few; it never changes a category.
 */
export function simplified(traits: number, { open }: { open: number }): number {
  if (isMinor(traits)) return trait.minor;
  if (earnsEnoughFor('A', traits)) return trait.salaryForA;
  const possible = traits | open;
  const isOpenB = !isTooOldForB(traits);
  if (isOpenB && !isTooOldForB(open) && isSureOfB(traits)) return degreeAndYears;

  let kept = traits;
  if (!isGraduate(possible)) kept &= ~(graduate | knownSchool);
  if (!isOpenB) kept &= ~(trait.salaryForB | trait.degree | besideDegree);
  if (!has(possible, trait.degree)) kept &= ~besideDegree;
  if (!has(possible, teacher)) kept &= ~teaching;
  return kept;
}

function isSureOfB(traits: number): boolean {
  return earnsEnoughFor('B', traits) || hasDegreeAndYears(traits) || has(traits, newTeacher);
}

function has(traits: number, all: number): boolean {
  return (traits & all) === all;
}

function hasAny(traits: number, some: number): boolean {
  return (traits & some) !== 0;
}
