import { expect, test } from 'vitest';
import { halfWay, type Told, toTheCard, toTheOutcome } from './pictures/walks.ts';
import { type Person, person } from './stories/person.ts';

function goes(one: Person, told: readonly Told[]): Person {
  for (const step of told) {
    const { screen } = one;
    if (typeof step === 'string') one.press(step);
    else one.type(step.type);
    expect(one.screen, `after ${JSON.stringify(step)}`).not.toBe(screen);
  }
  return one;
}

test('the ways of the pictures lead where they are taken', () => {
  const one = person();

  expect(goes(one, halfWay).at).toBe('eligibility:birthDate');
  expect(goes(one, toTheOutcome).at).toBe('eligibility:eligible');
  expect(goes(one, toTheCard).at).toBe('e-card:appInstalled');
});
