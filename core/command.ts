import { open } from './change.ts';
import type { Desk } from './desk.ts';
import { type Move, noting } from './move.ts';
import { press, pressUnknown } from './press.ts';
import { languageChosen, leading, opening } from './press-page.ts';
import { leftTold } from './questions-left.ts';
import { type Scene, sceneOf, setting } from './scene.ts';
import type { Command } from './typed/command.ts';
import { screenName } from './view-of.ts';

/** The page that each order opens. */
const pageOf: Record<string, string> = {
  menu: 'menu',
  help: 'help',
  change: 'answers',
  restart: 'restart',
  plan: 'plan',
  whatIf: 'whatIf',
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
    case 'later':
      return press(desk, command.kind);
    case 'done':
      return press(desk, 'done') ?? press(desk, 'these');
    case 'left':
      return { answers: [], note: leftTold(desk) };
    case 'language':
      return command.to === undefined ? opening('language') : speaking(desk, command.to);
    case 'dontKnow':
      return pressUnknown(desk);
    default:
      if (needsConsent(desk, command.kind)) return noting('common:note.consentFirst');
      return leading(command.kind) ?? opening(pageOf[command.kind] ?? 'menu');
  }
}

/** From here on in the language asked for, on the same screen; the page of languages where it is not spoken. */
function speaking(desk: Desk, wanted: string): Move {
  const tag = wanted.toLowerCase();
  const language =
    desk.languages.find((spoken) => spoken.toLowerCase() === tag) ??
    desk.languages.find((spoken) => spoken.split('-')[0] === tag.split('-')[0]);
  if (!language) return { ...opening('language'), note: { key: 'common:note.notSpoken' } };
  return screenName(desk) === 'language'
    ? languageChosen(language)
    : { ...languageChosen(language), answers: [{ fact: 'language', value: language }] };
}

const openToAll = ['menu', 'help', 'why', 'human', 'stop', 'myData', 'privacy', 'deleteMyData'];

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
  if (scene.kind === 'compare') return beforeComparison(desk, scene);
  if (scene.kind !== 'conversation') return { answers: setting({ kind: 'conversation' }) };
  return openBefore(desk, path.length);
}

/** The question that was compared, or the change that is about to be saved. */
function beforeComparison(desk: Desk, { fact, value, toSave }: Extract<Scene, { kind: 'compare' }>): Move {
  return toSave ? { answers: setting({ kind: 'save', fact, value }) } : open(desk, fact, 'whatIf');
}

function openBefore(desk: Desk, index: number): Move {
  const before = desk.position.path[index - 1];
  return before === undefined
    ? { ...opening('menu'), note: { key: 'common:note.atTheBeginning' } }
    : open(desk, before);
}
