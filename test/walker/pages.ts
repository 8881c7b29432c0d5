import { open } from '../../core/change.ts';
import { addMonths } from '../../core/date.ts';
import { type Desk, deskAfter } from '../../core/desk.ts';
import { press } from '../../core/press.ts';
import { caseFacts, type Scene, sceneOf, setting } from '../../core/scene.ts';
import { pickedPages } from '../../core/screens/picked-papers.ts';
import { planPages } from '../../core/screens/plan-sections.ts';
import { takeTurn } from '../../core/turn.ts';
import { choicesOn, screenName, viewAlone } from '../../core/view-of.ts';
import type { Fault } from './fault.ts';
import { wordsIn } from './guide.ts';
import { seenAt, shownAt } from './once.ts';
import { screenFaults } from './screen.ts';

const pages = [
  ...['menu', 'help', 'answers', 'whatIf', 'language', 'myData', 'forget', 'restart', 'human', 'askHr', 'link', 'why'],
  ...['plan', ...planPages.map((part) => `plan-${part}`), 'counter', ...pickedPages],
];

/** What is wrong with any page that can be opened from where a person stands, or with any earlier answer opened for change, thought of otherwise or compared. */
export function pageFaults(desk: Desk): Fault[] {
  const changed = desk.position.path.flatMap((fact) => [open(desk, fact), open(desk, fact, 'whatIf')]);
  const shown = [...opened(desk), ...changed.map(({ answers }) => deskAfter(desk, answers)), ...compared(desk)];
  return shown.flatMap((seen) => screenFaults(seen, [screenName(seen)]));
}

/** Every button of a page or an end leads to another screen, hands something out, says something, or changes this one. */
export function stuckFaults(desk: Desk): Fault[] {
  return [desk, ...opened(desk), ...compared(desk).slice(0, 1)].flatMap(stuckAt);
}

/** The desk with each page over it that can be opened from everywhere. */
function opened(desk: Desk): Desk[] {
  const { today } = desk.standing;
  const [soon, later] = [addMonths(today, 1), addMonths(today, 8)];
  const scenes: Scene[] = [
    ...pages.map((page): Scene => ({ kind: 'page', page })),
    { kind: 'whichDay', days: [] },
    { kind: 'whichDay', days: [soon, later] },
    ...['plan', ...planPages].map((page): Scene => ({ kind: 'asOf', day: later, page })),
    ...(['tripFrom', 'tripUntil', 'passportExpiresOn', 'permitUntil'] as const).map(
      (fact): Scene => ({ kind: 'beside', fact, days: [] }),
    ),
    { kind: 'beside', fact: 'tripFrom', days: [soon] },
    { kind: 'beside', fact: 'tripUntil', days: [soon, later] },
  ];
  return scenes.map((scene) => deskAfter(desk, setting(scene)));
}

/** The desk with each answer given on the way here compared with another one to the same question. */
function compared(desk: Desk): Desk[] {
  return desk.position.path.flatMap((fact) => {
    const thinking = deskAfter(desk, open(desk, fact, 'whatIf').answers);
    const after = choicesOn(thinking).map(({ key }) => deskAfter(thinking, press(thinking, key)?.answers ?? []));
    return after.find(({ standing }) => sceneOf(standing.known).kind === 'compare') ?? [];
  });
}

function stuckAt(desk: Desk): Fault[] {
  const view = seenAt(desk);
  return view.choices.flatMap(({ key, label, picked }) => {
    const isDone = picked === undefined ? leadsOn(desk, { at: view.at, key }) : marks(desk, key);
    return isDone ? [] : [{ name: 'DEAD END' as const, at: view.at, detail: `the button ${label} does nothing` }];
  });
}

/** Whether a button leads to another screen, hands something out or says something. */
function leadsOn(desk: Desk, { at, key }: { at: string; key: string }): boolean {
  const { view, effect } = takeTurn(desk, { kind: 'press', at, key }, wordsIn, shownAt);
  return view.at !== at || effect !== undefined || view.note !== undefined;
}

/** Whether a button that bears a mark gives an answer; the screen stays. */
function marks(desk: Desk, key: string): boolean {
  return (press(desk, key)?.answers ?? []).length > 0;
}

/** Every tool of a screen leads where its name says, and gives no answer. */
export function toolFaults(desk: Desk, path: string[]): Fault[] {
  const view = seenAt(desk);
  return view.tools.flatMap((key) => {
    // The earlier answers stay as they stand on this screen.
    const { desk: after, view: shown } = takeTurn(desk, { kind: 'press', at: view.at, key }, wordsIn, viewAlone);
    const isThere = key === 'back' ? shown.at !== view.at : shown.at === key;
    const isKept = JSON.stringify(caseFacts(after.standing.known)) === JSON.stringify(caseFacts(desk.standing.known));
    return isThere && isKept
      ? []
      : [{ name: 'GAP' as const, at: view.at, detail: `the tool ${key} leads to ${shown.at}`, path }];
  });
}
