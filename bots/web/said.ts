import { z } from 'zod';
import type { Heard } from '../../core/heard.ts';
import { type PageRead, pagesRead } from './render-page.ts';
import { hash } from './session.ts';

/** What a form of ours said: one thing, or two where a link does what takes two presses elsewhere. */
export type Said = {
  turn: string;
  language?: string | undefined;
  heard: [Heard, ...Heard[]];
  typedAt?: string;
  /** The page that is shown next, where it is not the chat. */
  from?: PageRead | undefined;
};

const turn = z.string().regex(/^[\w-]{16,64}$/);
const language = z.string().max(35).optional();
const name = z.string().regex(/^[\w.:-]{1,100}$/);
const written = z.string().optional();

const sayForm = z.strictObject({
  turn,
  language,
  at: name,
  key: name.optional(),
  text: written,
  day: written,
  moment: written,
});
const orders = [
  'menu',
  'back',
  'change',
  'restart',
  'help',
  'why',
  'language',
  'plan',
  'documents',
  'deadlines',
  'myData',
  'human',
  'privacy',
] as const;
const commandForm = z.strictObject({
  turn,
  language,
  command: z.enum(orders),
  argument: name.optional(),
  from: z.enum(pagesRead).optional(),
});
const forgetForm = z.strictObject({ turn, language });
const continueForm = z.strictObject({ turn, code: z.string().regex(/^[\w-]{1,64}$/) });

type Form = Record<string, string>;

/** An answer: a button pressed, a text typed, a day picked. Nothing where the form is none of ours. */
export function readSay(form: Form): Said | undefined {
  const { data } = sayForm.safeParse(form);
  if (!data) return undefined;
  const { at, key, text, day, moment } = data;
  const [said, ...more] = [key, text, day, moment].filter((given) => given !== undefined);
  if (said === undefined || more.length > 0) return undefined;
  const common = { turn: data.turn, language: data.language };
  if (key !== undefined) return { ...common, heard: [{ kind: 'press', at, key }] };
  return { ...common, heard: [{ kind: 'typed', text: said }], typedAt: at };
}

/** An order from the header or the tools. */
export function readOrder(form: Form): Said | undefined {
  const { data } = commandForm.safeParse(form);
  if (!data) return undefined;
  const { command, argument, from } = data;
  const ordered: Heard = { kind: 'command', command: { kind: command } };
  const page = command === 'change' ? 'answers' : command;
  const chosen: Heard[] = argument === undefined ? [] : [{ kind: 'press', at: page, key: argument }];
  return { turn: data.turn, language: data.language, heard: [ordered, ...chosen], from };
}

export function readForget(form: Form): Said | undefined {
  const { data } = forgetForm.safeParse(form);
  return data && { ...data, heard: [{ kind: 'command', command: { kind: 'deleteMyData' } }] };
}

export function readContinue(form: Form): Said | undefined {
  const { data } = continueForm.safeParse(form);
  return data && { turn: data.turn, heard: [{ kind: 'command', command: { kind: 'start', token: data.code } }] };
}

/** One delivery is one thing said on one rendered page; what is kept does not tell the page's secret name. */
export function deliveryOf({ turn }: Said, heard: Heard): string {
  return hash(`${turn} ${JSON.stringify(heard)}`);
}
