import type { Source } from '../../rule.ts';

export const onShortWorkAndVisas = {
  AB_SHORT: {
    title: 'Human Resources and Payroll in China 2016-2017, p. 113',
    publisher: 'Asia Briefing',
    url: 'https://www.asiabriefing.com/userfiles/epubs/guides/china/english/CB-2016-08/files/assets/basic-html/page-113.html',
    date: '2016-08',
  },
  AZLF: {
    title: "[Q&A] On Foreigners' Work Permit Procedures (Shanghai science hotline top-10)",
    publisher: 'a-zlf law firm',
    url: 'http://www.a-zlf.com.cn/old/eng_shownews.asp?id=2219',
    date: '2024-02-02',
  },
  BJ_SHORT: {
    title: 'Service guide: work permit for work of 90 days or less',
    publisher: 'Beijing Overseas Talents Center (bjhwxr.gov.cn)',
    url: 'https://www.bjhwxr.gov.cn/xfw/wgrlhgzxk/gzxkswblzn/art/2024/art_229d7a1a6b424da99e4bde469eb9d931.html',
    date: '2024-11-29',
  },
  BL_SHORT: {
    title: 'Procedures regarding entry of foreigners to complete short-term work tasks (Trial)',
    publisher: 'Beilun district government, Ningbo',
    url: 'http://www.bl.gov.cn/art/2019/9/29/art_1229021923_43121040.html',
    date: '2019-09-29',
  },
  HMT1: {
    title: 'China Revokes Work Permits for Hong Kong, Taiwan and Macau Residents',
    publisher: 'HROne',
    url: 'https://www.hrone.com/china-revokes-work-permits-hong-kong-taiwan-macau/',
    date: '2018',
  },
  HMT2: {
    title: 'Residents of Taiwan, Hong Kong and Macau will not require work permits',
    publisher: 'Lewis Silkin',
    url: 'https://www.lewissilkin.com/en/insights/residents-of-taiwan-hong-kong-and-macau-not-require-work-permits-when-hired-on-chinese-mainland',
    date: '2018-08-10',
  },
  K_PA: {
    title: 'China launches sponsor-free K visa',
    publisher: 'particle.news',
    url: 'https://particle.news/story/china-launches-sponsor-free-k-visa-for-young-stem-talent',
    date: '2025-10-01',
  },
  K_ST: {
    title: 'China to launch new type of visa for young science, technology professionals',
    publisher: 'Science and Technology Daily (Xinhua)',
    url: 'https://www.stdaily.com/web/English/2025-08/16/content_386163.html',
    date: '2025-08-16',
  },
  K_TR: {
    title: 'China launches new K visa',
    publisher: 'The Trumpet',
    url: 'https://thetrumpet.ng/china-launches-new-k-visa-to-attract-young-foreign-science-and-tech-talent',
    date: '2025',
  },
  R_AL: {
    title: 'China relaxes visa rules for top talent (French)',
    publisher: 'alheejra.com',
    url: 'https://alheejra.com/news/la-chine-assouplit-les-regles-relatives-aux-visas-pour-attirer-les-meilleurs-talents-alheejra-news',
    date: '2018',
  },
  SH_PR: {
    title: 'What is the Five-Star Card?',
    publisher: 'Shanghai Municipal Government (English site)',
    url: 'https://english.shanghai.gov.cn/en-ResidencePermit%20/20240611/d191916517f042598c1f900f9a770ab6.html',
    date: '2024-06-11',
  },
} as const satisfies Record<string, Source>;
