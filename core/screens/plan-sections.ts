import type { Desk } from '../desk.ts';
import type { Section } from '../view.ts';
import { ageSection } from './age.ts';
import { gravestFirst } from './at-first.ts';
import { citySection } from './city.ts';
import { countingSection } from './counting.ts';
import { differingSection } from './differing.ts';
import { eligibilitySections, warningSection } from './ending-sections.ts';
import { insuranceSection } from './insurance.ts';
import { paperSections } from './papers.ts';
import { dateItems } from './plan-dates.ts';
import { staySections } from './stay.ts';
import { waySections } from './way.ts';

/** The pages of the plan, in the order they are offered. */
export const planPages = [
  'dates',
  'yours',
  'employers',
  'warnings',
  'stay',
  'way',
  'city',
  'insurance',
  'outcome',
  'differ',
] as const;
export type PlanPage = (typeof planPages)[number];

/** The pages that list papers, by who brings them. */
export const bringers = { yours: 'employee', employers: 'employer' } as const;

export function listsPapers(page: PlanPage): page is keyof typeof bringers {
  return page in bringers;
}

const made = new WeakMap<Desk, Map<PlanPage, Section[]>>();

/** What stands on a page of the plan, list by list; made once for each desk, since counts and what sources differ on look at every page. */
export function planSections(desk: Desk, page: PlanPage): Section[] {
  const pages = made.get(desk) ?? new Map<PlanPage, Section[]>();
  made.set(desk, pages);
  const sections = pages.get(page) ?? makeSections(desk, page);
  pages.set(page, sections);
  return sections;
}

function makeSections(desk: Desk, page: PlanPage): Section[] {
  switch (page) {
    case 'dates':
      return [section(desk, page, dateItems(desk))];
    case 'yours':
    case 'employers':
      return paperSections(desk, { by: bringers[page], key: page });
    case 'warnings':
      return [section(desk, page, gravestFirst(desk, warningSection(desk).items)), ...ageSection(desk)].filter(
        ({ items }) => items.length > 0,
      );
    case 'way':
      return waySections(desk);
    case 'city':
      return citySection(desk);
    case 'insurance':
      return [insuranceSection(desk)];
    case 'stay':
      return staySections(desk);
    case 'outcome':
      return eligibilitySections(desk);
    case 'differ':
      return differingSection(desk, rulesOfPlan(desk));
  }
}

function section({ words }: Desk, page: PlanPage, items: Section['items']): Section {
  return { key: page, title: words.say(`plan:${page}.title`), items };
}

/** Every rule that the plan and what stands beside it rest on. */
function rulesOfPlan(desk: Desk): string[] {
  const pages = planPages.filter((page) => page !== 'differ').flatMap((page) => planSections(desk, page));
  const items = [...pages, ...countingSection(desk)].flatMap((section) => section.items);
  return items.flatMap(({ rules = [] }) => rules);
}
