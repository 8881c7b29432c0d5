/** A part of the day, which tells the hours of a twelve-hour clock apart. */
export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

/** How each part is written without accents: in languages that set words off by spaces, and in those that do not. */
const written: Record<PartOfDay, { apart: string; joined: string }> = {
  morning: {
    apart:
      'a\\.? ?m\\.?|(?:early )?(?:in the )?morning|morgens|vormittags?|fruh|(?<=(?:heute|gestern|am) )morgen' +
      '|(?:du |le )?matin|(?:de|por|en) la manana|(?<=esta )manana|(?:da|de|pela) manha|(?<=esta )manha' +
      '|(?:di |del |della )?mattin[ao]|stamattina|утра|утром|(?:buoi )?sang|صباحا|صباح|الصباح|فجرا|صبح',
    joined: '上午|早上|早晨|清晨|凌晨|早|午前|明け方|朝|오전|아침|새벽|ตอนเช้า|เช้า',
  },
  noon: { apart: '(?:buoi )?trua|ظهرا', joined: '中午|お昼|昼|낮' },
  afternoon: {
    apart:
      "p\\.? ?m\\.?|(?:in the )?afternoon|nachmittags?|(?:de l'|cet )?apres-midi|(?:de|por|en) la tarde" +
      '|(?<=esta )tarde|(?:da|de|a) tarde|(?:di |del |nel )?pomeriggio|дня|днем|(?:buoi )?chieu' +
      '|بعد الظهر|عصرا|عصر|بعدازظهر',
    joined: '下午|午后|午後|오후|ตอนบ่าย|บ่าย',
  },
  evening: {
    apart:
      '(?:in the )?evening|abends?|(?:du |ce )?soir|(?:di |della )?sera|stasera|вечера|вечером' +
      '|(?:buoi )?toi|مساء|المساء',
    joined: '傍晚|夕方|저녁|ตอนเย็น|เย็น',
  },
  night: {
    apart:
      '(?:at |in the )?night|tonight|nachts?|(?:de la |la )?nuit|(?:(?:de|por|en) la )?noche|anoche' +
      '|(?:da |a )?noite|(?:di |della )?notte|ночи|ночью|(?:ban )?dem|ليلا|الليلة|ليلة|شب|امشب|دیشب',
    joined: '晚上|夜里|夜裡|半夜|深夜|晚|晩|夜|밤|กลางคืน|คืน',
  },
};

/** The words for each part of the day. */
// The keys of an object literal are exactly its type's keys.
export const partsOfDay = Object.entries(written).map(([part, { apart, joined }]) => [
  part as PartOfDay,
  new RegExp(`(?:(?<![\\p{L}\\p{M}])(?:${apart})(?![\\p{L}\\p{M}])|${joined})`, 'u'),
]) as readonly (readonly [PartOfDay, RegExp])[];

/** The hours that people spell out. */
export const spelledHours: Readonly<Record<string, number>> = {
  ...{
    eleven: 11,
    twelve: 12,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
  },
  ...{ 열한: 11, 열두: 12, 한: 1, 두: 2, 세: 3, 네: 4, 다섯: 5, 여섯: 6, 일곱: 7, 여덟: 8, 아홉: 9, 열: 10 },
};

/** Noon and midnight, where they stand for an hour. */
export const namedHours: readonly (readonly [hour: number, name: string])[] = [
  [12, 'noon|midday|mittag|midi|mediodia|meio-dia|mezzogiorno|полдень|正午|정오'],
  [0, 'midnight|mitternacht|minuit|medianoche|meia-noite|mezzanotte|полночь|nua dem|منتصف الليل|자정|เที่ยงคืน'],
];
