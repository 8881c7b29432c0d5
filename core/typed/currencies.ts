/** The codes of the currencies that people are paid in elsewhere. */
export const otherCurrencies =
  'usd|eur|gbp|hkd|jpy|aud|cad|sgd|nzd|chf|krw|rub|inr|twd|mop|thb|vnd|idr|myr|php|brl|mxn|zar|sek|nok|dkk|pln|try|aed|sar|uah|kzt|btc';

const named = new RegExp(
  `[$€£₩₽₹฿₫₴₺]|(?<![a-z])(?:${otherCurrencies})(?![a-z])|dollars?|euros?|pounds? sterling|(?<![a-z])(?:quid|yen|won|roubles?|rubles?|rupees?)(?![a-z])|美元|美金|欧元|英镑|港币|港元|日元|韩元|卢布|卢比|澳元|加元|新元|瑞郎|台币|доллар|евро|рубл|달러|유로|엔화|ドル|ユーロ|đô la|دولار|يورو`,
  'u',
);

/** Whether a folded text with a figure names money that is not China's. The sign ¥ may be both. */
export function isOtherMoney(said: string): boolean {
  return /[\d一二两三四五六七八九十]/u.test(said) && named.test(said);
}
