import type { View } from '../../core/view.ts';
import type { Language } from '../../core/words.ts';
import { stories } from './stories.ts';

/** One thing a person does: presses a button or a tool by its key, types, or gives an order of the channel such as /menu. */
export type Step = { press: string } | { type: string } | { command: string };
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

/** The steps of a story; what stands in quotation marks is typed, in the language of that place between the bars. */
function stepsIn(told: string, place: number): Step[] {
  return (told.match(/“[^”]*”|\S+/gu) ?? []).map((step) => {
    if (step.startsWith('/')) return { command: step };
    if (!step.startsWith('“')) return { press: step };
    const texts = step.slice(1, -1).split('|');
    return { type: texts[place] ?? texts[0] ?? '' };
  });
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
