import { ageOn, type Day } from '../../date.ts';
import { choices, listedChoices } from '../../facts/choices.ts';
import type { FactName, Facts } from '../../facts.ts';
import { lately } from '../../lately.ts';
import { adultAge, isDegree, isHigherDegree, oldestForB, yearsWithDegree } from '../../rules/categories.ts';
import {
  elitePoints,
  experiencePoints,
  localPoints,
  type PointsTable,
  pointsInBand,
  pointsTable,
} from '../../rules/points.ts';
import { inForce } from '../../rules/rule.ts';
import { citySalary, salaryEdges } from '../../rules/salary.ts';
import { graduateBundle, motherTongueBundle } from './bundles.ts';
import { bit, type Option, type Variable } from './traits.ts';

/** The variable of one fact, or of some that count together, in a case. */
type Weigher = (facts: Facts) => Variable;
type Where = { city: Facts['city']; on: Day; table: PointsTable };

/** Everything eligibility depends on; a fact not given counts with a value from every side of each threshold. */
export function variablesOf(facts: Facts, { on }: { on: Day }): Variable[] {
  const { first, last } = weighersIn(facts.city, on);
  return [
    ...first.map((weigh) => weigh(facts)),
    ...teacherVariables(facts),
    graduateBundle(facts, { on }),
    ...last.map((weigh) => weigh(facts)),
  ];
}

type Weighers = { first: Weigher[]; last: Weigher[] };
const found = lately<Weighers>(100);

/** How each fact is weighed on a day in a city; it is worked out once. */
function weighersIn(city: Facts['city'], on: Day): Weighers {
  return found(`${on} ${city}`, () => {
    const where = { city, on, table: inForce(pointsTable, on) };
    return {
      // What brings points only comes first: it multiplies no combinations.
      first: [
        months(where),
        chinese(where),
        region(where),
        age(where),
        salary(where),
        education(where),
        experience(where),
      ],
      last: [degreeCountry(), distinctions(where), cityFigure()],
    };
  });
}

/** The points that a province may add, as long as nobody has been asked for them. */
export function localPointsVariable({ on }: { on: Day }): Variable {
  const options = Array.from({ length: inForce(localPoints, on) + 1 }, (_, points) => ({ traits: 0, points }));
  return { unknown: [], options };
}

/** One fact: what its value contributes, or every one of its possible values. */
function weigher<V>(
  name: FactName,
  givenIn: (facts: Facts) => V | undefined,
  { values, contributes }: { values: readonly V[]; contributes: (value: V) => Partial<Option> },
): Weigher {
  const optionOf = (value: V): Option => ({ traits: 0, points: 0, ...contributes(value) });
  const open: Variable = { unknown: [name], options: distinct(values.map(optionOf)) };
  return (facts) => {
    const given = givenIn(facts);
    return given === undefined ? open : { unknown: [], options: [optionOf(given)] };
  };
}

function distinct(options: Option[]): Option[] {
  return [...new Map(options.map((option) => [option.traits * 1000 + option.points, option])).values()];
}

function chinese({ table }: Where): Weigher {
  return weigher('chineseLevel', ({ chineseLevel }) => chineseLevel, {
    values: choices.chineseLevel,
    contributes: (level) => ({ points: table.chinese[level] }),
  });
}

function region({ table }: Where): Weigher {
  return weigher('workRegion', ({ workRegion }) => workRegion, {
    values: choices.workRegion,
    contributes: (where) => ({ points: table.location[where] }),
  });
}

function age({ on, table }: Where): Weigher {
  const oldest = inForce(oldestForB, on);
  const adult = inForce(adultAge, on);
  const lived = ({ birthDate }: Facts) => (birthDate === undefined ? undefined : ageOn(birthDate, { on }));
  return weigher('birthDate', lived, {
    values: [...table.age.map(({ from }) => from), adult, oldest, oldest + 1],
    contributes: (years) => ({
      traits: bit(years < adult, 'minor') | bit(years > oldest, 'tooOldForB'),
      points: pointsInBand(table.age, years),
    }),
  });
}

function education({ table }: Where): Weigher {
  return weigher('education', (facts) => facts.education, {
    values: choices.education,
    contributes: (highest) => ({
      traits: bit(isDegree(highest), 'degree') | bit(isHigherDegree(highest), 'higherDegree'),
      points: table.education[highest],
    }),
  });
}

function salary({ city, on, table }: Where): Weigher {
  const figures = citySalary(city, { on });
  return weigher('annualSalaryRmb', ({ annualSalaryRmb }) => annualSalaryRmb, {
    values: [0, ...salaryEdges({ city, on })],
    contributes: (yearly) => ({
      traits: figures
        ? bit(yearly >= figures.forA, 'salaryForA') |
          bit(yearly >= figures.forB, 'salaryForB') |
          bit(yearly >= figures.average, 'averageSalary')
        : bit(city !== undefined, 'averageSalary'),
      points: pointsInBand(table.salary, yearly),
    }),
  });
}

/** A graduate's salary is tested where the city has a figure; a city that is not known may have one. */
function cityFigure(): Weigher {
  const mayTestSalary = ({ city }: Facts) => (city === undefined ? undefined : true);
  return weigher('city', mayTestSalary, {
    values: [true, false],
    contributes: (isTested) => ({ traits: bit(!isTested, 'averageSalary') }),
  });
}

function experience({ on, table }: Where): Weigher {
  const needed = inForce(yearsWithDegree, on);
  const { startsAt, points, perExtraYear, cap } = table.experience;
  const yearsAtCap = startsAt + Math.ceil((cap - points) / perExtraYear);
  return weigher('relatedExperienceYears', ({ relatedExperienceYears }) => relatedExperienceYears, {
    values: Array.from({ length: yearsAtCap + 1 }, (_, year) => year),
    contributes: (years) => ({
      traits: bit(years >= needed, 'experienced'),
      points: experiencePoints(table.experience, years),
    }),
  });
}

function degreeCountry(): Weigher {
  const isFromChina = (facts: Facts) => (facts.degreeCountry === undefined ? undefined : facts.degreeCountry === 'CN');
  return weigher('degreeCountry', isFromChina, {
    values: [true, false],
    contributes: (isChina) => ({ traits: bit(isChina, 'degreeFromChina') }),
  });
}

function distinctions({ table }: Where): Weigher {
  return weigher<readonly string[]>('distinctions', (facts) => facts.distinctions, {
    values: [[], ...listedChoices.distinctions.map((distinction) => [distinction])],
    contributes: (held) => ({
      traits: bit(held.includes('topUniversity'), 'topUniversity'),
      points: elitePoints(table, held),
    }),
  });
}

function months({ table }: Where): Weigher {
  return weigher('monthsPerYearInChina', ({ monthsPerYearInChina }) => monthsPerYearInChina, {
    values: table.months.map(({ from }) => from),
    contributes: (inChina) => ({ points: pointsInBand(table.months, inChina) }),
  });
}

const teaching = weigher('teachingQualification', ({ teachingQualification }) => teachingQualification, {
  values: [true, false],
  contributes: (has) => ({ traits: bit(has, 'teachingQualification') }),
});

function teacherVariables(facts: Facts): Variable[] {
  return facts.languageTeacher ? [motherTongueBundle(facts), teaching(facts)] : [];
}
