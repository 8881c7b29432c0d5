import { open } from './change.ts';
import type { Desk } from './desk.ts';
import type { Move } from './move.ts';
import { askingForDay } from './press-as-of.ts';
import { pressOnDates } from './press-beside.ts';
import { choosingMatter, comingToOverstay } from './press-matter.ts';
import { isOfTheCase, setting } from './scene.ts';
import { changeable, comparable } from './screens/pages.ts';
import { pickedPages } from './screens/picked-papers.ts';
import { planPages } from './screens/plan-sections.ts';
import { tickTurned } from './ticks.ts';
import { fileKinds } from './view.ts';

const conversationNames = ['eligibility', 'arrival', 'eCard', 'overstay'];
const pageNames: readonly string[] = [
  'menu',
  'help',
  'answers',
  'language',
  'myData',
  'forget',
  'restart',
  'human',
  'askHr',
  'plan',
  'why',
  'whatIf',
  'counter',
  ...pickedPages,
];

/** What a button of a page means; nothing where the page has no such button. */
export function pressOnPage(desk: Desk, { page, key }: { page: string; key: string }): Move | undefined {
  return ofPages[page]?.(desk, key) ?? leadingOn(desk, key);
}

/** Buttons that mean the same on every page and at every end. */
export function leadingOn(desk: Desk, key: string): Move | undefined {
  if (key === 'keep') return choosingMatter(desk);
  return key === 'overstay' ? comingToOverstay(desk) : leading(key);
}

/** Buttons that mean the same wherever they stand. */
export function leading(key: string): Move | undefined {
  if (key === 'goOn') return { answers: setting({ kind: 'conversation' }) };
  if (conversationNames.includes(key)) {
    return { answers: [{ fact: 'goal', value: key }, ...setting({ kind: 'conversation' })] };
  }
  if (pageNames.includes(key)) return opening(key);
  if (key === 'asOf') return askingForDay();
  const file = fileKinds.find((kind) => kind === key);
  if (file) return { answers: [], effect: { kind: 'file', file } };
  if (key === 'continueElsewhere')
    return { answers: setting({ kind: 'page', page: 'link' }), effect: { kind: 'link' } };
  return planPages.some((part) => part === key) ? opening(`plan-${key}`) : undefined;
}

export function opening(page: string): Move {
  return { answers: setting({ kind: 'page', page }) };
}

/** The buttons that a page has of its own. */
const ofPages: Record<string, (desk: Desk, key: string) => Move | undefined> = {
  answers: (desk, key) => (changeable(desk).includes(key) ? open(desk, key) : undefined),
  whatIf: (desk, key) => (comparable(desk).includes(key) ? open(desk, key, 'whatIf') : undefined),
  language: (desk, key) => (desk.languages.includes(key) ? languageChosen(key) : undefined),
  restart: (desk, key) => (key === 'yes' ? restarted(desk) : backToConversation(key)),
  forget: (_, key) => (key === 'yes' ? { answers: [], effect: { kind: 'forget' } } : backToConversation(key)),
  'plan-dates': pressOnDates,
  'plan-yours': tick,
  'plan-employers': tick,
  ...Object.fromEntries(pickedPages.map((page) => [page, tick])),
};

/** Speaks another language, and goes on where the conversation was. */
export function languageChosen(language: string): Move {
  return {
    answers: [{ fact: 'language', value: language }, ...setting({ kind: 'conversation' })],
    note: { key: 'common:note.language' },
  };
}

function backToConversation(key: string): Move | undefined {
  return key === 'no' ? { answers: setting({ kind: 'conversation' }) } : undefined;
}

/** Takes every answer of the case back; the log still tells that they were given. */
function restarted({ standing }: Desk): Move {
  const taken = Object.keys(standing.known).filter((fact) => isOfTheCase(fact));
  const answers = [...taken.map((fact) => ({ fact })), ...setting({ kind: 'conversation' })];
  return { answers, note: { key: 'common:note.restarted' } };
}

/** Marks a paper as at hand, or takes the mark away. */
function tick({ standing }: Desk, key: string): Move | undefined {
  const [id, by, ...others] = key.split('.');
  const isPaper = id !== undefined && /^[a-z0-9-]+$/.test(id) && others.length === 0;
  if (!isPaper || (by !== 'employee' && by !== 'employer')) return undefined;
  return { answers: [tickTurned(standing.known, { id, by })] };
}
