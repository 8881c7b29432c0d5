import { open } from '../../core/change.ts';
import { type Desk, deskAfter } from '../../core/desk.ts';
import { caseFacts, setting } from '../../core/scene.ts';
import { takeTurn } from '../../core/turn.ts';
import { screenName, viewOf } from '../../core/view-of.ts';
import type { Fault } from './fault.ts';
import { wordsIn } from './guide.ts';
import { screenFaults } from './screen.ts';

const pages = [
  ...['menu', 'help', 'answers', 'language', 'myData', 'forget', 'restart', 'human', 'askHr', 'link', 'why', 'plan'],
  ...['plan-dates', 'plan-yours', 'plan-employers', 'plan-warnings', 'plan-outcome'],
];

/** What is wrong with any page that can be opened from where a person stands, or with any earlier answer opened for change. */
export function pageFaults(desk: Desk): Fault[] {
  const opened = pages.map((page) => deskAfter(desk, setting({ kind: 'page', page })));
  const changed = desk.position.path.map((fact) => deskAfter(desk, open(desk, fact).answers));
  return [...opened, ...changed].flatMap((shown) => screenFaults(shown, [screenName(shown)]));
}

/** Every button of a page or an end leads to another screen, hands something out, says something, or changes this one. */
export function stuckFaults(desk: Desk): Fault[] {
  const opened = pages.map((page) => deskAfter(desk, setting({ kind: 'page', page })));
  return [desk, ...opened].flatMap(stuckAt);
}

function stuckAt(desk: Desk): Fault[] {
  const view = viewOf(desk);
  return view.choices.flatMap(({ key, label, picked }) => {
    const turn = takeTurn(desk, { kind: 'press', at: view.at, key }, wordsIn);
    const isSame =
      turn.view.at === view.at && turn.effect === undefined && picked === undefined && turn.view.note === undefined;
    return isSame ? [{ name: 'DEAD END' as const, at: view.at, detail: `the button ${label} does nothing` }] : [];
  });
}

/** Every tool of a screen leads where its name says, and gives no answer. */
export function toolFaults(desk: Desk, path: string[]): Fault[] {
  const view = viewOf(desk);
  return view.tools.flatMap((key) => {
    const { desk: after, view: shown } = takeTurn(desk, { kind: 'press', at: view.at, key }, wordsIn);
    const isThere = key === 'back' ? shown.at !== view.at : shown.at === key;
    const isKept = JSON.stringify(caseFacts(after.standing.known)) === JSON.stringify(caseFacts(desk.standing.known));
    return isThere && isKept
      ? []
      : [{ name: 'GAP' as const, at: view.at, detail: `the tool ${key} leads to ${shown.at}`, path }];
  });
}
