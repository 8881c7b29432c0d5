import type { ToldFigure } from '../naming.ts';
import { always } from '../rule.ts';
import { days, workingDays } from '../term.ts';

/** How long a password is, and how many kinds of characters it mixes. */
export const password: ToldFigure = {
  id: 'essc-password',
  periods: [{ from: '2024-12-01', value: { least: 8, most: 16, kinds: 2 } }],
};

/** What Guangzhou takes for the check of the photo, and for the card. */
export const cardInGuangzhou: ToldFigure = {
  id: 'ssc-physical-gz',
  periods: [
    { from: always, value: { 'photo-least': workingDays(1), 'photo-most': workingDays(5), card: workingDays(12) } },
  ],
};

/** What Dongguan asks for another card, in RMB. */
export const anotherCard: ToldFigure = { id: 'ssc-physical-fee', periods: [{ from: always, value: 20 }] };

/** What Zhejiang's card opens, and within which time it comes. */
export const cardInZhejiang: ToldFigure = {
  id: 'ssc-joinin',
  periods: [{ from: '2024-12-03', value: { services: 264, within: days(10) } }],
};
