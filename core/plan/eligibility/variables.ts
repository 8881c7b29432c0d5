import { ageOn, type Day } from '../../date.ts';
import { choices, listedChoices } from '../../facts/choices.ts';
import type { FactName, Facts } from '../../facts.ts';
import { adultAge, isDegree, isHigherDegree, oldestForB, yearsWithDegree } from '../../rules/categories.ts';
import {
  elitePoints,
  experiencePoints,
  mostLocalPoints,
  type PointsTable,
  pointsInBand,
  pointsTable,
} from '../../rules/points.ts';
import { inForce } from '../../rules/rule.ts';
import { citySalary, salaryEdges } from '../../rules/salary.ts';
import { graduateBundle, motherTongueBundle } from './bundles.ts';
import { bit, type Option, trait, type Variable } from './traits.ts';

type Where = { facts: Facts; on: Day; table: PointsTable };

/** Everything eligibility depends on; a fact not given counts with a value from every side of each threshold. */
export function variablesOf(facts: Facts, { on }: { on: Day }): Variable[] {
  const where = { facts, on, table: inForce(pointsTable, on) };
  // What brings points only comes first: it multiplies no combinations.
  return [
    monthsVariable(where),
    variable('chineseLevel', facts.chineseLevel, {
      values: choices.chineseLevel,
      contributes: (level) => ({ points: where.table.chinese[level] }),
    }),
    variable('workRegion', facts.workRegion, {
      values: choices.workRegion,
      contributes: (region) => ({ points: where.table.location[region] }),
    }),
    ageVariable(where),
    salaryVariable(where),
    educationVariable(where),
    experienceVariable(where),
    ...teacherVariables(facts),
    graduateBundle(facts, { on }),
    degreeCountryVariable(where),
    distinctionsVariable(where),
  ];
}

/** The points that a province may add, as long as nobody has been asked for them. */
export function localPointsVariable(): Variable {
  const options = Array.from({ length: mostLocalPoints + 1 }, (_, points) => ({ traits: 0, points }));
  return { unknown: [], options };
}

/** One fact: what its value contributes, or every one of its possible values. */
function variable<V>(
  name: FactName,
  given: V | undefined,
  { values, contributes }: { values: readonly V[]; contributes: (value: V) => Partial<Option> },
): Variable {
  const options = (given === undefined ? values : [given]).map((value) => ({
    traits: 0,
    points: 0,
    ...contributes(value),
  }));
  return given === undefined ? { unknown: [name], options: distinct(options) } : { unknown: [], options };
}

function distinct(options: Option[]): Option[] {
  return [...new Map(options.map((option) => [option.traits * 1000 + option.points, option])).values()];
}

function ageVariable({ facts: { birthDate }, on, table }: Where): Variable {
  const oldest = inForce(oldestForB, on);
  const adult = inForce(adultAge, on);
  const ages = [...table.age.map(({ from }) => from), adult, oldest, oldest + 1];
  return variable('birthDate', birthDate === undefined ? undefined : ageOn(birthDate, { on }), {
    values: ages,
    contributes: (age) => ({
      traits: bit(age < adult, 'minor') | bit(age > oldest, 'tooOldForB'),
      points: pointsInBand(table.age, age),
    }),
  });
}

function educationVariable({ facts, table }: Where): Variable {
  return variable('education', facts.education, {
    values: choices.education,
    contributes: (education) => ({
      traits: bit(isDegree(education), 'degree') | bit(isHigherDegree(education), 'higherDegree'),
      points: table.education[education],
    }),
  });
}

function salaryVariable({ facts, on, table }: Where): Variable {
  const figures = citySalary(facts.city, { on });
  const edges = [0, ...salaryEdges({ city: facts.city, on })];
  return variable('annualSalaryRmb', facts.annualSalaryRmb, {
    values: edges,
    contributes: (salary) => ({
      traits: figures
        ? bit(salary >= figures.forA, 'salaryForA') |
          bit(salary >= figures.forB, 'salaryForB') |
          bit(salary >= figures.average, 'averageSalary')
        : trait.averageSalary,
      points: pointsInBand(table.salary, salary),
    }),
  });
}

function experienceVariable({ facts, on, table }: Where): Variable {
  const needed = inForce(yearsWithDegree, on);
  const { startsAt, points, perExtraYear, cap } = table.experience;
  const yearsAtCap = startsAt + Math.ceil((cap - points) / perExtraYear);
  const years = Array.from({ length: yearsAtCap + 1 }, (_, year) => year);
  return variable('relatedExperienceYears', facts.relatedExperienceYears, {
    values: years,
    contributes: (year) => ({
      traits: bit(year >= needed, 'experienced'),
      points: experiencePoints(table.experience, year),
    }),
  });
}

function degreeCountryVariable({ facts: { degreeCountry } }: Where): Variable {
  const given = degreeCountry === undefined ? undefined : degreeCountry === 'CN';
  return variable('degreeCountry', given, {
    values: [true, false],
    contributes: (isChina) => ({ traits: bit(isChina, 'degreeFromChina') }),
  });
}

function distinctionsVariable({ facts, table }: Where): Variable {
  const lists = [[], ...listedChoices.distinctions.map((distinction) => [distinction])];
  return variable<readonly string[]>('distinctions', facts.distinctions, {
    values: lists,
    contributes: (distinctions) => ({
      traits: bit(distinctions.includes('topUniversity'), 'topUniversity'),
      points: elitePoints(table, distinctions),
    }),
  });
}

function monthsVariable({ facts, table }: Where): Variable {
  const edges = table.months.map(({ from }) => from);
  return variable('monthsPerYearInChina', facts.monthsPerYearInChina, {
    values: edges,
    contributes: (months) => ({ points: pointsInBand(table.months, months) }),
  });
}

function teacherVariables(facts: Facts): Variable[] {
  if (!facts.languageTeacher) return [];
  return [
    motherTongueBundle(facts),
    variable('teachingQualification', facts.teachingQualification, {
      values: [true, false],
      contributes: (has) => ({ traits: bit(has, 'teachingQualification') }),
    }),
  ];
}
