/** What numbers in sentences are not figures of the law: the words they stand in, by language, and why. */
export type NoLaw = { why: string; in?: RegExp } & Partial<Record<'en' | 'zh-CN', RegExp>>;

const month = 'January|February|March|April|May|June|July|August|September|October|November|December';

export const noLaw: readonly NoLaw[] = [
  { why: 'what people may type, which is read and not said', in: /^sayings:/, en: /[\s\S]+/, 'zh-CN': /[\s\S]+/ },
  {
    why: 'what sources say stands as they say it; the register holds the words to it',
    in: /^rules:disagreement\.\d+\.(versions|why)$/,
    en: /[\s\S]+/,
    'zh-CN': /[\s\S]+/,
  },
  {
    why: 'what sources say stands as they say it, before what Zhilu follows',
    in: /^rules:disagreement\.\d+\.text$/,
    en: /^[^;]*(?=;.*Zhilu )/,
    'zh-CN': /^[^；]*(?=；.*指路)/,
  },
  {
    why: 'the day, month or year of something that happened, or an example of a day',
    en: new RegExp(`(?:\\b\\d{1,2} )?\\b(?:${month})\\b(?: 20\\d\\d)?|\\b20[1-3]\\d\\b`),
    'zh-CN': /(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?|20[0-3]\d(?:年|(?=至))|〔20\d\d〕/,
  },
  { why: 'a time of day', en: /\b\d{1,2}(?::\d\d|pm)\b/, 'zh-CN': /\d{1,2}(?::\d\d|点)/ },
  { why: 'a hotline', en: /\b(?:\d{3}-)?(?:12333|12367|12345)\b/, 'zh-CN': /(?:\d{3}-)?(?:12333|12367|12345)/ },
  { why: 'when a hotline answers', en: /24 hours a day/, 'zh-CN': /24小时(?=提供|中英文服务)/ },
  { why: 'a telephone number', en: /\b0\d{2,3}-\d{8}(?: or \d{8})?/, 'zh-CN': /0\d{2,3}-\d{8}(?:、\d{8})?/ },
  {
    why: 'a street, a floor or a window of an office',
    en: /No\. \d+ (?=Xisanhuan|Renmin)|\d+ (?=Jiefang)|\dth floor|windows \d+ to \d+/,
    'zh-CN': /路\d+号|\d楼|\d+至\d+号窗口/,
  },
  { why: 'a web address', en: /https:\S+/, 'zh-CN': /https:[\w./]+/ },
  { why: 'how long a link of ours works', en: /for 15 minutes/, 'zh-CN': /15分钟(?:内有效|内这里不再|后，请在那里)/ },
  { why: 'a step on the phone', en: /^Step \d/, 'zh-CN': /^第\d步/ },
  { why: 'a kind of visa', en: /\b[SQX][12]\b/, 'zh-CN': /[SQX][12](?=字|签证)/ },
  { why: 'a level of the language examination', en: /HSK \d(?: to \d)?/ },
  { why: 'a list of companies, and a shop for apps', en: /Global 500|\b360\b/, 'zh-CN': /500强|360手机/ },
  { why: 'the number of an act', en: /No\. 75 of/, 'zh-CN': /75号/ },
  { why: 'what is printed or typed, and read by its looks', en: /0 and O, 1 and I|000/, 'zh-CN': /0和O、1和I|000/ },
  { why: 'an example of an answer', en: /the answer is 0|like 5\b/, 'zh-CN': /填0|如5/ },
  { why: 'the scale on which marks are given', en: /of 100\b/, 'zh-CN': /满分100分|百分制/ },
  { why: 'how days are counted from the first', en: /day 1\b/, 'zh-CN': /第1天/ },
  {
    why: 'how much earlier Zhilu shows a safe day',
    en: /one day (?:before the deadline|earlier)/,
    'zh-CN': /提前一天/,
  },
  {
    why: 'some day, and not how long',
    en: /more than one day/,
    'zh-CN': /[哪那这另后每第的换]一[天年]|(?:早去|逾期|试工)一天|[第的]一个工作日/,
  },
  { why: 'the papers that are named beside', 'zh-CN': /两份(?=文件|都要)/ },
  { why: 'each year, and not how long', 'zh-CN': /每[满多]一年|一年(?=付)/ },
];
