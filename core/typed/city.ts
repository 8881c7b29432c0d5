import { cities, cityOfDistrict } from './cities.ts';
import { isOneSlipApart } from './country.ts';
import { bare, fold } from './fold.ts';
import { saysUnknown } from './unknown.ts';

/** What a typed text says about a mainland city, in lower-case pinyin in one word. */
export type CityReading =
  | { kind: 'city'; city: string }
  | { kind: 'confirm'; city: string }
  | { kind: 'choose'; cities: readonly [string, string, ...string[]] }
  | { kind: 'reject'; reason: 'notACity' | 'notMainland' }
  | { kind: 'unknown' };

const LONGEST = 60;
const outside = new Set(
  'hongkong hk xianggang macao macau aomen taiwan taipei taibei kaohsiung 香港 澳门 台湾 台北 高雄 臺北 臺灣'.split(
    ' ',
  ),
);
const otherLanguages: Record<string, string> = {
  ...{
    пекин: 'beijing',
    шанхаи: 'shanghai',
    гуанчжоу: 'guangzhou',
    шэньчжэнь: 'shenzhen',
    pekin: 'beijing',
    schanghai: 'shanghai',
  },
  ...{
    shanghái: 'shanghai',
    pequim: 'beijing',
    xangai: 'shanghai',
    베이징: 'beijing',
    북경: 'beijing',
    상하이: 'shanghai',
    상해: 'shanghai',
  },
  ...{
    선전: 'shenzhen',
    심천: 'shenzhen',
    광저우: 'guangzhou',
    청두: 'chengdu',
    칭다오: 'qingdao',
    bắckinh: 'beijing',
    backinh: 'beijing',
  },
  ...{
    thuonghai: 'shanghai',
    quangchau: 'guangzhou',
    thamquyen: 'shenzhen',
    بكين: 'beijing',
    شنغهاي: 'shanghai',
    шанхай: 'shanghai',
  },
  ...{
    広州: 'guangzhou',
    瀋陽: 'shenyang',
    大連: 'dalian',
    青島: 'qingdao',
    蘇州: 'suzhou',
    天津: 'tianjin',
    重慶: 'chongqing',
    廣州: 'guangzhou',
    武漢: 'wuhan',
    廈門: 'xiamen',
  },
};
/** Two cities of one pinyin; the plan's name for each stands in the table with its province. */
const namesakes: Record<string, readonly [string, string]> = {
  suzhou: ['suzhou', 'suzhouanhui'],
  taizhou: ['taizhouzhejiang', 'taizhoujiangsu'],
  taichow: ['taizhouzhejiang', 'taizhoujiangsu'],
};

const byName = new Map(
  cities.flatMap(({ city, zh, others }) => [city, zh, ...others].map((name): [string, string] => [name, city])),
);

/** Reads a city from English, pinyin or Chinese; namesakes are chosen from, districts and unlisted places confirmed. */
export function readCity(text: string): CityReading {
  if (saysUnknown(text)) return { kind: 'unknown' };
  if (text.length > LONGEST) return { kind: 'reject', reason: 'notACity' };
  const name = key(text);
  if (outside.has(name)) return { kind: 'reject', reason: 'notMainland' };
  const pair = of(namesakes, name) ?? of(namesakes, name.replace(/(?:city|shi)$/u, ''));
  if (pair) return { kind: 'choose', cities: pair };
  const city = listed(name);
  if (city) return { kind: 'city', city };
  const named = amongWords(text);
  if (named) return named;
  const district = districtOf(name);
  return district ? { kind: 'confirm', city: district } : likely(name, text);
}

/** The one city that a text names, and the text without it; nothing where it names none. */
export function cityNamedIn(text: string): { rest: string } | undefined {
  const words = text.trim().split(/\s+/u);
  const long = [2, 1].find((count) => listed(key(words.slice(-count).join(' '))) !== undefined);
  if (long)
    return {
      rest: words
        .slice(0, -long)
        .join(' ')
        .replace(/(?:^| )(?:in|at)$/u, ''),
    };
  const last = cities.find(({ zh }) => text.trim().endsWith(zh));
  return last && { rest: text.trim().slice(0, -last.zh.length).replace(/在$/u, '') };
}

/** A city named beside something else, as its district or a company: it is asked back, and two are chosen from. */
function amongWords(text: string): CityReading | undefined {
  const words = text.split(/[\s,，、/]+/u).map(key);
  const [first, second] = new Set(words.map(listed).filter((city) => city !== undefined));
  if (first === undefined) return undefined;
  return second === undefined ? { kind: 'confirm', city: first } : { kind: 'choose', cities: [first, second] };
}

/** What a table holds under a name, which anyone may have typed. */
function of<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function listed(name: string): string | undefined {
  for (const form of [
    name,
    name.replace(/(?:市|city|shi)$/u, ''),
    name.replace(/^.+[省区](?=..)/u, '').replace(/市$/u, ''),
  ]) {
    const found = byName.get(form) ?? of(otherLanguages, form);
    if (found) return found;
  }
  return undefined;
}

function districtOf(name: string): string | undefined {
  const plain = name.replace(/(?:新区|区|district|newarea|newdistrict|qu)$/u, '');
  const inCity = cities.find(
    ({ city, zh }) => name.startsWith(zh) || (name.endsWith(city) && name.length > city.length + 3),
  );
  return cityOfDistrict.get(name) ?? cityOfDistrict.get(plain) ?? (inCity && name.length > 2 ? inCity.city : undefined);
}

function likely(name: string, text: string): CityReading {
  const near = cities.find(({ city }) => name.length >= 5 && isOneSlipApart(city, name));
  if (near) return { kind: 'confirm', city: near.city };
  const plausible = /^[a-z]{4,20}$/.test(name) && pinyin.test(name) && fold(text).split(' ').length <= 3;
  return plausible
    ? { kind: 'confirm', city: name.replace(/(?<=.{3})(?:city|shi)$/u, '') }
    : { kind: 'reject', reason: 'notACity' };
}

const pinyin =
  /^(?:(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:a|o|e|i|u|v|ai|ei|ao|ou|an|en|ang|eng|ong|ia|ie|iao|iu|ian|in|iang|ing|iong|ua|uo|uai|ui|uan|un|uang|ue|er))+(?:city|shi)?$/;

/** One word: no accents, tone marks or numbers, spaces, apostrophes, and no "China" behind it. */
function key(text: string): string {
  return bare(text)
    .replace(/[,，]? ?(?:p\.?r\.?)? ?china$|^中国/u, '')
    .replace(/(?<=[a-z])[1-5](?=[^\d]|$)/gu, '')
    .replace(/^(?:in|at|the city of|city of|在|我在) ?(?=.{2})/u, (word) =>
      /^[在我]/u.test(word) || word.endsWith(' ') ? '' : word,
    )
    .replace(/[\s'’.,"()-]+/gu, '');
}
