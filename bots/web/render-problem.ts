import { html } from 'hono/html';
import type { Words } from '../../core/words.ts';
import { given, type Markup } from './markup.ts';

/** What can go wrong between a browser and the guide, by the status it is answered with. */
export const problems = {
  badForm: 400,
  foreign: 403,
  notFound: 404,
  noPlan: 404,
  noData: 404,
  tooLarge: 413,
  wrongType: 415,
  wrongHost: 421,
  failed: 500,
} as const;
export type Problem = keyof typeof problems;

type Told = { words: Words; problem: Problem; id?: string | undefined };

/** A failure as a page of its own. */
export function renderProblem({ words, problem, id }: Told): Markup {
  return html`<h1>${words.say(`web:problem.${problem}.title`)}</h1>
<p>${words.say(`web:problem.${problem}.text`)}</p>
${given(id, (number) => html`<p class="reference">${words.say('web:problem.reference', { id: number })}</p>`)}
<p class="home"><a class="answer" href="/">${words.say('web:problem.home')}</a></p>`;
}

/** The same for a page that is already open, told above what the person was writing. */
export function renderProblemNotice({ words, problem, id }: Told): Markup {
  return html`<p><strong>${words.say(`web:problem.${problem}.title`)}</strong> ${words.say(`web:problem.${problem}.text`)} ${given(id, (number) => html`${words.say('web:problem.reference', { id: number })}`)}</p>`;
}
