const months = 'January February March April May June July August September October November December'.split(' ');
const small = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const capital = small.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
const signs = '零一二三四五六七八九';
const tenThousand = 10_000;

/** What numbers are told by: figures, names of months and number words of either language. */
const numberWord = new RegExp(
  `\\d[\\d,]*(?:万)?|\\b(?:${months.join('|')})\\b|\\b(?:${[...small, ...capital].join('|')})\\b|[零一二两三四五六七八九十]+`,
  'gu',
);

/** The numbers that a text names, in order; only those in figures and names of months where that is asked. */
export function numbersIn(text: string, { digitsOnly } = { digitsOnly: false }): number[] {
  const found = [...text.matchAll(numberWord)].map(([word]) => word);
  return found.filter((word) => !digitsOnly || /^\d/.test(word)).map(valueOfWord);
}

function valueOfWord(word: string): number {
  if (/^\d/.test(word)) {
    const value = Number(word.replaceAll(/[,万]/g, ''));
    return word.endsWith('万') ? value * tenThousand : value;
  }
  const month = months.indexOf(word);
  if (month >= 0) return month + 1;
  const named = small.indexOf(word.toLowerCase());
  return named >= 0 ? named + 1 : inSigns(word.replaceAll('两', '二'));
}

/** A Chinese number below a hundred. */
function inSigns(word: string): number {
  const [tens = '', rest = ''] = word.includes('十') ? word.split('十') : ['零', word];
  const ones = rest === '' ? 0 : signs.indexOf(rest);
  return (tens === '' ? 1 : signs.indexOf(tens)) * 10 + ones;
}

/** What the sources of the register are called in Chinese: names, places and kinds. */
const inChinese: readonly (readonly [english: RegExp, chinese: string])[] = [
  ...['China Briefing', 'Vialto', 'VisaHQ', 'Newland Chase', 'Ecovis', 'Kaizen'].map(
    (name) => [new RegExp(name), name] as const,
  ),
  [/Chinese Academy of Sciences/, '中国科学院'],
  [/Xinhua/, '新华社'],
  [/Beijing/, '北京'],
  [/Tianjin/, '天津'],
  [/Shanghai/, '上海'],
  [/Shenzhen/, '深圳'],
  [/India/, '印度'],
  [/Cities/, '各地'],
  [/newsletter/, '通讯'],
  [/notice/, '通知'],
  [/copies of a local FAQ/, '一份地方问答'],
  [/Consultancy/, '咨询机构'],
  [/national guide/, '国家指南'],
  [/Chinese guide/, '中文办事指南'],
  [/^The guide/, '办事指南'],
  [/report/, '报道'],
  [/[Aa]nother/, '另一'],
  [/summaries of the table/, '积分表摘要'],
  [/official interim table/, '官方暂行表'],
  [/trial table/, '试行表'],
  [/copied/, '流传'],
  [/alert/, '提示'],
  [/[Aa]genc(?:y|ies)/, '代理机构'],
  [/policy it comes from/, '出处'],
  [/page as printed/, '网页原文'],
  [/pages? /, '网页'],
  [/ pages$/, '网页'],
  [/Other pages/, '其他'],
  [/Old pages/, '旧'],
  [/official page in English/, '官方英文网页'],
  [/Chinese text of the law/, '法律中文文本'],
  [/The law of/, '法律'],
  [/Social Insurance Law/, '社会保险法'],
  [/official steps/, '官方流程'],
  [/Chinese ministry/, '中国主管部门'],
  [/translation/, '译文'],
  [/misprint/, '误印'],
  [/university/, '大学'],
  [/forum/, '论坛'],
  [/blog/, '博客'],
  [/general rule/, '一般规则'],
  [/[Mm]edia/, '媒体'],
  [/depositary/, '保存机关'],
];

/** What the Chinese words have to call a source of the register. */
export function sourcesIn(by: string): string[] {
  return inChinese.filter(([english]) => english.test(by)).map(([, chinese]) => chinese);
}
