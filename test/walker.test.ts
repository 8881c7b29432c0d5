import { describe, expect, test } from 'vitest';
import { takeTurn } from '../core/turn.ts';
import { viewOf } from '../core/view-of.ts';
import { everything, testConversations } from './walker/conversation-tests.ts';
import { toldOnce } from './walker/fault.ts';
import { deskWith, wordsIn } from './walker/guide.ts';
import { oneOf, seeded } from './walker/random.ts';
import { type Choosing, nothingFound, walkToAnEnd } from './walker/walk.ts';

testConversations(['welcome', 'eligibility', 'arrival', 'eCard']);

describe('whoever does not know', () => {
  const found = nothingFound();
  const random = seeded(5);
  const asOftenAsPossible: Choosing = (replies) =>
    replies.find(({ name }) => name === 'unknown' && random() < 0.85) ?? oneOf(replies, random);
  const welcomed = { consent: true, role: 'employee' };

  test.each(['eligibility', 'arrival'])('in the conversation %s comes to an end that names what is missing', (goal) => {
    const ends = Array.from({ length: 40 }, () =>
      walkToAnEnd(deskWith({ ...welcomed, goal }), { found, look: everything, choose: asOftenAsPossible }),
    );
    const silent = ends.filter((desk) => {
      const { at, sections } = viewOf(desk);
      const open = desk.position.path.filter((fact) => desk.standing.known[fact] === null);
      const isJudged = goal === 'eligibility' && !at.endsWith(':cannotTell');
      return !isJudged && open.length > 0 && !sections.some(({ key }) => key === 'missing' || key === 'unknown');
    });

    expect(toldOnce(found.faults)).toEqual([]);
    expect(silent.map(({ position }) => position)).toEqual([]);
  });

  test.each(['eligibility', 'arrival'])('in the conversation %s can answer at once what the end names', (goal) => {
    const ends = Array.from({ length: 40 }, () =>
      walkToAnEnd(deskWith({ ...welcomed, goal }), { found, look: () => [], choose: asOftenAsPossible }),
    );
    const offered = ends.flatMap((desk) =>
      viewOf(desk)
        .choices.filter(({ key }) => key.startsWith('ask-'))
        .map(({ key }) => ({ desk, key })),
    );
    const elsewhere = offered.flatMap(({ desk, key }) => {
      const { view } = takeTurn(desk, { kind: 'press', at: viewOf(desk).at, key }, wordsIn);
      return view.at === `${goal}:${key.slice('ask-'.length)}` ? [] : [`${key} leads to ${view.at}`];
    });

    expect(offered.length).toBeGreaterThan(20);
    expect(elsewhere).toEqual([]);
  });
});
