import type { Entry } from './entry.ts';

export const permitTransfer = [
  {
    id: 'transfer-cancel-first',
    says: 'Changing employer: the old employer cancels the permit first, then the new employer applies inside China.',
    actor: 'old employer, new employer',
    begins: '2017-04-01',
    scope: 'national',
    confidence: 'secondary',
    sources: ['CDA581', 'GDF40', 'JL9'],
  },
  {
    id: 'transfer-3-months',
    says: 'The new application should be finished within three months of the cancellation certificate.',
    clock: 'date of the cancellation certificate',
    actor: 'new employer',
    scope: 'national',
    confidence: 'secondary',
    sources: ['ELIST'],
  },
  {
    id: 'transfer-same-number',
    says: 'A transfer gives a new permit under the same lifelong number.',
    actor: 'authority',
    scope: 'national',
    confidence: 'secondary',
    sources: ['SHFAQ20', 'TB16'],
  },
  {
    id: 'transfer-docs',
    says: 'Transfer papers: cancellation certificate, leaving certificate (both signed and stamped), new contract, form, passport, residence permit; for the same post within 3 years no degree, criminal record or experience proof again.',
    actor: 'new employer, employee',
    scope: 'national',
    confidence: 'secondary',
    sources: ['ELIST', 'XJTU', 'TJGO', 'BJ_MNC'],
  },
  {
    id: 'transfer-cert-copy',
    says: "Keep the cancellation certificate; reported Dec 2025: Jing'an (Shanghai) can reissue a lost one and wants only one printed form.",
    begins: '2025-12',
    scope: "Shanghai Jing'an",
    confidence: 'secondary',
    sources: ['IK1225'],
  },
  {
    id: 'transfer-gd-pilot',
    says: 'Guangdong pilot (2024): moves between listed units of the same system in the province need only filings by both units, no new permit.',
    begins: '2024',
    scope: 'Guangdong, listed units',
    confidence: 'official',
    sources: ['GDPILOT'],
  },
] as const satisfies readonly Entry[];
