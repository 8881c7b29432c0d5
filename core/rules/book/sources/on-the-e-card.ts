import type { Source } from '../../rule.ts';

export const onTheECard = {
  BJ75B: {
    title: 'Important Update: Changes to Your Social Security Card',
    publisher: 'Beijing Municipal Government (English site)',
    url: 'https://english.beijing.gov.cn/workinginbeijing/laborrights/insurance/202412/t20241220_3970071.html',
    date: '2024-12-20',
  },
  CF_ESSC: {
    title: 'How to Use the Electronic Social Security Card',
    publisher: 'careerfiinder.com',
    url: 'https://www.careerfiinder.com/blog-details/1',
    date: 'undated',
  },
  CXS: {
    title: 'Where the e-social security card can be obtained',
    publisher: 'Chuxiong city government',
    url: 'https://www.cxs.gov.cn/info/egovinfo/1016/xxgkcontent/cxs007-/2024-1204001.htm',
    date: '2024-12-04',
  },
  DCWN: {
    title: 'Shanghai e-SSC guide for work permit holders',
    publisher: 'dcwnkz.com',
    url: 'http://dcwnkz.com/new/a87ceeaf623d4d36874887af634f3d89',
    date: 'undated',
  },
  HN_ESSC: {
    title: 'Guide for foreigners working in China using electronic social security card',
    publisher: 'Hainan Provincial Government (English site)',
    url: 'https://en.hainan.gov.cn/englishsite/WEditor/202508/863e3b60f4df40d58a0ead6919018142.shtml',
    date: '2025-06-16',
  },
  NB_ESSC: {
    title: 'Bilingual e-SSC guide for foreigners (copy of the official user guide)',
    publisher: 'hrningbo.com',
    url: 'https://www.hrningbo.com/faq/061137.html',
    date: 'undated',
  },
  SAITSU: {
    title: 'Japanese note on the integration notice',
    publisher: 'Saitsu consulting',
    url: 'http://saitsu.com/index.php/List/list_detail/rid/4/id/753.shtml',
    date: 'undated',
    about: '2024-11',
  },
  SI12333: {
    title: 'Q&A: face does not match, card expired and other card problems',
    publisher: 'si12333.cn',
    url: 'https://si12333.cn/qa/fsrb.html',
    date: 'undated',
  },
  SZ75: {
    title: 'Notice of the Shenzhen Foreign Experts Bureau on the integration work (with FAQ annex)',
    publisher: 'Shenzhen Science, Technology and Innovation Bureau, copy at Shenzhen Polytechnic University',
    url: 'https://fao.szpu.edu.cn/info/1241/1853.htm',
    date: 'undated',
    about: '2024-12',
  },
} as const satisfies Record<string, Source>;
