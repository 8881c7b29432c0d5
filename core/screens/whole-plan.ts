import { planShown } from '../beside.ts';
import { calendarOffered } from '../calendar-entries.ts';
import type { Desk } from '../desk.ts';
import { type Section, screen, type View } from '../view.ts';
import { countingSection } from './counting.ts';
import { ownedBy } from './papers.ts';
import { planView } from './plan-at-a-glance.ts';
import { listsPapers, type PlanPage, planPages, planSections } from './plan-sections.ts';
import { withRemarks } from './remarks.ts';
import { tripInWords } from './trips.ts';

/** On one page, what to take care of goes before all that is planned. */
const wholePlan: readonly PlanPage[] = ['warnings', ...planPages.filter((page) => page !== 'warnings')];

/** The whole plan on one page, for a wide screen and for printing. */
export function wholePlanView(desk: Desk): View {
  const { text, title, rules } = planView(desk);
  return withRemarks(desk, {
    ...screen('plan-whole', desk.words.language),
    ...(title ? { title } : {}),
    text,
    sections: [
      ...wholePlan
        .flatMap((page) => planSections(desk, page).map(ofPage(desk, page)))
        .filter(({ items }) => items.length > 0)
        .map(withTrip(desk)),
      ...countingSection(desk),
    ],
    files: [
      ...calendarOffered(desk),
      ...(planShown(desk.standing).documents.length > 0 ? (['card', 'cardPicture'] as const) : []),
    ],
    rules,
  });
}

/** A list of papers says on one page with all else whose it is. */
function ofPage({ words }: Desk, page: PlanPage): (section: Section) => Section {
  return listsPapers(page) ? ownedBy(words, page) : (list) => list;
}

/** The dates with the trip that is planned. */
function withTrip(desk: Desk): (section: Section) => Section {
  const [intro] = tripInWords(desk);
  return (section) => (section.key === 'dates' && intro ? { ...section, intro } : section);
}
