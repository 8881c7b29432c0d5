import type { Day } from '../date.ts';

/** The days off and the weekends worked of a year, as the State Council's notice gives them. */
export type Calendar = {
  year: number;
  /** The rule that stands for the notice. */
  rule: string;
  isOfficial: boolean;
  breaks: readonly { name: string; from: Day; to: Day }[];
  workedWeekends: readonly Day[];
};

/** Calendars by year; one that is not official holds the statutory days only. */
export const calendars: readonly Calendar[] = [
  {
    year: 2024,
    rule: 'hol-2024',
    isOfficial: true,
    breaks: [
      { name: 'New Year', from: '2024-01-01', to: '2024-01-01' },
      { name: 'Spring Festival', from: '2024-02-10', to: '2024-02-17' },
      { name: 'Qingming', from: '2024-04-04', to: '2024-04-06' },
      { name: 'Labour Day', from: '2024-05-01', to: '2024-05-05' },
      { name: 'Dragon Boat', from: '2024-06-10', to: '2024-06-10' },
      { name: 'Mid-Autumn', from: '2024-09-15', to: '2024-09-17' },
      { name: 'National Day', from: '2024-10-01', to: '2024-10-07' },
    ],
    workedWeekends: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    rule: 'hol-2025',
    isOfficial: true,
    breaks: [
      { name: 'New Year', from: '2025-01-01', to: '2025-01-01' },
      { name: 'Spring Festival', from: '2025-01-28', to: '2025-02-04' },
      { name: 'Qingming', from: '2025-04-04', to: '2025-04-06' },
      { name: 'Labour Day', from: '2025-05-01', to: '2025-05-05' },
      { name: 'Dragon Boat', from: '2025-05-31', to: '2025-06-02' },
      { name: 'National Day and Mid-Autumn', from: '2025-10-01', to: '2025-10-08' },
    ],
    workedWeekends: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    rule: 'hol-2026',
    isOfficial: true,
    breaks: [
      { name: 'New Year', from: '2026-01-01', to: '2026-01-03' },
      { name: 'Spring Festival', from: '2026-02-15', to: '2026-02-23' },
      { name: 'Qingming', from: '2026-04-04', to: '2026-04-06' },
      { name: 'Labour Day', from: '2026-05-01', to: '2026-05-05' },
      { name: 'Dragon Boat', from: '2026-06-19', to: '2026-06-21' },
      { name: 'Mid-Autumn', from: '2026-09-25', to: '2026-09-27' },
      { name: 'National Day', from: '2026-10-01', to: '2026-10-07' },
    ],
    workedWeekends: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
  {
    year: 2027,
    rule: 'hol-2027-provisional',
    isOfficial: false,
    breaks: [
      { name: 'New Year', from: '2027-01-01', to: '2027-01-01' },
      { name: 'Spring Festival', from: '2027-02-05', to: '2027-02-08' },
      { name: 'Qingming', from: '2027-04-05', to: '2027-04-05' },
      { name: 'Labour Day', from: '2027-05-01', to: '2027-05-02' },
      { name: 'Dragon Boat', from: '2027-06-09', to: '2027-06-09' },
      { name: 'Mid-Autumn', from: '2027-09-15', to: '2027-09-15' },
      { name: 'National Day', from: '2027-10-01', to: '2027-10-03' },
    ],
    workedWeekends: [],
  },
];
