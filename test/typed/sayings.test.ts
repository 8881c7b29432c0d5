import { describe, expect, test } from 'vitest';
import { conversations } from '../../conversations/index.ts';
import { acceptedBy, type Machine, metaOf, typedKindOf } from '../../core/conversation.ts';
import { keysOf } from '../../core/screens/labels.ts';
import { pickableAt } from '../../core/screens/question.ts';
import { readCommand } from '../../core/typed/command.ts';
import { plainSaying, sayingsIn } from '../../core/typed/saying.ts';
import { filesOf } from '../../locales/words.ts';
import { languages, wordsIn } from '../walker/guide.ts';

type Answer = { machine: Machine; at: string; choice: string };

/** The orders that answer a question themselves; each may say nothing but that answer where it is on a button. */
const answering = ['yes', 'no', 'done', 'later', 'dontKnow'];

/** "HR" asks for a person, but where it is asked who is writing it says that. */
const saysWhoWrites = ({ at, choice }: Answer, order: string) => at === 'role' && choice === 'hr' && order === 'human';

/** Days that are read wherever a day is asked for. */
const readAnywhere = ['today', 'yesterday'];

/** Every answer on a button, question by question. "I do not know" is understood everywhere. */
const questions: [string, Answer[]][] = Object.values(conversations).flatMap((machine) =>
  Object.keys(machine.states).flatMap((at): [string, Answer[]][] => {
    const answers = answersAt(machine, at);
    return answers.length > 0 ? [[`${machine.id}:${at}`, answers]] : [];
  }),
);

function answersAt(machine: Machine, at: string): Answer[] {
  const kind = typedKindOf(machine, at);
  if (kind && kind !== 'several') return offersAt(machine, at).map((choice) => ({ machine, at, choice }));
  const pressed = acceptedBy(machine, at).filter((choice) => choice !== kind && choice !== 'unknown');
  const picked = kind ? [...pickableAt(machine, at), 'these', 'done'] : [];
  return [...pressed, ...picked].map((choice) => ({ machine, at, choice }));
}

/** The buttons of a typed question that bear a name of their own, which is no text of its kind. */
function offersAt(machine: Machine, at: string): string[] {
  const today = '2026-03-02';
  const offers =
    metaOf(machine, at).offers?.({ today, known: { employmentStartsOn: today, enteredOn: '2026-02-01' } }) ?? [];
  const named = offers.map(({ key }) => key).filter((key) => wordsIn('en').maybe(`common:offer.${key}`) !== undefined);
  return named.filter((key) => !readAnywhere.includes(key));
}

function sayingsOf({ at, choice }: Answer, language: string): string[] {
  const lists = [`sayings:${at}.${choice}`, `sayings:answer.${choice}`].map((key) => wordsIn(language).maybe(key));
  return lists.flatMap((list) => list?.split('|') ?? []);
}

/** All that stands for an answer: its sayings in every language, and its label in each. */
function allOf(answer: Answer): string[] {
  const { machine, at, choice } = answer;
  return languages.flatMap((language) => {
    const label = wordsIn(language).maybe([...keysOf(machine, at, choice), `common:answer.${choice}`]);
    return [...sayingsOf(answer, language), ...(label === undefined ? [] : [label])].map(plainSaying);
  });
}

/** Papers of which people say that they have none where their day is asked for: "I do not know" is for them, too. */
const notAtHand = ['residencePermitExpiresOn', 'crcIssuedOn', 'medicalIssuedOn'].map((at) => ({
  at,
  choice: 'unknown',
}));

describe.each(questions)('at the question %s', (_, answers) => {
  test.each(languages)('every answer can be typed in the words of %s', (language) => {
    const unsaid = answers.filter((answer) => sayingsOf(answer, language).length === 0);

    expect(unsaid.map(({ choice }) => choice)).toEqual([]);
  });

  test('no saying means two answers', () => {
    const meant = new Map<string, string>();
    const twice = answers.flatMap((answer) =>
      [...new Set(allOf(answer))].flatMap((saying) => {
        const other = meant.get(saying);
        meant.set(saying, answer.choice);
        return other === undefined ? [] : [`${saying}: ${other} and ${answer.choice}`];
      }),
    );

    expect(twice).toEqual([]);
  });

  test('no saying is an order, nor another answer said in one word', () => {
    const offered = answers.map(({ choice }) => choice);
    const orders = answers.flatMap((answer) =>
      languages.flatMap((language) =>
        sayingsOf(answer, language).flatMap((saying) => {
          const order = readCommand(saying)?.kind;
          const isSafe =
            order === undefined ||
            order === answer.choice ||
            (answering.includes(order) && !offered.includes(order)) ||
            saysWhoWrites(answer, order);
          return isSafe ? [] : [`${saying} of ${answer.choice} is the order ${order}`];
        }),
      ),
    );

    expect(orders).toEqual([]);
  });
});

test.each(languages)(
  'the sayings in %s belong to answers that are asked for, and each stands once in its list',
  (language) => {
    const asked = new Set([
      'answer.goOn', // the button of every page that leads back to the question
      ...[...questions.flatMap(([, answers]) => answers), ...notAtHand].flatMap(({ at, choice }) => [
        `${at}.${choice}`,
        `answer.${choice}`,
      ]),
    ]);
    const lists = Object.entries(filesOf(language).sayings ?? {}).flatMap(([at, choices]) =>
      // The file holds one list for each answer.
      Object.entries(choices as Record<string, string>).map(([choice, list]) => ({ name: `${at}.${choice}`, list })),
    );

    expect(lists.filter(({ name }) => !asked.has(name))).toEqual([]);
    expect(lists.filter(({ list }) => sayingsIn(list).size !== list.split('|').length).map(({ name }) => name)).toEqual(
      [],
    );
  },
);
