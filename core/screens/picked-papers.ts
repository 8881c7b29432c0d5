import { planShown } from '../beside.ts';
import type { Desk } from '../desk.ts';
import type { SinglePaper } from '../plan/documents/single.ts';
import { isAtHand } from '../ticks.ts';
import { type Choice, screen, type View } from '../view.ts';
import { listChoices } from './page-choices.ts';
import { ownedBy, paperSections, ticksOffered } from './papers.ts';
import { bringers } from './plan-sections.ts';

/** What papers are picked out by, whoever brings them. */
const picks = {
  open: (paper, { standing }) => !isAtHand(standing.known, paper),
  stamp: ({ uses }) => uses.some(({ stamp }) => stamp),
  translation: ({ translation }) => translation,
  certified: ({ certified, certification }) => certified || certification !== undefined,
} satisfies Record<string, (paper: SinglePaper, desk: Desk) => boolean>;

type Picked = keyof typeof picks;
// Object.keys forgets what the keys are.
const allPicks = Object.keys(picks) as Picked[];

/** The pages that show only some of the papers. */
export const pickedPages = allPicks.map(pageOf);

/** What a page picks papers out by, where it is one of these. */
export function pickedOn(page: string): Picked | undefined {
  return allPicks.find((pick) => pageOf(pick) === page);
}

function pageOf(pick: Picked) {
  return `papers-${pick}` as const;
}

/** A button for each way to pick out some of the papers, but not all. */
export function picksOffered(desk: Desk): Choice[] {
  const papers = planShown(desk.standing).documents;
  return allPicks.flatMap((pick) => {
    const count = papers.filter((paper) => picks[pick](paper, desk)).length;
    if (count === 0 || count === papers.length) return [];
    return [{ key: pageOf(pick), label: desk.words.say(`papers:picked.${pick}.button`) }];
  });
}

/** Those of the papers of both sides that are alike in one thing. */
export function pickedPapersView(desk: Desk, pick: Picked): View {
  const { words } = desk;
  const isPicked = (paper: SinglePaper) => picks[pick](paper, desk);
  const sides = Object.entries(bringers).map(([side, by]) => ({
    sections: paperSections(desk, { by, key: side, isWanted: isPicked }).map(ownedBy(words, side)),
    ticks: ticksOffered(desk, { by, isWanted: isPicked }),
  }));
  const sections = sides.flatMap((side) => side.sections);
  return {
    ...screen(pageOf(pick), words.language),
    title: words.say(`papers:picked.${pick}.title`),
    text: [words.say(sections.length > 0 ? 'papers:picked.intro' : 'papers:picked.empty')],
    sections,
    choices: [...sides.flatMap(({ ticks }) => ticks), ...listChoices(words)],
  };
}
