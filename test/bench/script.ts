import { present, respond } from '../../core/respond.ts';
import type { World } from '../../core/world.ts';

/** An answer to one question: a button pressed, or a text written. */
export type Step = { press: string } | { write: string };

/** How everybody begins, whatever they are asked. */
export const beginning = { write: '/start' };

const answers: Record<string, Step> = {
  consent: { press: 'yes' },
  role: { press: 'employee' },
  matter: { press: 'firstPermit' },
  goal: { press: 'eligibility' },
  nationality: { write: 'France' },
  permanentResident: { press: 'no' },
  workLasts: { press: 'longer' },
  applyingFrom: { press: 'abroad' },
  city: { write: 'Shanghai' },
  birthDate: { write: '15 June 1991' },
  education: { press: 'master' },
  degreeCountry: { write: 'France' },
  relatedExperienceYears: { write: '8' },
  directGrounds: { press: 'done' },
};

const countries = ['France', 'Japan', 'Germany', 'India', 'Brazil', 'Kenya', 'Canada', 'Italy', 'Spain', 'Poland'];
const months = ['January', 'March', 'May', 'June', 'August', 'October', 'December'];

/** A step as this person takes it: people come from many countries, and few were born on the same day. */
export function stepOf(step: Step, person: number): Step {
  if (!('write' in step)) return step;
  const country = countries[person % countries.length] ?? 'France';
  const month = months[person % months.length] ?? 'June';
  if (step.write === 'France') return { write: country };
  if (/1991/.test(step.write)) return { write: `${1 + (person % 28)} ${month} ${1955 + (person % 45)}` };
  return step;
}

/** The first twelve questions of the guide, each with an answer; found by walking it once. */
export async function twelveQuestions(world: World): Promise<Step[]> {
  const address = { channel: 'web' as const, address: 'the one who walks ahead' };
  const steps: Step[] = [];
  while (steps.length < 12) {
    const { at, choices } = await present(world, { address });
    const step = answers[at.split(':')[1] ?? ''] ?? { press: choices[0]?.key ?? 'menu' };
    const heard =
      'press' in step ? { kind: 'press' as const, at, key: step.press } : { kind: 'typed' as const, text: step.write };
    const { view } = await respond(world, { address, delivery: `ahead ${steps.length}`, heard });
    if (view.at === at) throw new Error(`The answer ${JSON.stringify(step)} leads nowhere from ${at}: ${view.note}`);
    steps.push('press' in step ? { press: `${at}?${step.press}` } : step);
  }
  return steps;
}
