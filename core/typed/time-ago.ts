import { addDays, type Day } from '../date.ts';
import { bare } from './fold.ts';
import { chineseNumber } from './numerals.ts';

/** A moment in China, to the minute: YYYY-MM-DDTHH:MM. */
export type Minute = string;

/** What a text says of the hours around now: a minute, or only one of these days. */
export type AroundNow = { moment?: Minute; days: readonly [Day, ...Day[]] };

const atOnce = new Set(
  [
    'now|right now|just now|just landed|just arrived|i just landed|i just arrived|i have just landed|i have just arrived',
    'moments ago|a moment ago|a minute ago|just moved in|i just moved in',
    '现在|刚刚|刚才|刚到|刚到的|我刚到|刚刚到|刚落地|刚下飞机|刚入境|刚入住|刚搬进来|此刻',
    "さっき|たった今|방금|지금|только что|gerade eben|a l'instant|ahora mismo|agora mesmo|proprio ora|vua xong",
  ]
    .join('|')
    .split('|'),
);
const someHours = new Set(
  'a few hours ago|some hours ago|several hours ago|hours ago|earlier today|几小时前|几个小时前|好几个小时前'.split(
    '|',
  ),
);
const spelled = new Map(
  Object.entries({
    ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
    ...{ dos: 2, tres: 3, deux: 2, trois: 3, zwei: 2, drei: 3, dois: 2, duas: 2 },
    ...{ 'half an': 0.5, 'a couple of': 2, 'one and a half': 1.5, une: 1, un: 1, una: 1, uma: 1, einer: 1 },
  }),
);
const amount =
  '(?<amount>\\d{1,3}(?:[.,]5)?|[一二两三四五六七八九十半]{1,3}|half an|a couple of|one and a half|[a-z]+)';
const hours =
  '(?<hours>hours?|hrs?|h|(?:个|個)?(?<half>半)?(?:小时|小時|钟头|鐘頭)|時間|시간|час(?:а|ов)?|heures?|stunden?|horas?|ore|gio)';
const minutes = '(?<minutes>minutes?|mins?|分钟|分鐘|分|분|минут[уы]?|minuten?|minutos?|minuti|phut)';
const forms = [
  `(?:about |around )?${amount} ?(?:${hours}|${minutes}) (?:ago|назад|atras|truoc)`,
  `(?:大约|大概|约|差不多)?${amount} ?(?:${hours}|${minutes})(?:之|以)?(?:前|전| 전)`,
  `(?:il y a|vor|hace|ha) ${amount} (?:${hours}|${minutes})`,
].map((form) => new RegExp(`^(?:i |我)?(?:arrived |landed |moved in |came )?${form}(?:到的|入住的|到|来的)?$`, 'u'));
const longestAgo = 48 * 60;

/** Reads how long ago something was, by the clock; undefined where a text says nothing of that, or no clock is at hand. */
export function readAgo(text: string, now: Minute | undefined): AroundNow | undefined {
  if (now === undefined) return undefined;
  const said = bare(text).replace(/[.!,，]+$/u, '');
  if (atOnce.has(said)) return at(now);
  if (someHours.has(said)) return { days: daysOfSomeHours(now) };
  const ago = minutesAgo(said);
  return ago === undefined || ago > longestAgo ? undefined : at(earlier(now, ago));
}

function at(moment: Minute): AroundNow {
  return { moment, days: [moment.slice(0, 'YYYY-MM-DD'.length)] };
}

function minutesAgo(said: string): number | undefined {
  const groups = forms.map((form) => form.exec(said)?.groups).find((found) => found !== undefined);
  const number = groups?.amount === undefined ? undefined : numberIn(groups.amount);
  if (!groups || number === undefined) return undefined;
  return Math.round((number + (groups.half === undefined ? 0 : 0.5)) * (groups.hours === undefined ? 1 : 60));
}

function numberIn(amount: string): number | undefined {
  if (/^\d/.test(amount)) return Number(amount.replace(',', '.'));
  return amount === '半' ? 0.5 : (spelled.get(amount) ?? chineseNumber(amount));
}

function earlier(now: Minute, minutes: number): Minute {
  return Temporal.PlainDateTime.from(now).subtract({ minutes }).toString({ smallestUnit: 'minute' });
}

/** A few hours back can be the day before, unless the day is well under way. */
function daysOfSomeHours(now: Minute): [Day, ...Day[]] {
  const [today = now, time = ''] = now.split('T');
  return time < '08:00' ? [today, addDays(today, -1)] : [today];
}
