const digits: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  兩: 2,
  贰: 2,
  貳: 2,
  三: 3,
  叁: 3,
  參: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const units: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const myriads: Record<string, number> = { 万: 10_000, 萬: 10_000, 亿: 100_000_000, 億: 100_000_000 };

/** The characters a number may be written with in Chinese and Japanese, for a pattern's class. */
export const numeralCharacters = `${Object.keys({ ...digits, ...units, ...myriads }).join('')}廿卅`;

type Sum = { total: number; section: number; digit: number | undefined; lastUnit: number };

/** The whole number a run of Chinese numerals says (二〇二六, 二十三, 两万五), or undefined when it says none. */
export function chineseNumber(text: string): number | undefined {
  const written = text.replaceAll('廿', '二十').replaceAll('卅', '三十');
  const characters = [...written];
  if (characters.length === 0 || characters.length > 15) return undefined;
  if (characters.every((character) => character in digits)) return Number(characters.map((c) => digits[c]).join(''));

  let sum: Sum | undefined = { total: 0, section: 0, digit: undefined, lastUnit: 1 };
  for (const character of characters) sum = sum && withCharacter(sum, character);
  return sum && sum.total + sum.section + tail(sum);
}

function withCharacter(sum: Sum, character: string): Sum | undefined {
  const digit = digits[character];
  if (digit === 0) return { ...sum, lastUnit: 10 };
  if (digit !== undefined) return sum.digit === undefined ? { ...sum, digit } : undefined;

  const unit = units[character];
  if (unit) return { ...sum, section: sum.section + (sum.digit ?? 1) * unit, digit: undefined, lastUnit: unit };

  const myriad = myriads[character];
  if (!myriad || sum.section + (sum.digit ?? 0) === 0) return undefined;
  return {
    total: sum.total + (sum.section + (sum.digit ?? 0)) * myriad,
    section: 0,
    digit: undefined,
    lastUnit: myriad,
  };
}

/** In 两万五 and 三百五 the last digit counts the next lower unit. */
function tail({ digit = 0, lastUnit }: Sum): number {
  return lastUnit >= 100 ? (digit * lastUnit) / 10 : digit;
}
