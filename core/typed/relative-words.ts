/** How many days from today each word stands for, as people write it without accents. */
export const relativeWords: Record<string, number> = {
  ...{ today: 0, tonight: 0, now: 0, 'right now': 0, yesterday: -1, tomorrow: 1, tmr: 1, tmrw: 1 },
  ...{
    'the day before yesterday': -2,
    'day before yesterday': -2,
    'the day after tomorrow': 2,
    'day after tomorrow': 2,
  },
  ...{ 'last night': -1, 'this morning': 0, 'yesterday morning': -1, 'yesterday evening': -1 },
  ...{ 'this afternoon': 0, 'this evening': 0 },
  ...{ 今天: 0, 今日: 0, 今早: 0, 今晚: 0, 现在: 0, 昨天: -1, 昨日: -1, 昨晚: -1, 前天: -2, 大前天: -3 },
  ...{ 明天: 1, 明日: 1, 明早: 1, 后天: 2, 後天: 2, 大后天: 3, 大後天: 3 },
  ...{ 昨夜: -1, 昨晩: -1, ゆうべ: -1, 今朝: 0, けさ: 0, 今夜: 0, 今晩: 0, 어젯밤: -1, 간밤: -1, 오늘밤: 0 },
  ...{ 'heute morgen': 0, 'gestern morgen': -1, 'letzte nacht': -1, 'ce matin': 0, 'ce soir': 0, 'cet apres-midi': 0 },
  ...{ anoche: -1, 'esta noche': 0, 'esta manana': 0, 'esta tarde': 0, 'esta manha': 0, 'esta noite': 0 },
  ...{
    stamattina: 0,
    stasera: 0,
    stanotte: 0,
    'toi qua': -1,
    'dem qua': -1,
    'sang nay': 0,
    'chieu nay': 0,
    'toi nay': 0,
  },
  ...{ البارحة: -1, الليلة: 0, دیشب: -1, امشب: 0, เมื่อคืน: -1, เมื่อเช้า: 0, คืนนี้: 0 },
  ...{ きょう: 0, きのう: -1, あした: 1, あす: 1, 本日: 0, おととい: -2, 一昨日: -2, あさって: 2, 明後日: 2 },
  ...{ 오늘: 0, 어제: -1, 내일: 1, 그저께: -2, 그제: -2, 모레: 2 },
  ...{ сегодня: 0, вчера: -1, завтра: 1, позавчера: -2, послезавтра: 2 },
  ...{ heute: 0, gestern: -1, morgen: 1, vorgestern: -2, ubermorgen: 2 },
  ...{ "aujourd'hui": 0, hier: -1, demain: 1, 'avant-hier': -2, 'apres-demain': 2 },
  ...{ hoy: 0, ayer: -1, manana: 1, anteayer: -2, antier: -2, 'pasado manana': 2 },
  ...{ hoje: 0, ontem: -1, amanha: 1, oggi: 0, ieri: -1, domani: 1 },
  ...{ 'hom nay': 0, 'hom qua': -1, 'ngay mai': 1, mai: 1, 'hom kia': -2, 'ngay kia': 2 },
  ...{ اليوم: 0, أمس: -1, امس: -1, غدا: 1, غدًا: 1, 'بعد غد': 2, 'أول أمس': -2, امروز: 0, دیروز: -1, فردا: 1 },
  ...{ วันนี้: 0, เมื่อวาน: -1, เมื่อวานนี้: -1, พรุ่งนี้: 1, มะรืนนี้: 2 },
};

const day = 'days?|d|天|日|일|дн(?:я|еи|ь)|день|tage?n?|jours?|dias?|giorni?|ngay|يوما?|أيام|ايام|วัน';
const week =
  '(?:个)?(?:weeks?|星期|周|礼拜|週間|주일?|недел[юиья]?|wochen?|semaines?|semanas?|settiman[ae]|tuan|أسبوع|أسابيع|اسبوع)';
const month = '(?:个|ヶ|か)?(?:months?|月|개월|месяц(?:а|ев)?|monate?n?|mois|mes(?:es)?|mesi|thang|شهر|أشهر|شهور)';
const year = 'years?|年|년|год(?:а)?|лет|jahre?n?|ans?|annees?|anos?|anni|nam|سنة|سنوات';

/** The unit of a span by the pattern of its names in the languages people write in. */
export const spanUnits: readonly (readonly ['days' | 'weeks' | 'months' | 'years', RegExp])[] = [
  ['days', new RegExp(`^(?:${day})$`, 'u')],
  ['weeks', new RegExp(`^(?:${week})$`, 'u')],
  ['months', new RegExp(`^(?:${month})$`, 'u')],
  ['years', new RegExp(`^(?:${year})$`, 'u')],
];

const amount =
  '(?<amount>\\d{1,4}|[一二两三四五六七八九十百半]{1,4}|an?|one|two|three|four|five|six|seven|ten|ein(?:er|em)?|une?|un[ao]?)';
const unit = '(?<unit>[\\p{L}\\p{M}]+?)';

/** How a span back from today is written. */
export const spansBack: readonly RegExp[] = [
  `(?:about )?${amount} ?${unit} (?:ago|back|назад|atras|truoc)`,
  `${amount} ?${unit}(?:之|以)?(?:前| 전|전)`,
  `(?:vor|il y a|hace|قبل|منذ) ${amount} ${unit}`,
].map(whole);

/** How a span onward from today is written. */
export const spansOnward: readonly RegExp[] = [
  `(?:in|within|after|in ca\\.) ${amount} ?${unit}`,
  `${amount} ?${unit} (?:from now|from today|later|nua|sau)`,
  `${amount} ?${unit}(?:之|以)?(?:后|後| 후|후)`,
  `(?:через|dans|dentro de|en|tra|بعد|خلال) ${amount} ${unit}`,
].map(whole);

const which = '(?:last|past|this coming|this|next|coming)';
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
// What counts from a weekday is not that weekday.
const countedFrom = `(?:after|before|days? from|weeks? from|months? from|${which})`;
const countedOn = '(?:after|before|in|of|(?:next |last |this )?week)';
const span = '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|ten) (?:days?|weeks?|months?)';

/** What tells a day by its distance from today inside a sentence. */
export const relativePhrases: readonly RegExp[] = [
  `(?<!\\p{L})(?<!${countedFrom} )(?:${which} )?${weekday}(?!\\p{L})(?! ${countedOn}(?!\\p{L}))`,
  `(?<!\\p{L})(?:in ${span}|${span} ago)(?!\\p{L})`,
  '(?<![每\\d一二两三四五六七八九十])(?:上上|下下|[上下这這本今来])?个?(?:周|週|星期|礼拜)[一二三四五六日天](?!(?:之|以)?[前后後])',
  '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:天|星期|周|礼拜|月)(?:之|以)?[前后後]',
].map((pattern) => new RegExp(pattern, 'gu'));

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'u');
}
