import type { Value } from '../core/answer.ts';
import type { Offer, Standing } from '../core/conversation.ts';
import { addDays, addMonths, type Day } from '../core/date.ts';
import { bandOf, nameOfBand, salaryBands, salaryWithin } from '../core/salary.ts';

// Where nobody is older, and no graduate lives longer than their degree.
const longestLife = 110 * 12;
// A birthday after that has the wrong year.
const youngest = 14 * 12;

/** Numbers put ready on buttons. */
export function numbers(...offered: number[]): () => Offer[] {
  return () => offered.map((value) => ({ key: String(value), value }));
}

/** The cities with rules of their own, put ready on buttons. */
export function cityOffers(): Offer[] {
  const cities = ['shanghai', 'beijing', 'shenzhen', 'guangzhou', 'hangzhou', 'suzhou', 'tianjin', 'chengdu'];
  return cities.map((city) => ({ key: city, value: city }));
}

/** The same, with the city of the job until now before the others. */
export function citiesFromTheOldOne({ known }: Standing): Offer[] {
  const offers = cityOffers();
  if (typeof known.city !== 'string') return offers;
  return [{ key: known.city, value: known.city }, ...offers.filter(({ key }) => key !== known.city)];
}

/** The salary bands of the city, put ready on buttons. */
function salaryOffers({ known, today }: Standing): Offer[] {
  return salaryBands({ city: known.city, on: today }).map((band) => {
    const name = nameOfBand(band);
    return { key: name, value: name };
  });
}

/** Days someone who looks for work can be born on. */
export function birthDays({ today }: Standing): [Day, Day] {
  return [addMonths(today, -longestLife), addMonths(today, -youngest)];
}

export function graduationDays({ today }: Standing): [Day, Day] {
  return [addMonths(today, -longestLife), addMonths(today, 24)];
}

/** Days of something that has happened: not after today. */
export function pastDays({ today }: Standing): [Day, Day] {
  return [addMonths(today, -12 * 15), today];
}

/** Days of something that may have happened or be planned. */
export function nearDays({ today }: Standing): [Day, Day] {
  return [addMonths(today, -12 * 15), addMonths(today, 36)];
}

/** Days a paper in hand can run out on. */
export function expiryDays({ today }: Standing): [Day, Day] {
  return [addMonths(today, -12 * 15), addMonths(today, 12 * 30)];
}

/** Today and the day before, put ready on buttons. */
export function recentDays({ today }: Standing): Offer[] {
  return [
    { key: 'today', value: today },
    { key: 'yesterday', value: addDays(today, -1) },
  ];
}

/** Days on which somebody who comes into the country can arrive at an address: not before the day of entry, often on it. */
export function daysFromEntry(standing: Standing): Offer[] {
  const { enteredOn } = standing.known;
  if (typeof enteredOn !== 'string') return recentDays(standing);
  const since = recentDays(standing).filter(({ value }) => String(value) >= enteredOn);
  const isOffered = since.some(({ value }) => value === enteredOn);
  return isOffered ? since : [{ key: 'dayOfEntry', value: enteredOn }, ...since];
}

/** How a yearly salary is asked wherever it is: in bands of the city, and only the band is kept. */
export const bandQuestion = {
  offers: salaryOffers,
  keep: (value: Value, { known, today }: Standing): Value =>
    typeof value === 'number' ? nameOfBand(bandOf(value, { city: known.city, on: today })) : value,
  holds: (value: Value, { known, today }: Standing): boolean =>
    value === null || salaryWithin(value, { city: known.city, on: today }) !== undefined,
  between: (): [number, number] => [0, 100_000_000],
};
