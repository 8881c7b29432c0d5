import { planBeside, planShown } from '../beside.ts';
import type { Desk } from '../desk.ts';
import { hasHappened } from '../plan/case.ts';
import type { Deadline } from '../plan/deadlines.ts';
import { type Shortfall, untold } from '../plan/shortfalls.ts';
import { warningOfLate } from '../plan/warnings/late.ts';
import type { Warning } from '../plan/warnings.ts';
import type { Item, Section } from '../view.ts';
import { withUnasked } from './cases-in-china.ts';
import { citationsOf } from './citations.ts';
import { line } from './difference.ts';
import { sentences } from './labels.ts';
import { deadlineTitle, lastMoment, warningItem } from './plan-items.ts';
import { shortfallItem } from './runs-out.ts';
import { flagged } from './unverified.ts';

/** What blocks a case or has been missed, the gravest first; whatever is not named here can wait for its page. */
const gravest: readonly string[] = [
  'working',
  'overstay',
  'leave-rp-void',
  'renew-missed',
  'permit-lapses-mid-process',
  'missed',
  'k-visa-activities',
  'student-work',
  'inchina-other',
  'notif-validity',
  'inchina-then-rp',
  'rp-extend-30d',
  'wp-start-work',
  'doc-passport',
  'doc-crc-6m',
  'rp-docs',
  'doc-medical-6m',
  'si-late',
  'change-nationality',
  'change-occupation-new',
  'notif-upgrade-2024',
  'name-ascii-2026',
];

/** The duties whose being missed is what a warning tells of. */
const toldBy: Readonly<Record<string, readonly string[]>> = {
  overstay: ['rp-30d', 'inchina-then-rp', 'rp-extend-30d', 'visa-extend-7d'],
  'leave-rp-void': ['leave-rp-10d'],
  'renew-missed': ['renew-30d'],
  'rp-extend-30d': ['rp-extend-30d'],
  'si-late': ['si-30d'],
};

// So many stand at the top; a line for one more would be no shorter than that one.
const most = 4;

type Grave = { name: string; item: Item };

/** What blocks the case or has been missed, each in a sentence, to stand before all else; without what is told already. */
export function firstSection(desk: Desk, { told = [] }: { told?: readonly string[] } = {}): Section[] {
  const items = graveIn(desk)
    .filter(({ name }) => !told.includes(name))
    .map(({ item }) => item);
  if (items.length === 0) return [];
  const rest = items.length - most;
  const shown =
    rest > 1 ? [...items.slice(0, most), line('more', desk.words.say('plan:first.more', { count: rest }))] : items;
  return [{ key: 'first', title: desk.words.say('plan:first.title'), items: shown }];
}

/** What to take care of, with what stands first elsewhere standing first here too, and what has been missed among it. */
export function gravestFirst(desk: Desk, items: readonly Item[]): Item[] {
  const first = graveIn(desk).map(({ item }) => items.find(({ key }) => key === item.key) ?? item);
  return [...first, ...items.filter(({ key }) => !first.some((item) => item.key === key))];
}

function graveIn(desk: Desk): Grave[] {
  const { standing } = desk;
  const { warnings } = planShown(standing);
  const { shortfalls } = planBeside(standing);
  const found = [
    ...warnings.map((warning) => graveWarning(desk, warning)),
    ...untold(shortfalls, { warnings }).map((shortfall) => graveShortfall(desk, shortfall)),
    ...missedIn(desk).map((deadline) => missed(desk, deadline)),
  ];
  return found
    .filter(({ name }) => gravest.includes(name))
    .toSorted((one, other) => gravest.indexOf(one.name) - gravest.indexOf(other.name));
}

function graveWarning(desk: Desk, warning: Warning): Grave {
  const { words, standing } = desk;
  const [rule] = warning.rules;
  const { of } = planBeside(standing);
  const { employmentStartsOn: from } = of.facts;
  if (rule === 'wp-start-work' && from !== undefined && from <= standing.today) {
    const detail = sentences(words, [
      words.say('plan:first.working.text', { day: words.day(from) }),
      words.say('rules:illegal-work.text'),
    ]);
    const rules = [rule, 'illegal-work'];
    const item = { key: rule, title: words.say('plan:first.working.title'), detail, marks: [] };
    return { name: 'working', item: flagged(desk, rules, { ...item, sources: citationsOf(rules, words) }) };
  }
  const item = warningItem(words, warning);
  const filed = hasHappened(of, 'rpFiledOn') ? [`plan:first.${rule}-filed`] : [];
  const detail = words.maybe([...filed, `plan:first.${rule}`]) ?? item.detail ?? '';
  return { name: rule, item: flagged(desk, warning.rules, withUnasked(desk, { ...item, detail })) };
}

function graveShortfall(desk: Desk, shortfall: Shortfall): Grave {
  const { reckoning: _, ...item } = shortfallItem(desk.words, shortfall, desk.standing);
  return { name: shortfall.rules[0], item: flagged(desk, shortfall.rules, item) };
}

/** The duties whose last day has passed without being done, unless a warning tells of it. */
function missedIn({ standing }: Desk): Deadline[] {
  const told = planShown(standing).warnings.flatMap(({ rules: [rule] }) => toldBy[rule] ?? []);
  return planBeside(standing).deadlines.filter(
    ({ rules: [rule], binding, window, deadline }) =>
      binding && window?.done === false && deadline < standing.today && !told.includes(rule),
  );
}

/** What is missed, in the words of the warning that it is late where there is one, with the day. */
function missed(desk: Desk, deadline: Deadline): Grave {
  const { words, standing } = desk;
  const { rules, from } = deadline;
  const late = warningOfLate(rules[0]);
  const warning = planShown(standing).warnings.find(({ rules: [rule] }) => rule === late);
  const day = lastMoment(words, deadline);
  if (warning) {
    const { detail = '', ...item } = warningItem(words, warning);
    const told = sentences(words, [words.say('plan:first.lastDay', { day }), detail]);
    return { name: 'missed', item: flagged(desk, warning.rules, { ...item, detail: told }) };
  }
  const item = {
    key: `${rules[0]}.${from.fact}`,
    title: deadlineTitle(words, deadline),
    detail: words.say('plan:first.missed', { day }),
    marks: [],
    sources: citationsOf(rules, words),
  };
  return { name: 'missed', item: flagged(desk, rules, item) };
}
