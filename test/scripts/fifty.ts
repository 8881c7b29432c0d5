import type { View } from '../../core/view.ts';
import type { Language } from '../../core/words.ts';
import { stories } from './stories.ts';

/**
 * One thing a person does: presses a button or a tool by its key, types, or gives an order of the channel such as /menu.
 * A stale key is one that no button of the present screen bears; it is pressed as on a screen that has changed meanwhile.
 */
export type Step = { press: string; isStale?: true } | { type: string } | { command: string };
export type Script = { name: string; language: Language; steps: Step[] };

/** A screen as every channel can tell it: what is read, paragraph by paragraph, and the labels of the buttons in order. */
export type ViewLike = { said: string[]; buttons: string[] };
/** A channel that a script is played through: it does a step as its users do and tells what is then shown. */
export type Played = { act(step: Step): Promise<ViewLike> };

const languages = ['en', 'zh-CN'];

/** Fifty scripts through every conversation and every page, in both languages. */
export const scripts: Script[] = languages.flatMap((language, index) =>
  stories.map(([name, told]) => ({ name, language, steps: stepsIn(told, index) })),
);

/**
 * The steps of a story; what stands in quotation marks is typed, in the language of that place between the bars, and
 * what bears a ~ is pressed though no button bears it.
 */
function stepsIn(told: string, place: number): Step[] {
  return (told.match(/“[^”]*”|\S+/gu) ?? []).map((step) => {
    if (step.startsWith('/')) return { command: step };
    if (step.startsWith('~')) return { press: step.slice(1), isStale: true };
    if (!step.startsWith('“')) return { press: step };
    const texts = step.slice(1, -1).split('|');
    return { type: texts[place] ?? texts[0] ?? '' };
  });
}

/** Throws where a script presses what it says stands there and does not, or what it says does not and does. */
export function expectButton(step: Step, { at, keys }: { at: string; keys: readonly string[] }): void {
  if (!('press' in step) || keys.includes(step.press) === (step.isStale === undefined)) return;
  const found = step.isStale ? 'a button' : 'no button';
  throw new Error(`There is ${found} ${step.press} on ${at}; there are ${keys.join(', ')}`);
}

/** Plays a script through a channel and tells every screen that was shown, in order. */
export async function run({ steps }: Script, channel: Played): Promise<ViewLike[]> {
  const shown: ViewLike[] = [];
  for (const step of steps) shown.push(await channel.act(step));
  return shown;
}

/** A screen of the core, as a channel would tell it. */
export function asTold({ title, note, text, choices }: View): ViewLike {
  const said = [note, title, ...text].filter((paragraph) => paragraph !== undefined && paragraph !== '');
  return { said: said.map(plainly), buttons: choices.map(({ label }) => plainly(label)) };
}

function plainly(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/gu, ' ').trim();
}
