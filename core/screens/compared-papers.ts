import type { Desk } from '../desk.ts';
import type { Difference } from '../difference.ts';
import type { PlannedDocument } from '../plan/documents.ts';
import { nameOfDocument } from '../plan-difference.ts';
import type { Compared } from '../view.ts';
import { oneSided, type Sides } from './one-sided.ts';
import { documentTitle } from './papers.ts';

export function documentRows({ now }: Sides, { documentsAdded, documentsGone }: Difference): Compared[] {
  const isIn = (papers: readonly PlannedDocument[]) => (paper: PlannedDocument) =>
    papers.some((other) => samePaper(other, paper));
  const rows = (papers: PlannedDocument[], side: 'now' | 'otherwise') =>
    papers.map((paper) =>
      oneSided(now, { key: nameOfDocument(paper), title: documentTitle(now.words, paper), of: 'document', side }),
    );
  return [
    ...documentsGone.filter(isIn(documentsAdded)).map((paper) => certificationRow(now, { paper, documentsAdded })),
    ...rows(
      documentsGone.filter((paper) => !isIn(documentsAdded)(paper)),
      'now',
    ),
    ...rows(
      documentsAdded.filter((paper) => !isIn(documentsGone)(paper)),
      'otherwise',
    ),
  ];
}

function samePaper(one: PlannedDocument, other: PlannedDocument): boolean {
  return one.id === other.id && one.by === other.by;
}

/** A paper that is needed either way, and only certified otherwise. */
function certificationRow(
  { words }: Desk,
  { paper, documentsAdded }: { paper: PlannedDocument; documentsAdded: PlannedDocument[] },
): Compared {
  const told = (certification: PlannedDocument['certification']) =>
    words.say(certification ? `common:certification.${certification}` : 'common:compare.noCertification');
  return {
    key: nameOfDocument(paper),
    title: documentTitle(words, paper),
    now: told(paper.certification),
    otherwise: told(documentsAdded.find((other) => samePaper(other, paper))?.certification),
  };
}
