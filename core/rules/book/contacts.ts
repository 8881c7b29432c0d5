import type { Entry } from './entry.ts';

export const contacts = [
  {
    id: 'tel-12333',
    says: '12333: human resources and social security line (social insurance, social security cards and, in many cities, permits).',
    scope: 'national',
    confidence: 'secondary',
    sources: ['SI12333'],
  },
  {
    id: 'tel-12367',
    says: '12367: immigration line of the NIA, 24 hours a day, Chinese and English, also for calls from abroad; the city code in front reaches that city (0592-12367, 021-12367).',
    begins: '2021-04-08',
    scope: 'national',
    confidence: 'secondary',
    sources: ['C12367', 'X12367', 'NIA_EN'],
  },
  {
    id: 'tel-12345',
    says: '12345: city government line, also takes permit questions (for example 020-12345 in Guangzhou).',
    scope: 'national',
    confidence: 'official',
    sources: ['GZWIN'],
  },
  {
    id: 'tel-emergency',
    says: '110 police, 120 ambulance, 119 fire.',
    scope: 'national',
    confidence: 'background',
    sources: [],
  },
  {
    id: 'url-fwp',
    says: 'Permit system: https://fwp.safea.gov.cn (application page https://fwp.safea.gov.cn/lhgzweb/).',
    scope: 'national',
    confidence: 'official',
    sources: ['SZ_PS', 'BOTC', 'FUS1'],
  },
  {
    id: 'url-nia',
    says: 'NIA: https://www.nia.gov.cn, English https://en.nia.gov.cn; arrival card s.nia.gov.cn.',
    scope: 'national',
    confidence: 'secondary',
    sources: ['NIA_EN', 'ARR'],
  },
  {
    id: 'url-mohrss',
    says: 'MOHRSS: https://www.mohrss.gov.cn; social insurance services also at https://si.12333.gov.cn.',
    scope: 'national',
    confidence: 'background',
    sources: [],
  },
  {
    id: 'url-cities',
    says: 'City pages: english.beijing.gov.cn, english.shanghai.gov.cn, bjhwxr.gov.cn (Beijing Overseas Talents Center), Shanghai accommodation https://gaj.sh.gov.cn/crj/24hr, Shenzhen permit platform wgfw.ga.sz.gov.cn, Guangzhou kjj.gz.gov.cn, Tianjin en.tj.gov.cn.',
    scope: 'national',
    confidence: 'official',
    sources: ['BJ_EXT', 'SH_FAQ', 'SZ_LH', 'GZ22', 'TJ_EXT', 'BJ_SHORT'],
  },
] as const satisfies readonly Entry[];
