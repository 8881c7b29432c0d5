import type { Entry } from './entry.ts';

export const graduates = [
  {
    id: 'grad-national',
    says: "Graduates without work experience: a master's or higher from a Chinese university, or from a well-known foreign university, obtained within the last year; average mark 80/100 or B+/B; clean record; job in line with the studies; salary in principle not below the local average.",
    actor: 'employee',
    begins: '2017-01',
    scope: 'national',
    confidence: 'official',
    sources: ['GRAD17', 'SAFEAG'],
  },
  {
    id: 'grad-first-permit-1y',
    says: 'Under the 2017 graduate rule the first employment document lasts 1 year, later ones up to 5 years.',
    begins: '2017-01',
    scope: 'national',
    confidence: 'official',
    sources: ['SAFEAG'],
  },
  {
    id: 'grad-beijing-2024',
    says: "Beijing waives the 2-year experience rule for international graduates; graduates within two years of world top-500 or Chinese 'Double First-Class' universities may get a first permit of up to 3 years.",
    begins: '2024-04-28',
    scope: 'Beijing',
    confidence: 'secondary',
    sources: ['BJG24', 'CAIX'],
  },
  {
    id: 'grad-beijing-2026',
    says: "Reported July 2026: Beijing gives fresh bachelor's graduates a 2-year category B permit without experience.",
    effective: 'reported 2026-07',
    begins: '2026-07',
    scope: 'Beijing',
    confidence: 'secondary',
    sources: ['IK0726'],
  },
  {
    id: 'grad-shanghai',
    says: "Shanghai: graduates of Shanghai universities (bachelor's or higher) hired in listed zones or by listed high-tech firms can apply in category C, or in B with 60 points.",
    scope: 'Shanghai',
    confidence: 'secondary',
    sources: ['SHGRAD'],
  },
] as const satisfies readonly Entry[];
