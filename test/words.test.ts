import { describe, expect, test } from 'vitest';
import { conversations } from '../conversations/index.ts';
import { acceptedBy, type Machine, metaOf, typedKindOf } from '../core/conversation.ts';
import { choicesOf } from '../core/facts.ts';
import { pickableAt } from '../core/screens/question.ts';
import { allWords, filesOf, languagesAtHand } from '../locales/words.ts';

type Tree = { [key: string]: string | Tree };
type Texts = Map<string, string>;

const languages = languagesAtHand();
const all = allWords(languages);
const wordsIn = (language: string) => all(language).on('2026-03-02');
const machines = Object.values(conversations);
const english = textsIn('en');

/** Every text of a language by file and key. */
function textsIn(language: string): Texts {
  return new Map(Object.entries(filesOf(language)).flatMap(([file, tree]) => textsOf(tree as Tree, `${file}:`)));
}

function textsOf(tree: Tree, before: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : textsOf(value, `${before}${key}.`),
  );
}

/** The texts of a language for which something holds, by file and key. */
function where(texts: Texts, holds: (text: string, key: string) => boolean): string[] {
  return [...texts].filter(([key, text]) => holds(text, key)).map(([key]) => key);
}

const plural = /_(zero|one|two|few|many|other)$/;

/** Whether a key is one of the forms that a number chooses from. */
function isPlural(key: string): boolean {
  return plural.test(key) && english.has(key.replace(plural, '_other'));
}

/** The keys a language has to have: those of English, with the plural forms the language itself has. */
function keysWantedIn(language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const wanted = [...english.keys()].flatMap((key) => {
    // Nothing at all may be said in words of its own in any language, whatever its plural forms are.
    if (!isPlural(key) || key.endsWith('_zero')) return [key];
    return pluralCategories.map((category) => key.replace(plural, `_${category}`));
  });
  return [...new Set(wanted)].sort();
}

/** What is filled in, a figure of the law with or without its unit; one thing or none may be told without its number. */
function placeholders(key: string, text: string): string[] {
  const names = [...text.matchAll(/\{\{([\w.-]+)\}\}/g)].map(([, name]) => name!);
  const free = isPlural(key) && /_(zero|one|two)$/.test(key) ? ['count'] : [];
  const figures = names.map((name) => name.replace(/^(?:calendar|bare)\./, 'law.'));
  return [...new Set(figures)].filter((name) => !free.includes(name)).sort();
}

function withoutPlaceholders(text: string): string {
  return text.replaceAll(/\{\{[\w.-]+\}\}/g, '');
}

/** The key of what is said to all, beside which stands what is said to people of HR. */
function toAll(key: string): string {
  return key.replace(/_hr$/, '');
}

const answersAlike = ['yes', 'no', 'done', 'later', 'somethingElse', 'unknown', 'other', 'nobody', 'none'];
const otherButtons = [
  /^common:(answer|next|offer)\./,
  /^common:(confirm|save)\.(yes|no)$/,
  /^common:(choose\.neither|change\.keep)$/,
  /^pages:menu\.(?!title|text)/,
  /^pages:\w+\.(yes|no|goOn|download|forget|continueElsewhere)$/,
  /^plan:(\w+\.button|goOn|backToPlan)$/,
  /^(web|telegram):tool\./,
];

/** The longest a button may be, where a text is one; an answer of its own may explain itself. */
function roomFor(key: string, language: string): number {
  const [short, explained] = language.startsWith('zh') ? [40, 60] : [64, 110];
  const [, file, at = '', choice = ''] = toAll(key).match(/^([\w-]+):(\w+)\.([\w-]+)$/) ?? [];
  const isAnswer = machines
    .filter(({ id }) => id === file || file === 'questions')
    .some((machine) => answersOf(machine, at).includes(choice));
  if (isAnswer && !answersAlike.includes(choice)) return explained;
  return isAnswer || otherButtons.some((button) => button.test(toAll(key))) ? short : Number.POSITIVE_INFINITY;
}

/** All answers of a question that need words. */
function answersOf(machine: Machine, at: string): string[] {
  const kind = typedKindOf(machine, at);
  const picked = kind === 'several' ? pickableAt(machine, at) : [];
  return [...acceptedBy(machine, at).filter((answer) => answer !== kind), ...picked];
}

function statesOf(machine: Machine, is: 'question' | 'end'): string[] {
  return Object.entries(machine.states)
    .filter(([, { config, type }]) => (is === 'end' ? type === 'final' : config.on !== undefined))
    .map(([at]) => at);
}

/** The ends that show nothing, because another conversation goes on there. */
const goesOn = ['welcome:underWay'];

/** The endings a text can have by what is known: found by asking the question itself with each single answer. */
function wordingsOf(machine: Machine, at: string): string[] {
  const { wording, wordings = [] } = metaOf(machine, at);
  if (machine.states[at]?.type === 'final') return [...choicesOf('currentCategory'), ...wordings];
  const answers = statesOf(machine, 'question').flatMap((asked) =>
    answersOf(machine, asked)
      .filter((answer) => !leadsToAnEnd(machine, { asked, answer }))
      .map((answer) => ({ [asked]: answer })),
  );
  const found = answers.map((known) => wording?.({ today: '2026-03-02', known }));
  return [...new Set([...found, ...wordings])].filter(
    (name): name is string => name !== undefined && name !== 'undefined',
  );
}

function leadsToAnEnd(machine: Machine, { asked, answer }: { asked: string; answer: string }): boolean {
  const target: unknown = machine.states[asked]?.config.on?.[answer];
  return typeof target === 'string' && machine.states[target]?.type === 'final';
}

/** The keys of which one has to exist, for every state and every part of what it says. */
function wordsWanted(machine: Machine): string[][] {
  const own = (at: string, part: string) => [`${machine.id}:${at}.${part}`, `questions:${at}.${part}`];
  const asked = statesOf(machine, 'question').flatMap((at) => [
    own(at, 'label'),
    own(at, 'text'),
    ...wordingsOf(machine, at).map((wording) => own(at, `text_${wording}`)),
    ...answersOf(machine, at).map((answer) => [...own(at, answer), `common:answer.${answer}`]),
    ...((metaOf(machine, at).because ?? []).length > 0 ? [own(at, 'why')] : []),
  ]);
  const ends = statesOf(machine, 'end').filter((at) => !goesOn.includes(`${machine.id}:${at}`));
  const told = ends.flatMap((at) => [
    own(at, 'title'),
    own(at, 'text'),
    ...(metaOf(machine, at).wordings ?? []).map((wording) => own(at, `text_${wording}`)),
    ...Object.keys(metaOf(machine, at).adds ?? {}).map((name) => own(at, `text_${name}`)),
  ]);
  return [...asked, ...told];
}

/** What is said to the employee alone: it is of them, or they say it. */
const toEmployee = /\b(?:you|your|my)\b|^I (?:have|hold|was|see|find|lost|forgot|cannot find)\b(?! nothing)|您|我的/i;

/** Every key that something in a conversation can show. */
function wordsShown(machine: Machine): string[] {
  const ends = statesOf(machine, 'end').flatMap((at) =>
    wordingsOf(machine, at).flatMap((wording) =>
      [`text_${wording}`, `title_${wording}`].flatMap((part) =>
        [machine.id, 'questions'].map((file) => `${file}:${at}.${part}`),
      ),
    ),
  );
  const finds = statesOf(machine, 'question').flatMap((at) => [`${machine.id}:${at}.find`, `questions:${at}.find`]);
  return [...wordsWanted(machine).flat(), ...ends, ...finds];
}

describe.each(languages)('the words in %s', (language) => {
  const texts = textsIn(language);

  test('stand in the same files under the same keys as in English, in the plural forms of the language', () => {
    expect([...texts.keys()].sort()).toEqual(keysWantedIn(language));
  });

  test('fill in the same as in English', () => {
    const filled = (key: string) => english.get(key) ?? english.get(key.replace(plural, '_other')) ?? '';
    const differing = where(texts, (text, key) => `${placeholders(key, text)}` !== `${placeholders(key, filled(key))}`);

    expect(differing).toEqual([]);
  });

  test('are never empty', () => {
    expect(where(texts, (text) => text.trim() === '')).toEqual([]);
  });

  test('carry no markup', () => {
    const bare = (text: string) => withoutPlaceholders(text).replaceAll(/[A-Z]+(_[A-Z]+)+/g, ''); // names of settings

    expect(where(texts, (text) => /[<>*_`{}[\]#]|\$t\(/.test(bare(text)))).toEqual([]);
  });

  test('name the month of every date, since bare numbers read differently in each country', () => {
    expect(where(texts, (text) => /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/.test(text))).toEqual([]);
  });

  test('are at most 900 characters long where they are read', () => {
    expect(where(texts, (text, key) => text.length > 900 && !key.startsWith('sayings:'))).toEqual([]);
  });

  test('fit on a button where they are one', () => {
    const tooLong = where(texts, (text, key) => withoutPlaceholders(text).length > roomFor(key, language));

    expect(tooLong).toEqual([]);
  });

  test.each(machines)('say everything that the conversation $id shows', (machine) => {
    const missing = wordsWanted(machine).filter((keys) => wordsIn(language).maybe(keys) === undefined);

    expect(missing).toEqual([]);
  });

  test('say nothing about a state, an answer or a wording that no conversation has', () => {
    const files = [...machines.map(({ id }) => id), 'questions'];
    const shown = new Set(machines.flatMap(wordsShown));
    const leftOver = where(texts, (_, key) => files.includes(key.split(':')[0]!) && !shown.has(toAll(key)));

    expect(leftOver).toEqual([]);
  });

  test('say to people of HR only what is said to all others too', () => {
    expect(where(texts, (_, key) => key.endsWith('_hr') && !texts.has(toAll(key)))).toEqual([]);
  });

  test('speak of the employee to people of HR, and call nobody of HR the employee', () => {
    const held = ['eligibility', 'arrival', 'eCard', 'socialInsurance'].map((name) => conversations[name]!);
    const asked = held.flatMap(wordsShown);
    const planned = [...texts.keys()].filter((key) => /^(?:plan:|common:actor\.)/.test(key) && !isPlural(key));
    const hr = wordsIn(language).to('hr');

    expect([...asked, ...planned].filter((key) => toEmployee.test(hr.maybe(toAll(key)) ?? ''))).toEqual([]);
  });

  test('lead from a link that works no longer to where a new one is made', () => {
    const { say } = wordsIn(language);

    for (const outcome of ['link.unknown', 'link.expired', 'link.used', 'link.tooMany', 'note.badLink'])
      expect(say(`common:${outcome}`)).toContain(say('pages:menu.continueElsewhere'));
  });

  test('tell what to type wherever something is typed', () => {
    const kinds = machines.flatMap((machine) => statesOf(machine, 'question').map((at) => typedKindOf(machine, at)));
    const untold = kinds.filter((kind) => kind && wordsIn(language).maybe(`common:expects.${kind}`) === undefined);

    expect(untold).toEqual([]);
  });
});

test.each(languages)('words in the language %s tell the law in each other one as that one tells it', (language) => {
  const key = 'rules:renew-30d.text';
  const told = languages.map((each) => wordsIn(each).say(key));

  expect(told.join('\n')).toMatch(/30 days.*30日/s);
  expect(wordsIn(language).inEachLanguage(key)).toEqual(told);
  expect(wordsIn(language).chinese(key)).toBe(wordsIn('zh-CN').say(key));
});
