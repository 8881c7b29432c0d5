import type { Context } from 'hono';
import { languageFor } from '../../core/respond.ts';
import type { FileKind, View } from '../../core/view.ts';
import type { Words } from '../../core/words.ts';
import type { Address, World } from '../../core/world.ts';
import type { Assets } from './assets.ts';
import type { Markup } from './markup.ts';
import type { Moves } from './moves.ts';
import { type Frame, type PageRead, renderPage, renderPlainPage } from './render-page.ts';
import { type Problem, problems, renderProblem, renderProblemNotice } from './render-problem.ts';
import type { ForNextPage } from './said-once.ts';
import { addressOf, languageIn, sessionIn } from './session.ts';
import type { Shown } from './shown.ts';

type PersonFile = { name: string; content: string | Uint8Array<ArrayBuffer> };

/** What the browser channel needs besides the core. */
export type WebOptions = {
  /** The file a person asks for. */
  fileOf(kind: FileKind, at: { address: Address; clientLanguage?: string }): Promise<PersonFile>;
  /** A name nobody can guess: 43 letters or more. */
  secret(): string;
  ready(): Promise<boolean>;
  /** How the other channels fare, one line each, for whoever runs them. */
  channels?(): string[];
  version: string;
  /** The address under which people reach the page from outside. */
  publicUrl?: string;
  /** The name of the bot that carries a case on in Telegram, once it is known. */
  telegramBot?(): string | undefined;
  /** Told what failed, by the number that the person sees. */
  report(error: unknown, id: string): void;
  /** Ends the streams of open pages. */
  stopping?: AbortSignal;
};

/** The parts of the channel, put together once. */
export type Web = { world: World; options: WebOptions; assets: Assets; moves: Moves; forNextPage: ForNextPage };

/** Who asks, and in which language their browser speaks; a browser without a session has an address that nobody has. */
export type Visitor = { known: boolean; address: Address; clientLanguage: string };

export function visitorOf({ world, options }: Web, c: Context): Visitor {
  const session = sessionIn(c);
  return {
    known: session !== undefined,
    address: addressOf(session ?? options.secret()),
    clientLanguage: clientLanguageOf(world, c),
  };
}

/** The language last spoken here, else the first of the browser's that there are words in, else English. */
export function clientLanguageOf(world: World, c: Context): string {
  const asked = (c.req.header('accept-language') ?? '').slice(0, 500).split(',').map(weighed);
  const wanted = [languageIn(c) ?? '', ...asked.sort((one, other) => other.weight - one.weight).map(({ tag }) => tag)];
  return languageFor(
    world,
    wanted.find((tag) => world.languages.some((language) => isNear(language, tag))),
  );
}

function isNear(language: string, tag: string): boolean {
  return tag !== '' && language.split('-')[0] === tag.toLowerCase().split(/[-_]/)[0];
}

function weighed(part: string): { tag: string; weight: number } {
  const [tag = '', quality] = part.trim().split(/\s*;\s*q=/i);
  const weight = quality === undefined ? 1 : Number(quality);
  return { tag, weight: Number.isFinite(weight) ? weight : 0 };
}

/** A view with what a browser needs to show it. */
export function shownTo(web: Web, c: Context, view: View): Shown {
  const { world, options } = web;
  const origin = options.publicUrl ?? new URL(c.req.url).origin;
  return {
    view,
    words: world.wordsIn(view.language),
    turn: options.secret(),
    opensThere: c.req.header('hx-request') === undefined && view.earlier.length > 0,
    leadsTo: (code) => {
      const bot = options.telegramBot?.();
      return { web: `${origin}/continue/${code}`, ...(bot ? { telegram: `https://t.me/${bot}?start=${code}` } : {}) };
    },
  };
}

type Framed = { words: Words; title: string; from?: PageRead };

function frameOf({ world, assets }: Web, given: Framed & { turn: string; live?: boolean }): Frame {
  return { assets, languages: namedLanguages(world), live: false, ...given };
}

function namedLanguages({ languages, wordsIn }: World): Frame['languages'] {
  return languages.map((language) => ({ language, name: wordsIn(language).say('web:language') }));
}

/** A page in the frame of all pages. */
export function page(web: Web, given: Framed, content: Markup): Markup {
  return renderPlainPage(frameOf(web, { ...given, turn: web.options.secret() }), content);
}

export function livePage(web: Web, given: Framed & { turn: string }, content: unknown): Markup {
  return renderPage(frameOf(web, { ...given, live: true }), content);
}

/** Tells a person what went wrong, in their language, as a page or above the form they are writing in. */
export function tellProblem(web: Web, c: Context, problem: Problem, id?: string) {
  const words = web.world.wordsIn(clientLanguageOf(web.world, c));
  const told = { words, problem, id };
  const status = problems[problem];
  if (c.req.header('hx-request')) return c.html(renderProblemNotice(told), status);
  const title = `${words.say(`web:problem.${problem}.title`)} – ${words.say('web:name')}`;
  return c.html(page(web, { words, title }, renderProblem(told)), status);
}
