import type { Source } from '../../rule.ts';

export const onHoldingAPermit = {
  BJ_COV: {
    title: 'Measures to facilitate the work permit service',
    publisher: 'Beijing notice, copy on daydaynews.cc',
    url: 'https://daydaynews.cc/zh-sg/education/2798779.html',
    date: 'undated',
    about: '2022',
  },
  CDA581: {
    title: '9 situations where you can directly apply for a work permit within China',
    publisher: 'cdamac.com',
    url: 'https://cdamac.com/en/policy_information/581.html',
    date: 'undated',
  },
  CNV30: {
    title: 'China visa news: extend within 30-60 days before expiry',
    publisher: 'cn-visa.com',
    url: 'http://cn-visa.com/china_visa_news.asp',
    date: '2017-03-28',
  },
  DBEST: {
    title: 'Why Your Work Permit Needs To Be Cancelled When You Change Jobs',
    publisher: 'dbestinfo.com',
    url: 'https://www.dbestinfo.com/portal/page/index/id/202.html',
    date: 'undated',
  },
  GDPILOT: {
    title: 'Guangzhou notice on the pilot project of facilitating work of foreigners',
    publisher: 'chinajob.com',
    url: 'https://www.chinajob.com/city_content/detail.php?id=h2HHOt0PB1FZY29cZ6',
    date: '2024',
  },
  GT23: {
    title: "China issues 'five-star card' for foreign permanent residents",
    publisher: 'Global Times',
    url: 'https://www.globaltimes.cn/page/202312/1302855.shtml',
    date: '2023-12-01',
  },
  HM_NAT: {
    title:
      'National Immigration Administration service guide on residence permits (issuance, extension, change, reissue)',
    publisher: 'copy at Qinghai University',
    url: 'https://international.qhu.edu.cn/Pre_Arrival/Visas.htm',
    date: 'undated',
  },
  JLU: {
    title: 'Extension of the work permit and residence permit',
    publisher: 'Jilin University',
    url: 'https://oic.jlu.edu.cn/info/1396/5921.htm',
    date: '2023-03-01',
  },
  LIAM: {
    title: 'What Happens If You Overstay Your Visa?',
    publisher: 'lawinamin.com',
    url: 'https://lawinamin.com/articles/what-happens-if-you-overstay-your-visa',
    date: 'undated',
  },
  NCEPU1: {
    title: 'Residence permit procedure for foreign teachers',
    publisher: 'North China Electric Power University',
    url: 'https://icd.ncepu.edu.cn/yzgl/zqwjjsxm/ed23e244b3ba46c0bc0c3cf2c304dc11.htm',
    date: 'undated',
  },
  NCEPU2: {
    title: 'Extension of work permit and residence permit',
    publisher: 'North China Electric Power University',
    url: 'https://icd.ncepu.edu.cn/yzgl/zqwjjsxm/cbe87c2e82e9466d828a61712d8964cc.htm',
    date: 'undated',
  },
  NIA24: {
    title: 'NIA: 5-year residence permits and passport retention',
    publisher: 'SHINE',
    url: 'https://www.shine.cn/news/nation/2403251662/',
    date: '2024-03-25',
  },
  NIA24B: {
    title: 'NIA briefing of 20 March 2024',
    publisher: 'elitere.cn',
    url: 'https://en.elitere.cn/2427',
    date: '2024-03',
  },
  PEREG: {
    title: 'CHINA - Upcoming Change to Work Permit Renewal Deadline',
    publisher: 'Peregrine Immigration',
    url: 'https://blog.peregrine.im/2017/12/15/china-upcoming-change-to-work-permit-renewal-deadline/',
    date: '2017-12-15',
  },
  PHIL: {
    title: 'Renewing CN Work Permit & Work Visa',
    publisher: 'PhilCham Shanghai',
    url: 'https://www.philcham.org/single-post/renewworkpermit',
    date: '2019-02-18',
  },
  SH_ADDR: {
    title: 'How to update a residence permit after moving (Russian)',
    publisher: 'Shanghai Municipal Government (Russian site)',
    url: 'https://russian.shanghai.gov.cn/ru-FAQs-TalentInShanghai/20240321/917aa3486b8a48559b8463293523d6af.html',
    date: '2024-03-21',
  },
  SZPT_CH: {
    title: 'Change of work permit and residence permit',
    publisher: 'Shenzhen Polytechnic University',
    url: 'https://fao.szpt.edu.cn/wjjs/sxbl/gzxkzhjlxkbg.htm',
    date: 'undated',
  },
  SZPU_EX: {
    title: 'Extension of residence permit and work permit',
    publisher: 'Shenzhen Polytechnic University',
    url: 'https://fao.szpu.edu.cn/wjjs/lzbl/lzyq_Extension_of_Residence_Permit_and_Work_Permit.htm',
    date: 'undated',
  },
  SZ_PSB: {
    title: 'First-time application, extension, renewal and reissue of residence permits for foreign employees',
    publisher: 'Shenzhen PSB text on the Pingshan government site',
    url: 'http://www.szpsq.gov.cn/english/Life/Visa/content/post_8733254.html',
    date: '2021-04-28',
  },
  TJGO: {
    title: 'Work Permit, Change of Employer or City (Tianjin)',
    publisher: 'goexpats.com',
    url: 'https://tianjin.goexpats.com/articles/biz-info/work-permit-change-of-employer-or-city-tianjin',
    date: '2019-05-22',
  },
  WOLF19: {
    title: 'Shanghai Announces Simultaneous Application Process for Work Permits and Residence Permits',
    publisher: 'WR Immigration',
    url: 'https://wolfsdorf.com/china-shanghai-announces-simultaneous-application-process-for-work-permits-and-residence-permits/',
    date: '2019-12-25',
  },
} as const satisfies Record<string, Source>;
