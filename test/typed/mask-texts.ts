import fc from 'fast-check';
import { asciiDigits } from '../../core/typed/fold.ts';

/** A text that names one personal number, and the number without its separators. */
export type NumberedText = { text: string; number: string };

const sentences: Record<string, readonly string[]> = {
  en: [
    'My passport number is #',
    'passport no. #',
    'Passport: #, thanks',
    'here is my passport # please check it',
    'my document is #',
  ],
  zh: ['我的护照号是#', '护照号码：#', '护照#，谢谢', '请查一下 # 这个护照'],
  ru: ['мой паспорт #', 'Номер паспорта: #', 'паспорт № #, спасибо'],
  fr: ['mon passeport est le #', 'numéro de passeport : #', 'passeport #, merci'],
  es: ['mi pasaporte es #', 'número de pasaporte: #', 'Pasaporte # gracias'],
  ko: ['제 여권 번호는 # 입니다', '여권번호: #', '여권 #'],
};
const digit = fc.constantFrom(...'0123456789');
const letter = fc.constantFrom(...'ABCDEGHJKLMNPRTVWXYZ');
const digits = (count: number) => fc.string({ unit: digit, minLength: count, maxLength: count });
const letters = (count: number) => fc.string({ unit: letter, minLength: count, maxLength: count });
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((found) => found.join(''));

const passports = fc.oneof(
  joined(fc.constantFrom('E', 'G', 'M', 'K', 'H'), digits(8)),
  joined(letters(2), digits(7)),
  joined(letters(1), digits(7)),
  joined(letters(2), digits(6)),
  joined(letters(1), digits(3), letters(1), digits(4)),
  joined(digits(2), letters(2), digits(5)),
  joined(letters(1), digits(7), letters(1)),
  digits(9),
);
const disguises: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => number.toLowerCase(),
  (number) => [...number].map((sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)).join(''),
  (number) => number.replace(/^(..)/u, '$1\u200b'),
  (number) => number.replace(/^([A-Z]{1,2})(\d{4})(\d+)$/u, '$1 $2 $3'),
  (number) => number.replace(/^([A-Z]{1,2})(\d{4})(\d+)$/u, '$1-$2-$3'),
];

/** Passport numbers of many countries, plain and disguised, in sentences of six languages. */
export const passportTexts: fc.Arbitrary<NumberedText> = fc
  .tuple(fc.constantFrom(...Object.values(sentences).flat()), passports, fc.constantFrom(...disguises))
  .filter(([, number]) => !/^(\w)\1+$/.test(number))
  .map(([sentence, number, disguise]) => ({ text: sentence.replace('#', () => disguise(number)), number }));

const phones = fc.oneof(
  joined(fc.constantFrom('138', '139', '150', '186', '199'), digits(8)),
  joined(
    fc.constantFrom('+86 138 ', '+86-150-', '+44 7700 ', '+1 415 ', '+7 916 ', '+82 10 '),
    digits(4),
    fc.constant(' '),
    digits(4),
  ),
  joined(fc.constantFrom('010-', '021-', '0755-'), digits(8)),
);
const callMe = [
  'my phone is #',
  '我的手机号是#',
  'мой телефон #',
  'mon téléphone : #',
  'mi móvil es #',
  '전화번호 #',
  'call # tomorrow',
];

/** Telephone numbers in sentences of six languages. */
export const phoneTexts: fc.Arbitrary<NumberedText> = fc
  .tuple(fc.constantFrom(...callMe), phones)
  .map(([sentence, phone]) => ({ text: sentence.replace('#', () => phone), number: phone.replace(/\D/g, '') }));

const days = fc
  .integer({ min: 0, max: 9000 })
  .map((count) => Temporal.PlainDate.from('2010-01-01').add({ days: count }));
const dayForms = days.chain((day) =>
  fc.constantFrom(
    ...[
      day.toString(),
      day.toString().replaceAll('-', '/'),
      day.toString().replaceAll('-', '.'),
      day.toString().replaceAll('-', ''),
    ],
    ...['en-GB', 'en-US', 'zh-Hans', 'ru', 'fr', 'es', 'ko', 'de'].map((language) =>
      day.toLocaleString(language, { dateStyle: 'long' }),
    ),
    day.toLocaleString('de', { dateStyle: 'short' }),
  ),
);
const sums = fc
  .tuple(
    fc.integer({ min: 1, max: 2_000_000 }),
    fc.constantFrom('en', 'fr', 'de', 'zh-Hans'),
    fc.constantFrom('RMB #', '# RMB', '¥#', '#元', '#'),
  )
  .map(([sum, language, money]) => money.replace('#', () => sum.toLocaleString(language)));
const words = fc.constantFrom(
  ...'thanks everyone helping Deadline policy passport permit visa Shanghai Germany 护照 期限 材料 шесть документ délai días 여권 서류 within 30 days rp-30d doc-crc wp-start-work K-visa HSK5 A-talent 15 working days GB/T 45574-2025 http://en.npc.gov.cn/2021-12/29 12:30 10% No. 1 COVID19 Form 2 room 1204'.split(
    ' ',
  ),
  'case number 20260312',
  'order 123456789',
);

/** Texts of ordinary words, days, sums of money and names of rules, none of which is anybody's number. */
export const ordinaryTexts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: words }, { weight: 2, arbitrary: dayForms }, { weight: 2, arbitrary: sums }),
    { minLength: 3, maxLength: 14 },
  )
  .map((parts) => parts.join(' '));

/** A masked text's digits and letters alone, for finding what was left of a number. */
export function bareOf(text: string): string {
  return asciiDigits(text.normalize('NFKC'))
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase();
}
