import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Heard } from '../../core/heard.ts';
import { present, respond } from '../../core/respond.ts';
import type { View } from '../../core/view.ts';
import { formIn, isForm, isOurs } from './guard.ts';
import { renderTurn } from './render-screen.ts';
import { deliveryOf, readContinue, readForget, readOrder, readSay, type Said } from './said.ts';
import { addressOf, rememberLanguage, sessionFor } from './session.ts';
import { placeOf } from './shown.ts';
import { clientLanguageOf, shownTo, tellProblem, type Web } from './web.ts';

const mostBytes = 64 * 1024;

/** The forms that say something: each opens one turn, and shows the screen that follows. */
export function addTurns(app: Hono, web: Web): void {
  const forms = { '/say': readSay, '/command': readOrder, '/forget': readForget, '/continue': readContinue };
  for (const [path, read] of Object.entries(forms)) {
    app.post(
      path,
      async (c, next) => {
        if (!isOurs(c, web.options.publicUrl)) return tellProblem(web, c, 'foreign');
        if (!isForm(c)) return tellProblem(web, c, 'wrongType');
        return next();
      },
      bodyLimit({ maxSize: mostBytes, onError: (c) => tellProblem(web, c, 'tooLarge') }),
      async (c) => {
        const form = await formIn(c);
        const said = form && read(form);
        return said ? takeTurn(web, c, said) : tellProblem(web, c, 'badForm');
      },
    );
  }
}

async function takeTurn(web: Web, c: Context, said: Said): Promise<Response> {
  const { address } = addressOf(sessionFor(c, said.turn));
  const view = await answered(web, { address, clientLanguage: clientLanguageOf(web.world, c), said });
  rememberLanguage(c, view.language);
  web.moves.tell(address);
  if (said.from) return c.redirect(said.from, 303);
  const isLive = c.req.header('hx-request') !== undefined;
  if (isLive && said.language === view.language) return c.html(renderTurn(shownTo(web, c, view)));
  web.forNextPage.put(address, view);
  if (!isLive) return c.redirect(`/${tickedIn(view, said)}`, 303);
  // The words around the screen are in another language now, so that the whole page is fetched anew.
  c.header('HX-Refresh', 'true');
  return c.body(null, 204);
}

/** Where a person has only ticked something, the page opens at what they ticked. */
function tickedIn({ at, choices }: View, { heard }: Said): string {
  const [pressed] = heard.slice(-1);
  if (pressed?.kind !== 'press' || pressed.at !== at) return '';
  const ticked = choices.find(({ key, picked }) => key === pressed.key && picked !== undefined);
  return ticked ? `#${placeOf(ticked.key)}` : '';
}

type Opened = { address: string; clientLanguage: string; said: Said };

/** Lets the core answer each thing said, and gives the last screen with what is said once beside it. */
async function answered(web: Web, { address, clientLanguage, said }: Opened): Promise<View> {
  const at = { address: { channel: 'web', address }, clientLanguage } as const;
  const [first, ...more] = said.heard;
  let reply = await respond(web.world, {
    ...at,
    delivery: deliveryOf(said, first),
    heard: await asMeant(web, at, said),
  });
  for (const heard of more) reply = await respond(web.world, { ...at, delivery: deliveryOf(said, heard), heard });
  const { view, file } = reply;
  return file && !view.files.includes(file.kind) ? { ...view, files: [...view.files, file.kind] } : view;
}

/** A text written on an old page is an order at most: it cannot answer a question it was not written for. */
async function asMeant(web: Web, at: Parameters<typeof present>[1], { heard: [first], typedAt }: Said): Promise<Heard> {
  if (first.kind !== 'typed') return first;
  const now = await present(web.world, at);
  return { ...first, unseen: now.at !== typedAt };
}
