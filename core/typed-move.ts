import { sameValue, type Value } from './answer.ts';
import { give } from './change.ts';
import { obey } from './command.ts';
import { metaOf, type TypedKind, typedKindOf } from './conversation.ts';
import { type Desk, deskAfter, machineOf, presentMachine } from './desk.ts';
import { type Move, noting } from './move.ts';
import { press, pressUnknown } from './press.ts';
import { typedDay } from './press-as-of.ts';
import { typedBeside } from './press-beside.ts';
import { type Reading, type Refusal, readAnswer } from './read-answer.ts';
import { refusal } from './refusal.ts';
import { choiceSaid, examplesAt } from './said.ts';
import { isOnlyThought, type Scene, sceneOf, setting } from './scene.ts';
import { conversationAsking } from './screens/asked-back.ts';
import { isAsking, isPlainQuestion, isQuestion } from './typed/asking.ts';
import { cityNamedIn } from './typed/city.ts';
import { clean, isTooLong } from './typed/clean.ts';
import { type Command, readCommand } from './typed/command.ts';
import { readCountry } from './typed/country.ts';
import { mask } from './typed/mask.ts';
import type { Choice } from './view.ts';

/** What a typed text means on the present screen: an order, a button's label, or an answer to be read. */
export function typed(desk: Desk, text: string): Move {
  if (isTooLong(text)) return noting('common:note.tooLong');
  const said = clean(text);
  if (said === '') return noting('common:note.empty');
  // A button of the screen, though it may be an order elsewhere: "HR" asks for a person at other questions.
  const choice = choiceSaid(desk, said, factAsked(desk));
  const command = choice || isCountryAnswered(desk, said) ? undefined : readCommand(said);
  const obeyed = () => command && obey(desk, command);
  if (command && !isAnAnswer(command)) return obeyed() ?? answered(desk, said);
  return (
    chosen(desk, { said, choice }) ??
    obeyed() ??
    foreseen(desk, said) ??
    (command ? misplaced(desk, said) : answered(desk, said))
  );
}

/** Orders that answer rather than ask for something: "no" or "not yet" first means what it says at the question itself. */
function isAnAnswer({ kind }: Command): boolean {
  return ['yes', 'no', 'done', 'later', 'dontKnow'].includes(kind);
}

/** What a text means that was written before the present screen was seen: an order at most, never an answer. */
export function typedUnseen(desk: Desk, text: string): Move {
  const command = isTooLong(text) ? undefined : readCommand(clean(text));
  const isOrder = command !== undefined && !isAnAnswer(command);
  return (isOrder ? obey(desk, command) : undefined) ?? noting('common:note.staleText');
}

/** Whether a country is asked for and named: its name or its code is that, though it may be an order elsewhere. */
function isCountryAnswered(desk: Desk, said: string): boolean {
  const isAsked = ['conversation', 'change', 'whatIf'].includes(sceneOf(desk.standing.known).kind);
  const fact = isAsked ? factAsked(desk) : undefined;
  if (!fact || typedKindOf(machineOf(desk.conversations, conversationAsking(desk, fact)), fact) !== 'country')
    return false;
  const reading = readCountry(said);
  return reading.kind === 'country' || (reading.kind === 'confirm' && said.length === 2);
}

/** What answers elsewhere, where no button says it: it is no city either, though one may be called nearly so. */
function misplaced(desk: Desk, said: string): Move {
  const fact = factAsked(desk);
  if (!fact) return noting('common:note.notUnderstood');
  const kind = typedKindOf(machineOf(desk.conversations, conversationAsking(desk, fact)), fact);
  return refused(desk, { fact, said, reason: refusalOf[kind ?? 'several'] });
}

/** Why what is none of its kind is not taken, by the kind of thing that a question wants typed. */
const refusalOf: Record<TypedKind, string> = {
  day: 'day.notADay',
  moment: 'moment.notADay',
  number: 'number.notANumber',
  country: 'country.notACountry',
  city: 'city.notACity',
  several: 'notAChoice',
};

/** A button that is typed rather than pressed. */
function chosen(desk: Desk, { said, choice }: { said: string; choice: Choice | undefined }): Move | undefined {
  const move = choice && press(desk, choice.key);
  return move && saysMore(desk) ? heardOn(desk, said, move) : move;
}

/** Whether what is said at the question often answers the one after it, too. */
function saysMore(desk: Desk): boolean {
  const isAsked = sceneOf(desk.standing.known).kind === 'conversation';
  return isAsked && metaOf(presentMachine(desk), desk.position.at).saysMore === true;
}

/** What was said once is not asked again: the question that follows takes it as well where it is one of its answers. */
function heardOn(desk: Desk, said: string, move: Move): Move {
  const next = deskAfter(desk, move.answers);
  const fact = factAsked(next);
  const choice = fact === undefined ? undefined : choiceSaid(next, said, fact);
  const more = choice && press(next, choice.key);
  if (!fact || !more) return move;
  const answers = [...move.answers, ...more.answers];
  return heardOn(desk, said, { answers, note: { key: 'common:note.alsoTaken', values: { fact } } });
}

/** What goes wrong at a step can be said at once: it answers the question to which "something else" leads. */
function foreseen(desk: Desk, said: string): Move | undefined {
  const isAtStep = sceneOf(desk.standing.known).kind === 'conversation' && !desk.position.ended;
  const move = isAtStep ? press(desk, 'somethingElse') : undefined;
  const heard = move && heardOn(desk, said, move);
  return heard && heard !== move ? { answers: heard.answers } : undefined;
}

function answered(desk: Desk, said: string): Move {
  const scene = sceneOf(desk.standing.known);
  if (scene.kind === 'whichDay') return typedDay(desk, said);
  if (scene.kind === 'beside') return typedBeside(desk, scene, said);
  const fact = factAsked(desk);
  if (!fact) return noting('common:note.notUnderstood');
  const machine = machineOf(desk.conversations, conversationAsking(desk, fact));
  const shown = valuesShown(scene).map((value) => String(value).slice(0, 'YYYY-MM-DD'.length));
  const reading = readAnswer(said, { machine, at: fact, standing: desk.standing, now: desk.now, shown });
  const isOffHand = reading.kind === 'confirm' || reading.kind === 'choose';
  if (isOffHand && isPlainQuestion(said)) return noting('common:note.asking');
  return moveFor(desk, { fact, said, reading });
}

type Why = Pick<Refusal, 'reason' | 'example'>;

/** What is no answer: numbers of a person are said to be hidden, and whoever asks is told where answers are. */
function refused(desk: Desk, { fact, said, reason, example }: { fact: string; said: string } & Why): Move {
  if (reason !== 'number.looksLikePhone' && mask(said) !== said) return noting('common:note.hidden');
  if (reason === 'notAChoice' && !isQuestion(said)) return noChoice(desk, { fact, said });
  const isOffTheQuestion = isQuestion(said) || (saysNothing(reason) && isAsking(said));
  if (isOffTheQuestion) return noting('common:note.asking');
  return { answers: [], note: refusal(desk.words, { reason, ...(example ? { example } : {}) }) };
}

/** Whether nothing was read out of a text: of a day that was told and cannot be, its reason says more. */
function saysNothing(reason: string): boolean {
  return /(?:^|\.)notA[A-Z]/.test(reason);
}

/** What no button says, told with some of what can be typed here; a country or a city is asked for later. */
function noChoice({ words, ...desk }: Desk, { fact, said }: { fact: string; said: string }): Move {
  const isForLater = desk.position.conversation === 'welcome' && namesPlace(said);
  const quoted = examplesAt({ words, ...desk }, fact).map((example) => words.say('common:quoted', { text: example }));
  return noting(`common:refused.${isForLater ? 'askedLater' : 'notAChoice'}`, { examples: words.list(quoted) });
}

/** Whether a text names a country, in more than its code, or a city. */
function namesPlace(said: string): boolean {
  return (said.length > 3 && readCountry(said).kind === 'country') || cityNamedIn(said) !== undefined;
}

/** The fact that a typed text would be an answer to. */
function factAsked({ standing, position }: Desk): string | undefined {
  const scene = sceneOf(standing.known);
  if (scene.kind === 'conversation') return position.ended ? undefined : position.at;
  return 'fact' in scene && scene.kind !== 'save' && scene.kind !== 'compare' ? scene.fact : undefined;
}

/** What is asked back of an answer that is only thought of keeps that in mind. */
function askingBack(desk: Desk, scene: Extract<Scene, { kind: 'confirm' | 'choose' }>): Move {
  return { answers: setting(isOnlyThought(sceneOf(desk.standing.known)) ? { ...scene, whatIf: true } : scene) };
}

function moveFor(desk: Desk, { fact, said, reading }: { fact: string; said: string; reading: Reading }): Move {
  switch (reading.kind) {
    case 'answer':
      return reading.value === null ? pressUnknown(desk) : give(desk, { fact, value: reading.value });
    case 'confirm': {
      const { value, calendar } = reading;
      if (isAskedBack(desk, { fact, value })) return give(desk, { fact, value });
      return askingBack(desk, { kind: 'confirm', fact, value, ...(calendar ? { calendar } : {}) });
    }
    case 'choose':
      return askingBack(desk, { kind: 'choose', fact, values: [...reading.values] });
    case 'reject':
      return refused(desk, { fact, said, ...reading });
  }
}

/** Whether it is asked back already whether this was meant: said once more, it was. */
function isAskedBack({ standing }: Desk, { fact, value }: { fact: string; value: Value }): boolean {
  const scene = sceneOf(standing.known);
  return 'fact' in scene && scene.fact === fact && valuesShown(scene).some((shown) => sameValue(shown, value));
}

/** What is shown back as what may have been meant. */
function valuesShown(scene: Scene): readonly Value[] {
  if (scene.kind === 'confirm') return [scene.value];
  return scene.kind === 'choose' ? scene.values : [];
}
