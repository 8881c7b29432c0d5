const toPermit = 'yes employee eligibility “France|法国” no longer abroad shanghai';
const engineer = `${toPermit} “15 June 1991|1991年6月15日” bachelor “France|法国” “8” “480000” done`;
const toCard = 'yes employee eCard “France|法国” letter yes yes no';
const toEntry = 'yes employee arrival entered “Brazil|巴西” shanghai longer abroad';

/** What is told, once in each language: keys that are pressed, orders such as /menu, in quotation marks what is typed, in the one language and in the other, and behind a ~ what no button bears. */
export const stories: [name: string, told: string][] = [
  ['nothing is to be kept', 'no again yes employee'],
  ['an engineer asks which permit', `${engineer} 12 hsk2 other done plan warnings plan outcome`],
  [
    'a teacher of their mother tongue',
    'yes employee eligibility “France|法国” no longer abroad hangzhou “3 May 2001|2001年5月3日” bachelor “UK|英国” 0 unknown done yes yes yes yes',
  ],
  ['a resident of Hong Kong', 'yes employee eligibility why goOn “Hong Kong|香港” ~yes menu eCard'],
  ['a five-star card', 'yes employee eligibility “Canada|加拿大” yes whatIf permanentResident no keep yes'],
  [
    'short work',
    'yes employee eligibility “Japan|日本” no upTo90Days guidance 60 “3 May 1980|1980年5月3日” plan yours',
  ],
  [
    'on a K visa in Shenzhen',
    'yes employee eligibility “Pakistan|巴基斯坦” no longer china K nobody shenzhen “3 March 1997|1997年3月3日” master',
  ],
  [
    'nobody knows anything',
    'yes employee eligibility “France|法国” no longer abroad unknown unknown unknown unknown unknown unknown no unknown unknown unknown unknown unknown unknown unknown askHr goOn ask-workRegion other',
  ],
  ['two ways to read a day', `${toPermit} “03/04/1991” no “03/04/1991” reading1 “back|返回” asItIs`],
  ['days that do not exist', `${toPermit} “30 February 1990|1990年2月30日” “1990” “yesterday|昨天” unknown`],
  [
    'a figure that is asked back',
    `${toPermit} “15 June 1991|1991年6月15日” bachelor “France|法国” “8” “25k” no “25,000 a month|每月25000元” yes`,
  ],
  ['a changed city', `${engineer} menu answers city suzhou yes menu answers city asItIs`],
  [
    'a change thought better of',
    `${toPermit} menu answers nationality “Macao|澳门” no asItIs “back|返回” “back|返回” asItIs`,
  ],
  [
    'just landed',
    `${toEntry} yesterday private “2026-03-01 23:30” no unknown unknown unknown unknown no no no plan dates trip “25 March 2026|2026年3月25日” “29 March 2026|2026年3月29日” plan warnings`,
  ],
  [
    'papers ticked off',
    `${toEntry} “documents|材料” doc-passport.employee doc-photo.employee doc-passport.employee plan employers plan goOn`,
  ],
  [
    'a plastic permit',
    'yes employee arrival plasticPermit “France|法国” beijing “30 September 2026|2026年9月30日” plan goOn eCard',
  ],
  [
    'applying inside China',
    'yes employee arrival filed “Vietnam|越南” shanghai longer china residence-study nobody done “31 July 2026|2026年7月31日” today unknown',
  ],
  ['to the registered e-card', `${toCard} done done done done done done plan`],
  ['the app is nowhere to be found', `${toCard} somethingElse notInStore somethingElse again done done`],
  [
    'a wrong name, a wrong number, a failed face',
    `${toCard} done done somethingElse name-mismatch done somethingElse face-fails done somethingElse somethingElse askHr goOn`,
  ],
  ['a new passport', 'yes employee eCard “India|印度” newPassport no again yes later again done'],
  ['somebody of HR', 'yes hr arrival nothingFiled “US|美国” chengdu longer abroad no unknown menu help human goOn'],
  [
    'every page from the middle',
    `${toPermit} /menu /help /why /plan “my data|我的数据” goOn “language|语言” goOn “restart|重新开始” no “cancel|取消”`,
  ],
  ['the other language and back', `${toPermit} “language|语言” zh-CN menu language en menu restart yes`],
  [
    'odd things are typed',
    `${toPermit} “<b>hello</b> & goodbye|<b>你好</b> & 再见” “my passport is E12345678|我的护照是E12345678” “…” “/nonsense” “yes|是” unknown`,
  ],
];
