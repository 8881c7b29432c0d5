import type { NumberDoubt, NumberQuestion } from './number.ts';

type Stripped = { rest: string; doubt?: NumberDoubt; times: number };

const MONTHS = 12;
const label =
  /^(?:salary|my salary|income|月薪|年薪|工资|зарплата|gehalt|salaire|salario|급여|연봉|월급)[ :：]+(?=\S*\d)/u;
const ourMoney =
  /^(?:rmb|cny|cn¥|人民币|yuan)[ .:]?|[ ]?(?:rmb|cny|yuan|renminbi|人民币|元|块钱?|圆|kuai|юан(?:ь|ей|я)|위안)$/gu;
const otherMoney =
  /^(?:us\$|hk\$|[¥$€£₩₽₹]|usd|eur|gbp|jpy|hkd) ?| ?(?:[¥$€£₩₽₹]|usd|eur|gbp|jpy|hkd|dollars?|euros?|日元|美元|欧元)$/gu;
const periods: readonly (readonly ['month' | 'year', RegExp])[] = [
  [
    'year',
    /(?: ?(?:per|a|each|every|\/) ?(?:year|yr|annum)| ?(?:yearly|annually|p\.a\.|pa)| ?(?:\/年|每年|一年|\/y|в год|par an|pro jahr|im jahr|al año|một năm|سنويا))$|^(?:每年|年薪|年收|연봉) ?/u,
  ],
  [
    'month',
    /(?: ?(?:per|a|each|every|\/) ?(?:month|mo|mth)| ?(?:monthly|p\.m\.)| ?(?:\/月|每月|一个月|\/m|в месяц|par mois|pro monat|im monat|al mes|một tháng|شهريا))$|^(?:每月|月薪|月收|월급) ?/u,
  ],
];
const units: readonly (readonly [NonNullable<NumberQuestion['unit']>, RegExp])[] = [
  ['year', / ?(?:years?|yrs?|年|년|года?|лет|jahre?|ans?|años?|năm|سنوات|سنة)(?: old)?$/u],
  ['month', / ?(?:months?|个月|ヶ月|か月|개월|месяц(?:а|ев)?|monate?|mois|mes(?:es)?|tháng|أشهر|شهر)$/u],
  ['day', / ?(?:days?|天|日|일|дн(?:я|ей)|день|tage?|jours?|días?|ngày|أيام|يوم)$/u],
  ['point', / ?(?:points?|pts?|分|점|балл(?:а|ов)?|punkte?|puntos?|điểm|نقاط|%)$/u],
];

/** A number's text without its money, period and unit, and the doubt they raise for the question asked. */
export function withoutUnits(said: string, question: NumberQuestion): Stripped {
  const unlabelled = said.replace(label, '').trim();
  const period = periods.find(([, pattern]) => pattern.test(unlabelled));
  const timely = period ? unlabelled.replace(period[1], '').trim() : unlabelled;
  const ours = timely.replace(ourMoney, '').trim();
  const bareMoney = ours.replace(otherMoney, '').trim();
  const unit = units.find(([, pattern]) => pattern.test(bareMoney) && /\p{N}|\p{sc=Han}{2}|[a-z] /u.test(bareMoney));
  const rest = unit ? bareMoney.replace(unit[1], '').trim() : bareMoney;
  return { rest, ...doubtOf({ period: period?.[0], foreign: bareMoney !== ours, unit: unit?.[0] }, question) };
}

function doubtOf(
  found: { period: 'month' | 'year' | undefined; foreign: boolean; unit: NumberQuestion['unit'] | undefined },
  { per, unit }: NumberQuestion,
): { doubt?: NumberDoubt; times: number } {
  if (found.period && per && found.period !== per)
    return { doubt: 'period', times: per === 'year' ? MONTHS : 1 / MONTHS };
  if (found.foreign) return { doubt: 'currency', times: 1 };
  if (found.period && !per) return { doubt: 'period', times: 1 };
  return found.unit && found.unit !== unit ? { doubt: 'unit', times: 1 } : { times: 1 };
}
