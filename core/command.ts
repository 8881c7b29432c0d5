import { open } from './change.ts';
import type { Desk } from './desk.ts';
import { type Move, noting } from './move.ts';
import { press, pressUnknown } from './press.ts';
import { opening } from './press-page.ts';
import { sceneOf, setting } from './scene.ts';
import type { Command } from './typed/command.ts';

/** The page that each order opens. */
const pageOf: Record<string, string> = {
  menu: 'menu',
  help: 'help',
  change: 'answers',
  restart: 'restart',
  language: 'language',
  plan: 'plan',
  documents: 'plan-yours',
  deadlines: 'plan-dates',
  myData: 'myData',
  privacy: 'myData',
  deleteMyData: 'forget',
  human: 'human',
  stop: 'myData',
  why: 'why',
};

/** What an order means on the present screen; nothing where it is to be taken as an answer or is not understood. */
export function obey(desk: Desk, command: Command): Move | undefined {
  switch (command.kind) {
    case 'start':
      return command.token
        ? { answers: [], effect: { kind: 'useLink', code: command.token } }
        : { answers: setting({ kind: 'conversation' }) };
    case 'badToken':
      return noting('common:note.badLink');
    case 'unknownCommand':
      return noting('common:note.unknownCommand');
    case 'forAnotherBot':
      return { answers: [] };
    case 'back':
    case 'cancel':
      return back(desk);
    case 'yes':
    case 'no':
    case 'done':
    case 'later':
      return press(desk, command.kind);
    case 'dontKnow':
      return pressUnknown(desk) ?? noting('common:note.mustBeAnswered');
    default:
      return needsConsent(desk, command.kind)
        ? noting('common:note.consentFirst')
        : opening(pageOf[command.kind] ?? 'menu');
  }
}

const openToAll = ['menu', 'help', 'language', 'why', 'human', 'stop', 'myData', 'privacy', 'deleteMyData'];

function needsConsent({ standing }: Desk, order: string): boolean {
  return standing.known.consent !== true && !openToAll.includes(order);
}

/** One step back: from a page to the conversation, from a question to the one before it. */
function back(desk: Desk): Move {
  const scene = sceneOf(desk.standing.known);
  const { path } = desk.position;
  if (scene.kind === 'change') return openBefore(desk, path.indexOf(scene.fact));
  if (scene.kind === 'whatIf') return opening('whatIf');
  if (scene.kind === 'asOf' && scene.page !== 'plan') return { answers: setting({ ...scene, page: 'plan' }) };
  if (scene.kind === 'beside') return opening('plan-dates');
  if (scene.kind === 'compare') return open(desk, scene.fact, 'whatIf');
  if (scene.kind !== 'conversation') return { answers: setting({ kind: 'conversation' }) };
  return openBefore(desk, path.length);
}

function openBefore(desk: Desk, index: number): Move {
  const before = desk.position.path[index - 1];
  return before === undefined
    ? { ...opening('menu'), note: { key: 'common:note.atTheBeginning' } }
    : open(desk, before);
}
