import { bare, fold } from './fold.ts';

/** What people call the languages the guide speaks, by the language. */
const names: Record<string, string> = {
  en: 'english|英文|英语|英語|английский|по английски|anglais|englisch|inglés|ingles|영어|tiếng anh|الإنجليزية|انجليزي',
  zh: 'chinese|mandarin|中文|汉语|漢語|华语|普通话|国语|简体中文|简体|中国語|китайский|по китайски|chinois|chinesisch|chino|중국어|tiếng trung|الصينية',
};
const before =
  /^(?:please |pls |can you |could you |do you |i want to |i'd like to |let's |switch |change (?:the )?(?:language )?|set (?:the )?language |to |in |into |speak |talk |use |write )+|^(?:请|麻烦|你?能不能|你?可以|你会|我想|我要|语言|切换|转换|改|换|成|到|为|用|说|讲|写)+/u;
const after = /(?: please| pls| language)+$|(?:吧|吗|一下|谢谢|模式)+$/u;

const byName = new Map(
  Object.entries(names).flatMap(([language, all]) =>
    all.split('|').map((name): [string, string] => [bare(name), language]),
  ),
);

/** The language that a text asks for by its name alone, or with the words one asks with: "speak English", "说中文". */
export function languageNamed(text: string): string | undefined {
  const said = bare(fold(text))
    .replace(/[-,，]/gu, ' ')
    .replace(/ +/gu, ' ')
    .replace(/[.!?,。！？]+$/u, '')
    .trim();
  return byName.get(said) ?? byName.get(said.replace(after, '').replace(before, '').trim());
}
