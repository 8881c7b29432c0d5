import { calendarOffered } from '../calendar-entries.ts';
import { becauseAt, metaOf } from '../conversation.ts';
import { type Desk, presentMachine } from '../desk.ts';
import { planFor } from '../judge.ts';
import { type Section, screen, type View } from '../view.ts';
import { ageSection } from './age.ts';
import { firstSection } from './at-first.ts';
import { reportedInCity } from './city.ts';
import { askingAgain, matterOffered, nextOffered } from './ending-choices.ts';
import { eligibilitySections, missingFacts, warningSection } from './ending-sections.ts';
import { insuranceSection } from './insurance.ts';
import { keysOf } from './labels.ts';
import { nextMoveInWords, rulesOfMove } from './next-move.ts';
import { comingSection } from './plan-dates.ts';
import { refundSection } from './refund.ts';
import { stayAtFirst } from './stay.ts';
import { stepAwaited } from './step-awaited.ts';
import { openItem } from './who-knows.ts';

/** The screen at the end of a conversation: the standing reached, why, and what comes next. */
export function endingView(desk: Desk): View {
  const { words, position } = desk;
  const machine = presentMachine(desk);
  const said = (part: 'title' | 'text') => words.say(keysAt(desk, part));
  const because = becauseAt(machine, position.at, desk.standing);
  const missing = askingAgain(desk, missingAt(desk));
  const next = [...matterOffered(desk), ...nextOffered(desk)];
  return {
    ...screen(`${machine.id}:${position.at}`, words.language),
    title: said('title'),
    text: [...said('text').split('\n\n'), ...addedAt(desk), ...moveAt(desk)],
    sections: sectionsAt(desk),
    choices: position.at === 'cannotTell' ? [...missing, ...next] : [...next, ...missing],
    tools: because.length > 0 ? ['back', 'why', 'menu'] : ['back', 'menu'],
    rules: [...because, ...rulesTold(desk)],
    files: showsPlan(desk) ? calendarOffered(desk) : [],
  };
}

/** The rules of what an end says of the case in its text: the next move, or what came out. */
function rulesTold(desk: Desk): string[] {
  const { at, conversation } = desk.position;
  if (showsPlan(desk)) return rulesOfMove(desk);
  const tellsOutcome = conversation === 'eligibility' || at === 'notNeeded';
  return tellsOutcome ? (planFor(desk.standing).eligibility?.rules ?? []) : [];
}

/** The words of an end, for the case or the category it fits before its own. */
function keysAt(desk: Desk, part: 'title' | 'text'): string[] {
  const { standing, position } = desk;
  const machine = presentMachine(desk);
  const { category } = planFor(standing).eligibility ?? {};
  const fitting = [metaOf(machine, position.at).wording?.(standing), category].filter((name) => name !== undefined);
  const keys = [...fitting, null].map((name) => (name ? `${part}_${name}` : part));
  return keys.flatMap((key) => keysOf(machine, position.at, key));
}

/** The paragraphs that fit the case, after the text of an end. */
function addedAt(desk: Desk): string[] {
  const { words, standing, position } = desk;
  const machine = presentMachine(desk);
  const adds = Object.entries(metaOf(machine, position.at).adds ?? {});
  return adds.flatMap(([name, fits]) =>
    fits(standing) ? [words.say(keysOf(machine, position.at, `text_${name}`))] : [],
  );
}

/** The ends at which the plan can be drawn. */
const planned = [
  ...['planReady', 'planAndRefund', 'employerRefuses'],
  ...['overstayed', 'permitRanOut', 'permitIssued', 'endsSoon', 'inTime'],
];

/** The ends at which one keeps what one has, and is told until when. */
const keeping = ['noChangeNoReplacement', 'keepsPlastic'];

function showsPlan({ position }: Desk): boolean {
  return planned.includes(position.at);
}

/** Whose move it is; where the text of the end names what no office waits for, that nothing is left beyond that. */
function moveAt(desk: Desk): string[] {
  if (!showsPlan(desk)) return [];
  const isFinished = planFor(desk.standing).nothingLeft === 'finished';
  const tellsMore = becauseAt(presentMachine(desk), desk.position.at, desk.standing).includes('reg-again');
  return [isFinished && tellsMore ? desk.words.say('plan:nobody.finishedBeside') : nextMoveInWords(desk)];
}

/** What blocks the case, as far as the text of the end does not say it. */
function firstAt(desk: Desk): Section[] {
  const { wording, tells = {} } = metaOf(presentMachine(desk), desk.position.at);
  return tells === 'all' ? [] : firstSection(desk, { told: tells[wording?.(desk.standing) ?? ''] ?? [] });
}

function sectionsAt(desk: Desk): Section[] {
  const { conversation, at } = desk.position;
  const first = firstAt(desk);
  const sections =
    conversation === 'eligibility' || (conversation === 'arrival' && at === 'notNeeded')
      ? eligibilityAt(desk)
      : showsPlan(desk) || keeping.includes(at)
        ? [
            ...first,
            ...stayAtFirst(desk),
            ...comingSection(desk),
            refundSection(desk),
            ...ageSection(desk),
            ...remainingWarnings(desk, first),
            insuranceSection(desk),
            unknownSection(desk),
          ]
        : [refundSection(desk)];
  return sections.filter(({ items }) => items.length > 0);
}

/** Why the outcome is what it is, and what else there is to take care of. */
function eligibilityAt(desk: Desk): Section[] {
  const because = eligibilitySections(desk);
  return [...because, reportedInCity(desk), without(because, warningSection(desk))];
}

/** A list without what other lists say already. */
function without(others: readonly Section[], section: Section): Section {
  const told = new Set(others.flatMap(({ items }) => items.map(({ key }) => key)));
  return { ...section, items: section.items.filter(({ key }) => !told.has(key)) };
}

/** What else to take care of; after a first plan, where there is most to read, it stays on its page. */
function remainingWarnings(desk: Desk, first: Section[]): Section[] {
  const { conversation, at } = desk.position;
  // What an overstay may cost stands there already.
  if (conversation === 'arrival' || at === 'overstayed') return [];
  return [without(first, warningSection(desk))];
}

/** What is still to be found out, so that nothing left open is forgotten. */
function unknownSection(desk: Desk): Section {
  const items = unknownOf(desk).map((fact) => openItem(desk, { key: `unknown.${fact}`, fact }));
  return { key: 'unknown', title: desk.words.say('plan:unknown'), items };
}

function unknownOf({ standing, position }: Desk): string[] {
  return position.path.filter((fact) => standing.known[fact] === null);
}

/** What is missing at an end and was asked on the way there, after what was not done yet. */
export function missingAt(desk: Desk): string[] {
  const { at, path } = desk.position;
  const isDrawn = showsPlan(desk) || keeping.includes(at);
  const missing = at === 'cannotTell' ? missingFacts(desk) : isDrawn ? [...stepAwaited(desk), ...unknownOf(desk)] : [];
  return missing.filter((fact) => path.includes(fact));
}
