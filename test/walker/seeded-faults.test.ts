import { describe, expect, test } from 'vitest';
import { setup } from 'xstate';
import { conversations } from '../../conversations/index.ts';
import { cityOffers } from '../../conversations/offers.ts';
import { vocabulary } from '../../conversations/vocabulary.ts';
import type { Conversations, Machine, Standing } from '../../core/conversation.ts';
import type { Desk } from '../../core/desk.ts';
import { type Figure, inForce } from '../../core/rules/rule.ts';
import { wholePlanView } from '../../core/screens/whole-plan.ts';
import type { Words } from '../../core/words.ts';
import { cover } from './cover.ts';
import { toldOnce } from './fault.ts';
import { cities, days, deskWith } from './guide.ts';
import { inEveryCity, walksIn } from './in-cities.ts';
import { pageFaults } from './pages.ts';
import { screenFaults } from './screen.ts';
import { shapeFaults } from './shape.ts';
import { nothingFound } from './walk.ts';
import { leftOverInConversations } from './words-used.ts';

const guards = {
  always: () => true,
  never: () => false,
  isInChengdu: ({ context }: { context: Standing }) => context.known.city === 'chengdu',
  isInSuzhouOnTheLastDay: ({ context: { known, today } }: { context: Standing }) =>
    known.city === 'suzhou' && today === '2026-12-31',
  isInChinaUnderTheNewLaw: ({ context: { known, today } }: { context: Standing }) =>
    known.isInChina === true && today >= newLaw.periods[0].from,
  isSoByTheNewLaw: ({ context: { today } }: { context: Standing }) => inForce(newLaw, today),
};

const newLaw: Figure<boolean> = { id: 'new-law', periods: [{ from: '2024-12-01', value: true }] };
type States = Parameters<ReturnType<typeof setup>['createMachine']>[0]['states'];

/** A conversation made wrong on purpose; it stands where the e-card's does, so that its words are there. */
function wrong(states: States, { id = 'e-card', initial = 'isInChina' } = {}): Machine {
  const built = setup({ types: vocabulary, guards } as Parameters<typeof setup>[0]);
  return built.createMachine({
    id,
    initial,
    context: ({ input }: { input: object }) => input,
    states,
  } as never) as unknown as Machine;
}

function faultsOf(machine: Machine, today = '2026-03-02'): string[] {
  const held: Conversations = { ...conversations, eCard: machine };
  const found = nothingFound();
  const untaken = cover('eCard', { found, look: screenFaults, today, held });
  return [...toldOnce([...shapeFaults(machine), ...found.faults]), ...untaken.map((way) => `UNREACHED ${way}`)];
}

const welcomed = { consent: true, role: 'employee' };
const ends = { registered: { type: 'final' as const } };

describe('the walk finds', () => {
  test.each<[string, string, States]>([
    [
      'UNREACHED',
      'a state that nothing leads to',
      { isInChina: { on: { yes: 'registered' } }, appInstalled: { on: { done: 'registered' } }, ...ends },
    ],
    [
      'DEAD END',
      'a question without a way on to an end',
      {
        isInChina: { on: { yes: 'registered', no: 'appInstalled' } },
        appInstalled: { on: { done: 'appInstalled' } },
        ...ends,
      },
    ],
    [
      'LOOP',
      'a circle',
      {
        isInChina: { on: { yes: 'appInstalled' } },
        appInstalled: { on: { done: 'isInChina', later: 'registered' } },
        ...ends,
      },
    ],
    [
      'GAP',
      'a decision without an otherwise',
      {
        isInChina: { on: { yes: 'choosing' } },
        choosing: { always: [{ guard: 'always', target: 'registered' }] },
        ...ends,
      },
    ],
    [
      'MIXED',
      'an answer on a decision',
      {
        isInChina: {
          on: { yes: 'registered' },
          always: [{ guard: 'never', target: 'registered' }, { target: 'registered' }],
        },
        ...ends,
      },
    ],
    [
      'MIXED',
      'a guard on an answer',
      { isInChina: { on: { yes: { guard: 'always', target: 'registered' } } }, ...ends },
    ],
    [
      'MIXED',
      'a state that waits',
      { isInChina: { on: { yes: 'registered' }, after: { 1000: 'registered' } }, ...ends },
    ],
    [
      'UNREACHED',
      'a way that no answer takes',
      {
        isInChina: { on: { yes: 'choosing' } },
        choosing: { always: [{ guard: 'never', target: 'postponed' }, { target: 'registered' }] },
        postponed: { type: 'final' },
        ...ends,
      },
    ],
    [
      'MISSING WORD',
      'a question without words',
      { isInChina: { on: { yes: 'neverWorded' } }, neverWorded: { on: { yes: 'registered' } }, ...ends },
    ],
    [
      'MISSING WORD',
      'an answer without words',
      { isInChina: { on: { yes: 'registered', perhaps: 'registered' } }, ...ends },
    ],
  ])('%s: %s', (name, _, states) => {
    expect(faultsOf(wrong(states)).map((told) => told.slice(0, name.length))).toContain(name);
  });

  test('MISSING WORD: a question that is asked in one city only', () => {
    const eCard = wrong({
      isInChina: { on: { yes: 'whereabouts' } },
      whereabouts: { always: [{ guard: 'isInChengdu', target: 'neverWorded' }, { target: 'registered' }] },
      neverWorded: { on: { yes: 'registered' } },
      ...ends,
    });
    const known = { ...welcomed, goal: 'eCard', isInChina: true, city: 'shanghai' };
    const end = deskWith(known, { conversations: { ...conversations, eCard } });
    const found = nothingFound();
    inEveryCity(end, { found, look: screenFaults });

    expect(toldOnce(found.faults).join()).toContain('MISSING WORD at eCard:neverWorded');
  });

  test.each<[string, string, string, States]>([
    [
      'GAP',
      'a figure that the law does not have yet',
      '2024-11-30',
      {
        isInChina: { on: { yes: 'choosing', no: 'registered' } },
        choosing: { always: [{ guard: 'isSoByTheNewLaw', target: 'registered' }, { target: 'registered' }] },
        ...ends,
      },
    ],
    [
      'UNREACHED',
      'a way that is open under the new law only',
      '2024-11-30',
      {
        isInChina: { on: { yes: 'choosing', no: 'choosing' } },
        choosing: { always: [{ guard: 'isInChinaUnderTheNewLaw', target: 'postponed' }, { target: 'registered' }] },
        postponed: { type: 'final' },
        ...ends,
      },
    ],
    [
      'SCREEN',
      'an answer that stands twice in the holidays',
      '2026-02-14',
      {
        isInChina: { on: { yes: 'city', no: 'registered' } },
        city: {
          meta: {
            offers: ({ today }: Standing) => [...cityOffers(), ...(today === '2026-02-14' ? cityOffers() : [])],
          },
          on: { city: 'registered', unknown: 'registered' },
        },
        ...ends,
      },
    ],
  ])('%s on one of the days only: %s', (name, _, theDay, states) => {
    const told = days.map((today) => ({ today, faults: faultsOf(wrong(states), today) }));
    const wrongOn = told.filter(({ faults }) => faults.some((fault) => fault.startsWith(name)));

    expect(wrongOn.map(({ today }) => today)).toEqual([theDay]);
  });

  test('MISSING WORD: a question that is asked in one city on one of the days only', () => {
    const eCard = wrong(
      {
        city: { meta: { offers: cityOffers }, on: { city: 'whereabouts', unknown: 'registered' } },
        whereabouts: { always: [{ guard: 'isInSuzhouOnTheLastDay', target: 'neverWorded' }, { target: 'registered' }] },
        neverWorded: { on: { yes: 'registered' } },
        ...ends,
      },
      { initial: 'city' },
    );
    const held: Conversations = { ...conversations, eCard };
    const places = days.flatMap((today) => cities.map((city) => ({ today, city })));
    const wrongIn = places.filter(({ today, city }) => {
      const found = nothingFound();
      walksIn(city, { name: 'eCard', found, look: screenFaults, today, held });
      return toldOnce(found.faults)
        .join()
        .includes('MISSING WORD at eCard:city: No words in en for e-card:neverWorded');
    });

    expect(wrongIn).toEqual([{ today: '2026-12-31', city: 'suzhou' }]);
  });

  test('SCREEN: a text left unfilled in the plan of one city only', () => {
    const known = { ...welcomed, goal: 'keep', matter: 'leaving', city: 'chengdu' };
    const words = (desk: Desk): Words => ({
      ...desk.words,
      to: () => words(desk),
      on: () => words(desk),
      say: (keys, values) =>
        [keys].flat().includes('rules:city-chengdu.title') ? '{{chengdu}}' : desk.words.say(keys, values),
    });
    const faults = ['chengdu', 'beijing'].map((city) => {
      const desk = deskWith({ ...known, city });
      return toldOnce(screenFaults({ ...desk, words: words(desk) }, [], wholePlanView)).join();
    });

    expect(faults[0]).toContain('an unfilled text: {{chengdu}}');
    expect(faults[1]).toBe('');
  });

  test('LIMIT: a button that is too long for Telegram', () => {
    const key = 'anAnswerWhoseNameIsFarTooLongForTheButtonsThatTelegramAllows';
    const eCard = wrong({ isInChina: { on: { yes: 'registered', [key]: 'registered' } }, ...ends });
    const desk = deskWith({ ...welcomed, goal: 'eCard' }, { conversations: { ...conversations, eCard } });
    const words = {
      ...desk.words,
      say: (...said: Parameters<typeof desk.words.say>) => desk.words.maybe(...said) ?? 'a word',
    };

    expect(toldOnce(screenFaults({ ...desk, words }, [])).join()).toContain(
      `LIMIT at en eCard:isInChina: e-card:isInChina?${key}`,
    );
  });

  test.each([
    ...['pages:whatIf.text', 'pages:counter.text', 'pages:asOf.text', 'pages:asOf.which', 'pages:asOf.seen'],
    ...['common:compare.now', 'common:compare.otherwise', 'common:compare.group.result', 'common:compare.next'],
  ])('SCREEN: the text %s left unfilled, whichever page it stands on', (key) => {
    const desk = deskWith({ ...welcomed, goal: 'arrival', stage: 'nothingFiled', nationality: 'FR', city: 'shanghai' });
    const words: Words = {
      ...desk.words,
      to: () => words,
      on: () => words,
      say: (keys, values) => (keys === key ? `{{${key}}}` : desk.words.say(keys, values)),
    };

    expect(toldOnce(pageFaults(desk))).toEqual([]);
    expect(toldOnce(pageFaults({ ...desk, words })).join()).toContain(`an unfilled text: {{${key}}}`);
  });

  test('LEFT-OVER WORD: words of a state that is gone', () => {
    const held: Conversations = {
      ...conversations,
      eCard: wrong({ isInChina: { on: { yes: 'registered' } }, ...ends }),
    };

    expect(toldOnce(leftOverInConversations('en', held)).join()).toContain(
      'LEFT-OVER WORD at en e-card:appInstalled.text',
    );
  });
});
