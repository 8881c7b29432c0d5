import type { Machine } from '../../core/conversation.ts';
import { addMonths } from '../../core/date.ts';
import type { Desk } from '../../core/desk.ts';
import { oneOf } from './random.ts';
import type { Reply } from './replies.ts';
import type { Choosing } from './walk.ts';

export type Persona = Record<string, string>;

const ordinary: Persona = {
  nationality: 'FR',
  permanentResident: 'no',
  workLasts: 'longer',
  applyingFrom: 'abroad',
  city: 'shanghai',
  birthDate: 'grown',
  salaryBand: '50000-70000',
  directGrounds: 'done',
  languageTeacher: 'no',
  education: 'bachelor',
  isInChina: 'yes',
  permitNumberAtHand: 'yes',
};

/** People of whom each comes to questions that others never see. */
export const personas: Persona[] = [
  { ...ordinary, relatedExperienceYears: '5' },
  { ...ordinary, relatedExperienceYears: '0', languageTeacher: 'yes' },
  {
    ...ordinary,
    relatedExperienceYears: '0',
    education: 'master',
    degreeCountry: 'CN',
    distinctions: 'done',
    city: 'chengdu',
  },
  {
    ...ordinary,
    isPosted: 'yes',
    postedFrom: 'South Korea',
    certificateOfCoverage: 'yes',
    postedOn: 'yearsAgo',
  },
  { ...ordinary, relatedExperienceYears: '3', education: 'other', salaryBand: '300000' },
  { ...ordinary, currentCategory: 'A', salaryBand: '2000000' },
  { ...ordinary, birthDate: 'elderly', city: 'shenzhen', relatedExperienceYears: '2' },
  { ...ordinary, birthDate: 'elderly', city: 'kunming', education: 'other' },
  { ...ordinary, workLasts: 'upTo90Days' },
  { ...ordinary, holding: 'letter', hasPhysicalSocialCard: 'yes' },
  { ...ordinary, changedItem: 'address', lodging: 'hotel', city: 'suzhou' },
  { ...ordinary, stage: 'residenceIssued', applyingFrom: 'china', stayBasis: 'residence-study' },
  // Of the cities with a threshold for salaries, the only one that had it in 2024.
  { ...ordinary, salaryBand: '2000000', city: 'Dongguan' },
];

type Preferring = {
  persona: Persona;
  route?: Persona;
  keeping?: number;
  following?: number;
  used: Map<string, number>;
  random: () => number;
};

/** Answers as a persona mostly or always, on a route to some way where there is one, and else as has been answered least. */
export function preferring(preferences: Preferring): Choosing {
  const { persona, route = {}, keeping = 0.95, following = 0.75, used, random } = preferences;
  return (replies, desk) => {
    const name = (reply: Reply) => `${desk.position.conversation}:${desk.position.at}=${reply.name}`;
    const reply =
      wanted(replies, { desk, preferred: route, chance: keeping, random }) ??
      wanted(replies, { desk, preferred: persona, chance: following, random }) ??
      oneOf(
        leastUsed(replies, (other) => used.get(name(other)) ?? 0),
        random,
      );
    if (reply) used.set(name(reply), (used.get(name(reply)) ?? 0) + 1);
    return reply;
  };
}

/** The year after which some are born. */
const yearsOfBirth: Record<string, string> = { grown: '1980', elderly: '1963' };

/** Longer ago than an agreement's own time for a posting, and not than approval can make it. */
const yearsAgo = 'yearsAgo';
const fewestMonths = 61;
const mostMonths = 150;

function isYearsAgo(text: string, { today }: { today: string }): boolean {
  return text > addMonths(today, -mostMonths) && text < addMonths(today, -fewestMonths);
}

type Wanting = { desk: Desk; preferred: Persona; chance: number; random: () => number };

function wanted(replies: Reply[], { desk, preferred, chance, random }: Wanting): Reply | undefined {
  const name = preferred[desk.position.at];
  if (name === undefined || random() > chance) return undefined;
  const year = yearsOfBirth[name];
  if (year !== undefined) return replies.find(({ name: text }) => text.startsWith('19') && text > year);
  if (name === yearsAgo) return replies.find(({ name: text }) => isYearsAgo(text, desk.standing));
  const typed = replies.filter(({ heard }) => heard[0]?.kind === 'typed');
  return replies.find((reply) => reply.name === name) ?? (name === 'typed' ? oneOf(typed, random) : undefined);
}

function leastUsed(replies: Reply[], usedSoFar: (reply: Reply) => number): Reply[] {
  const least = Math.min(...replies.map(usedSoFar));
  return replies.filter((reply) => usedSoFar(reply) === least);
}

const typedKinds = ['day', 'moment', 'country', 'city', 'number', 'several'];

/** The answers by which a state is come to, by the shape alone: the shortest route there. */
export function routeTo(machine: Machine, state: string): Persona {
  const start = String(machine.config.initial);
  const routes = new Map<string, Persona>([[start, {}]]);
  const ahead = [start];
  for (let at = ahead.shift(); at !== undefined && !routes.has(state); at = ahead.shift()) {
    for (const [target, route] of onwardFrom(machine, { at, route: routes.get(at)! })) {
      if (routes.has(target)) continue;
      routes.set(target, route);
      ahead.push(target);
    }
  }
  return routes.get(state) ?? {};
}

function onwardFrom(machine: Machine, { at, route }: { at: string; route: Persona }): [string, Persona][] {
  const { transitions = new Map(), always = [] } = machine.states[at] ?? {};
  const answers = [...transitions.values()].flat().filter(({ eventType }) => eventType !== '');
  return [
    ...answers.map(({ eventType, target }): [string, Persona] => [
      target[0].key,
      { ...route, [at]: asReply(eventType) },
    ]),
    ...always.flatMap(({ target }) => (target ?? []).map(({ key }): [string, Persona] => [key, route])),
  ];
}

/** What is to be answered at the end of a route, so that a way is taken; nothing where it is a decision's. */
export function lastAnswer({ state, way }: { state: string; way: string }): Persona {
  return /^\d+$/.test(way) ? {} : { [state]: asReply(way) };
}

function asReply(answer: string): string {
  return typedKinds.includes(answer) ? 'typed' : answer;
}
