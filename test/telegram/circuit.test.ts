import { expect, test } from 'vitest';
import { makeCircuit } from '../../bots/telegram/circuit.ts';
import { makeLanes } from '../../bots/telegram/lanes.ts';

function failing(times: number) {
  const clock = { seconds: 0 };
  const circuit = makeCircuit(() => clock.seconds * 1000);
  for (let time = 0; time < times; time += 1) circuit.failed('reset');
  return { circuit, clock };
}

test('nine failures leave the way open, the tenth closes it', () => {
  expect(failing(9).circuit.lets()).toBe(true);
  expect(failing(10).circuit.lets()).toBe(false);
});

test('one request in fifteen seconds may try again', () => {
  const { circuit, clock } = failing(10);
  clock.seconds = 14.9;
  expect(circuit.lets()).toBe(false);
  clock.seconds = 15;

  expect([circuit.isProbeDue(), circuit.lets(), circuit.lets()]).toEqual([true, true, false]);
  circuit.failed('reset');
  expect(circuit.lets()).toBe(false);
  clock.seconds = 30;
  expect(circuit.lets()).toBe(true);
});

test('one success opens the way for all', () => {
  const { circuit } = failing(25);
  circuit.succeeded();

  expect([circuit.lets(), circuit.lets(), circuit.why()]).toEqual([true, true, undefined]);
});

test('what will not pass by itself closes the way at once, and says why', () => {
  const { circuit } = failing(0);
  circuit.open('the token is refused');

  expect([circuit.lets(), circuit.why()]).toEqual([false, 'the token is refused']);
});

test('what one chat brings is done in its order, and another chat is not held up', async () => {
  const lanes = makeLanes();
  const done: string[] = [];
  const first = Promise.withResolvers<void>();
  const ann = [first.promise, Promise.resolve()].map((when, index) =>
    lanes.run('ann', () => when.then(() => done.push(`ann ${index}`))),
  );
  await lanes.run('bo', async () => done.push('bo'));
  first.resolve();
  await Promise.all(ann);

  expect(done).toEqual(['bo', 'ann 0', 'ann 1']);
});

test('what fails holds up nothing behind it, and a chat can bring only so much at once', async () => {
  const lanes = makeLanes();
  const failed = lanes.run('ann', () => Promise.reject(new Error('a fault')));
  const held = Promise.withResolvers<void>();
  const many = Array.from({ length: 199 }, () => lanes.run('ann', () => held.promise));

  await expect(failed).rejects.toThrow('a fault');
  await lanes.run('bo', async () => {});
  const last = lanes.run('ann', () => held.promise);
  await expect(lanes.run('ann', () => held.promise)).rejects.toThrow('Too much of one chat at once');
  held.resolve();
  await Promise.all([...many, last]);
  await lanes.idle();
  expect(lanes.waiting('ann')).toBe(0);
});
