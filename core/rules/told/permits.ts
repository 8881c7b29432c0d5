import { type ToldFigure, years } from '../naming.ts';
import { always } from '../rule.ts';
import { days, months, workingDays } from '../term.ts';

/** What one secondary source asks of a founder in category A: dollars, a share in percent, and for how long. */
export const entrepreneur: ToldFigure = {
  id: 'a-entrepreneur',
  periods: [{ from: '2017-04-01', value: { dollars: 500_000, share: 30, steady: years(3) } }],
};

/** The age under which young talent is in category A. */
export const youngTalent: ToldFigure = { id: 'a-young-talent', periods: [{ from: '2017-04-01', value: 40 }] };

/** The language teaching that a teacher without a teaching qualification needs. */
export const languageTeaching: ToldFigure = {
  id: 'b-language-teacher',
  periods: [{ from: '2017-04-01', value: years(2) }],
};

export const longestInShanghai: ToldFigure = {
  id: 'b-validity-2y-sh',
  periods: [{ from: '2020-09-01', value: years(2) }],
};

/** The work in China after which a first permit can run longer than usual. */
export const longerFirstPermit: ToldFigure = {
  id: 'permit-first-1y',
  periods: [{ from: '2025-01-01', value: { after: years(3) } }],
};

export const graduatePermits: ToldFigure = {
  id: 'grad-first-permit-1y',
  periods: [{ from: '2017-01-01', value: { first: years(1), later: years(5) } }],
};

/** Beijing: how long ago somebody graduated at most, and how long a first permit then runs. */
export const graduatesInBeijing: ToldFigure = {
  id: 'grad-beijing-2024',
  periods: [{ from: '2024-04-28', value: { within: years(2), permit: years(3) } }],
};
export const bachelorsInBeijing: ToldFigure = {
  id: 'grad-beijing-2026',
  periods: [{ from: '2026-07-01', value: years(2) }],
};

/** The age of men that Shenzhen is reported to look at in a renewal; that of women decides and stands with the categories. */
export const menInShenzhen: ToldFigure = {
  id: 'age-shenzhen-2026',
  periods: [{ from: '2026-02-01', value: { men: 60 } }],
};

/** The ages that retirement rises to. */
export const retirement: ToldFigure = {
  id: 'retirement-reform',
  periods: [{ from: '2025-01-01', value: { men: 63, women: 58, workers: 55 } }],
};

export const residentCard: ToldFigure = { id: 'five-star-card', periods: [{ from: '2023-12-01', value: years(10) }] };

/** The longest permit whose holder may apply in China. */
export const shortPermitHeld: ToldFigure = {
  id: 'inchina-rep-short',
  periods: [{ from: '2017-04-01', value: days(90) }],
};

/** What the whole procedure can be extended by. */
export const decisionExtended: ToldFigure = {
  id: 'notif-total-20wd',
  periods: [{ from: '2017-04-01', value: { more: workingDays(10) } }],
};

/** The shortest time that sources name for the letter. */
export const shortestLetter: ToldFigure = {
  id: 'notif-validity',
  periods: [{ from: always, value: { least: days(30) } }],
};

export const visaUsedWithin: ToldFigure = { id: 'z-visa-enter', periods: [{ from: always, value: months(3) }] };

/** How long before expiry a renewal is advised to be filed: first and last. */
export const renewalAdvised: ToldFigure = {
  id: 'renew-30d',
  periods: [{ from: '2017-04-01', value: { 'advised-first': days(90), 'advised-last': days(60) } }],
};

/** How long before expiry Shanghai is reported to take renewals. */
export const renewalOpensInShanghai: ToldFigure = {
  id: 'renew-window-90-30',
  periods: [{ from: always, value: { shanghai: months(3) } }],
};

/** What some universities ask of their staff. */
export const universitiesAsk: ToldFigure = {
  id: 'renew-local-45d',
  periods: [{ from: always, value: { some: days(45), others: months(3) } }],
};

export const preReviewInBeijing: ToldFigure = {
  id: 'renew-decision-bj',
  periods: [{ from: always, value: { 'pre-review': workingDays(1) } }],
};

export const cancellationTakes: ToldFigure = {
  id: 'cancel-processing',
  periods: [{ from: always, value: { least: workingDays(6), most: workingDays(10) } }],
};
