import type { Day } from '../date.ts';
import { dayIn, nearestDay } from './calendars.ts';
import { fullYear, monthOf, readKnownParts } from './day-figures.ts';
import { confirmed, type DayReading, rejected } from './day-reading.ts';
import { chineseNumber, numeralCharacters } from './numerals.ts';

const number = `\\d{1,4}|[${numeralCharacters}]{1,8}`;
const date = new RegExp(
  `^(?:公元|西元|西暦|公历|阳历|新历|서기)?(?:(?<year>${number}|[今本明来去昨后前]|올|내|작)[年년해])?` +
    `(?:(?<month>${number}|元)(?:月份?|월))?(?:(?<day>${number})(?:日|号|號|일)?)?$`,
  'u',
);
const lunarSign = /农历|農曆|阴历|陰曆|旧历|旧暦|陰暦|음력|[正冬腊臘]月|初[一二三四五六七八九十]|âm lịch/u;
const lunarDate = new RegExp(
  `^(?:农历|農曆|阴历|陰曆|旧历)(?<year>${number})年(?<leap>闰|閏)?(?<month>${number}|[正冬腊])月(?:初|第)?(?<day>${number})[日号]?$`,
  'u',
);
const yearsAway: Record<string, number> = {
  今: 0,
  本: 0,
  올: 0,
  明: 1,
  来: 1,
  내: 1,
  后: 2,
  去: -1,
  昨: -1,
  작: -1,
  前: -2,
};
const lunarMonths: Record<string, number> = { 正: 1, 冬: 11, 腊: 12 };

/** Reads a day written with 年 月 日 (or 년 월 일), in figures or in characters. */
export function readCharacters(text: string, today: Day): DayReading | undefined {
  if (lunarSign.test(text)) return readLunar(text.replaceAll(' ', ''));
  if (!/[年月日号號년월일]/u.test(text)) return undefined;
  const { year, month, day } = date.exec(text.replaceAll(' ', ''))?.groups ?? {};
  if (!year && !month) return day ? rejected('incomplete') : undefined;
  if (!month) return rejected('incomplete');
  return readParts({ year, month: month === '元' ? 1 : numberIn(month), day: day && numberIn(day) }, today);
}

/** The number in figures or in Chinese numerals; NaN when it is neither. */
export function numberIn(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : (chineseNumber(text) ?? Number.NaN);
}

function readParts(
  parts: { year: string | undefined; month: number; day: number | '' | undefined },
  today: Day,
): DayReading {
  const { year, month, day } = parts;
  if (year === undefined) return day ? confirmed(nearestDay(month, day, today), 'yearMissing') : rejected('incomplete');

  const away = yearsAway[year];
  const meant = away === undefined ? writtenYear(year, today) : Number(today.slice(0, 4)) + away;
  if (!meant) return rejected('yearUnclear');
  if (!day) return monthOf(meant, month);

  const reading = readKnownParts(meant, month, day, today);
  const doubt = away === undefined ? 'shortYear' : 'relative';
  return reading.kind === 'day' && String(numberIn(year)).length < 4 ? confirmed(reading.day, doubt) : reading;
}

function writtenYear(year: string, today: Day): number | undefined {
  const value = numberIn(year);
  if (value >= 1000) return value;
  return value >= 10 && value < 100 ? fullYear(String(value), today) : undefined;
}

/** A lunar date is taken only with its year, and only to be confirmed. */
function readLunar(text: string): DayReading {
  const { year, leap, month, day } = lunarDate.exec(text)?.groups ?? {};
  if (!year || !month || !day || numberIn(year) < 1900) return rejected('foreignCalendar');
  const code = `M${String(lunarMonths[month] ?? numberIn(month)).padStart(2, '0')}${leap ? 'L' : ''}`;
  return confirmed(
    dayIn('chinese', { year: numberIn(year), monthCode: code, day: numberIn(day) }),
    'calendar',
    'chinese',
  );
}
