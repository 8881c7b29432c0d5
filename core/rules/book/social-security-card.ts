import type { Entry } from './entry.ts';

export const socialSecurityCard = [
  {
    id: 'ssc-functions',
    says: 'Functions of the social security card: proof of identity, record of information, self-service enquiry, settlement of medical costs, and cash withdrawal, transfer and payment through the bank account on it.',
    scope: 'national',
    confidence: 'seed',
    sources: ['SEED'],
  },
  {
    id: 'ssc-physical-how',
    says: 'Physical card: employer or foreigner registers social insurance online or at an agency with the Notification Letter or the e-SSC; the agency checks the permit in the system, gives a social security number and, if eligible, a card.',
    actor: 'employer or employee',
    begins: '2024-12-01',
    scope: 'national',
    confidence: 'seed',
    sources: ['SEED', 'M75'],
  },
  {
    id: 'ssc-physical-gz',
    says: 'Guangzhou: China Construction Bank and Industrial Bank issue the new card to foreigners; bring passport and photo receipt number; photo check 1-5 working days, card 12 working days.',
    actor: 'employee',
    scope: 'Guangzhou',
    confidence: 'official',
    sources: ['GZSSC'],
  },
  {
    id: 'ssc-physical-fee',
    says: 'Dongguan: first card and upgrade free, replacement RMB 20.',
    scope: 'Dongguan',
    confidence: 'secondary',
    sources: ['DGSSC'],
  },
  {
    id: 'ssc-joinin',
    says: "Zhejiang calls its integrated card 'Join in Card' (聚英卡): first issued in Jiaxing on 3 Dec 2024; 264 public services; delivered within 10 days of one online application.",
    begins: '2024-12-03',
    scope: 'Zhejiang',
    confidence: 'secondary',
    sources: ['JOININ', 'JIAXING'],
  },
  {
    id: 'ssc-hubei',
    says: 'Hubei set out its own implementing notice (published in English Nov 2025) with the same steps.',
    effective: '2025-11-08 (publication)',
    begins: '2025-11-08',
    scope: 'Hubei',
    confidence: 'official',
    sources: ['HUBEI'],
  },
] as const satisfies readonly Entry[];
