import type { Day } from '../../date.ts';
import { type Named, type Naming, part, periodAround, points, type ToldFigure, years } from '../naming.ts';
import { localPoints, mostPoints, type PointsTable, pointsTable } from '../points.ts';
import { months } from '../term.ts';

/** The work in China without a break that gives points. */
export const workedInChina: ToldFigure = {
  id: 'pt-elite',
  periods: [{ from: '2017-04-01', value: { years: years(5) } }],
};

type Bands = PointsTable['salary'];
type Read = (table: PointsTable) => Named;

/** What sentences name of the points table: for each row its points, and where its bands begin and end. */
export const pointsNamings: readonly Naming[] = [
  ...row('pt-salary', {
    most: ({ salary }) => points(mostOf(salary)),
    'most-from': ({ salary }) => bandOf(salary, salary.length - 1).from,
    'least-from': ({ salary }) => bandOf(salary, 1).from,
  }),
  ...row('pt-education', {
    doctorate: ({ education }) => points(education.doctorate),
    master: ({ education }) => points(education.master),
    bachelor: ({ education }) => points(education.bachelor),
    most: ({ education }) => points(Math.max(...Object.values(education))),
  }),
  ...row('pt-experience', {
    from: ({ experience }) => years(experience.startsAt),
    points: ({ experience }) => points(experience.points),
    each: ({ experience }) => points(experience.perExtraYear),
    most: ({ experience }) => points(experience.cap),
  }),
  ...[1, 2, 3].flatMap((band) =>
    row('pt-months', {
      [`${band}-from`]: (table) => months(bandOf(table.months, band).from),
      [`${band}-points`]: (table) => points(bandOf(table.months, band).points),
    }),
  ),
  ...row('pt-chinese', {
    least: ({ chinese }) => points(chinese.hsk1),
    most: ({ chinese }) => points(chinese.hsk5plus),
    former: ({ chinese }) => points(chinese.formerChineseNational),
  }),
  ...row('pt-location', { points: ({ location }) => points(location.western) }),
  ...[1, 2, 3, 4].flatMap((band) =>
    row('pt-age', {
      [`${band}-from`]: ({ age }) => bandOf(age, band).from,
      [`${band}-to`]: ({ age }) => bandOf(age, band + 1).from - 1,
      [`${band}-points`]: ({ age }) => points(bandOf(age, band).points),
    }),
  ),
  ...row('pt-elite', { points: ({ elite }) => points(elite) }),
  part(localPoints, localPoints.id, points),
  { ...part(pointsTable, pointsTable.id, () => 0), on: mostOn },
];

function row(rule: string, reads: Record<string, Read>): Naming[] {
  return Object.entries(reads).map(([name, read]) => ({ ...part(pointsTable, `${rule}-${name}`, read), rule }));
}

/** A band of a row; sentences name as many as there were when they were written. */
function bandOf(bands: Bands, index: number): Bands[number] {
  const band = bands[index];
  if (!band)
    throw new RangeError(`The points table has no band ${index} in a row of ${bands.length} that sentences name`);
  return band;
}

function mostOf(bands: Bands): number {
  return Math.max(...bands.map(({ points: given }) => given));
}

function mostOn(day: Day): Named {
  return points(mostPoints(periodAround(pointsTable, day).value) + periodAround(localPoints, day).value);
}
