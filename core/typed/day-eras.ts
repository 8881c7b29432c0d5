import { dayOf } from './calendars.ts';
import { numberIn } from './day-characters.ts';
import { confirmed, type DayReading } from './day-reading.ts';
import { numeralCharacters } from './numerals.ts';

type Era = { firstYear: number; begins: string; ends: string };
const reiwa: Era = { firstYear: 2019, begins: '2019-05-01', ends: '9999-12-31' };
const heisei: Era = { firstYear: 1989, begins: '1989-01-08', ends: '2019-04-30' };
const showa: Era = { firstYear: 1926, begins: '1926-12-25', ends: '1989-01-07' };
const taisho: Era = { firstYear: 1912, begins: '1912-07-30', ends: '1926-12-24' };
const republic: Era = { firstYear: 1912, begins: '1912-01-01', ends: '9999-12-31' };

const japanese: Record<string, Era> = {
  ...{ 令和: reiwa, 平成: heisei, 昭和: showa, 大正: taisho },
  ...{ r: reiwa, h: heisei, s: showa, t: taisho, reiwa, heisei, showa, taisho },
};
const chinese: Record<string, Era> = Object.fromEntries(
  ['中华民国', '中華民國', '民国', '民國', 'roc', 'minguo'].map((name) => [name, republic]),
);

const number = `\\d{1,3}|[${numeralCharacters}]{1,5}`;
const names = [...Object.keys(japanese), ...Object.keys(chinese)].toSorted((one, other) => other.length - one.length);
const date = new RegExp(
  `^(?<name>${names.join('|')}) ?\\.?(?<year>${number}|元)[年./-](?<month>${number})[月./-](?<day>${number})日?$`,
  'u',
);

/** Reads a day of a Japanese era or of the Republic's years; an era has no day after its last. */
export function readEra(text: string): DayReading | undefined {
  const { name, year, month, day } = date.exec(text.replace(/(?<=\D) | (?=\D)/gu, ''))?.groups ?? {};
  if (!name || !year || !month || !day) return undefined;
  const era = japanese[name] ?? chinese[name] ?? republic;
  const found = dayOf(era.firstYear - 1 + (year === '元' ? 1 : numberIn(year)), numberIn(month), numberIn(day));
  const within = found !== undefined && found >= era.begins && found <= era.ends;
  return confirmed(within ? found : undefined, 'calendar', name in japanese ? 'japanese' : 'roc');
}
