import type { Hono } from 'hono';
import { html } from 'hono/html';
import { cardOf } from '../../core/card.ts';
import type { Desk } from '../../core/desk.ts';
import { isFactName } from '../../core/facts.ts';
import { readLinkCode } from '../../core/link-code.ts';
import { deskAt, present } from '../../core/respond.ts';
import { comingSection } from '../../core/screens/plan-dates.ts';
import { wholePlanView } from '../../core/screens/whole-plan.ts';
import { screen } from '../../core/view.ts';
import { renderCard } from './render-card.ts';
import { renderContinue } from './render-continue.ts';
import { renderPlan, renderPlanPage, renderPrint } from './render-plan.ts';
import { renderScreen, renderTurn, titleOf } from './render-screen.ts';
import { fingerprint } from './shown.ts';
import { clientLanguageOf, livePage, page, shownTo, tellProblem, visitorOf, type Web } from './web.ts';

/** The pages that only show; none of them changes anything. */
export function addPages(app: Hono, web: Web): void {
  app.get('/', async (c) => {
    const visitor = visitorOf(web, c);
    const view = await present(web.world, visitor);
    const isLive = c.req.header('hx-request') !== undefined;
    if (isLive && c.req.header('if-none-match') === `"${fingerprint(view)}"`) return c.body(null, 304);
    const shown = shownTo(web, c, { ...view, ...(isLive ? {} : web.forNextPage.take(visitor.address.address)) });
    if (isLive) return c.html(renderTurn(shown));
    const { words, turn } = shown;
    return c.html(
      livePage(
        web,
        { words, turn, title: titleOf(shown) },
        html`${renderScreen(shown)}${aside(words.say('web:plan.title'))}`,
      ),
    );
  });

  app.get('/plan', async (c) => {
    const desk = await deskAt(web.world, visitorOf(web, c));
    const planned = plannedFor(desk);
    if (c.req.header('hx-request')) return c.html(planned.view.sections.length > 0 ? renderPlan(planned) : '');
    const title = `${desk.words.say('web:plan.title')} – ${desk.words.say('web:name')}`;
    return c.html(
      page(
        web,
        { words: desk.words, title, from: '/plan' },
        renderPlanPage({ ...planned, coming: planned.view.sections.length > 0 ? comingSection(desk) : [] }),
      ),
    );
  });

  app.get('/print', async (c) => {
    const desk = await deskAt(web.world, visitorOf(web, c));
    const planned = plannedFor(desk);
    const title = `${desk.words.say('web:print.title')} – ${desk.words.say('web:name')}`;
    return c.html(
      page(web, { words: desk.words, title, from: '/print' }, renderPrint(planned, { today: web.world.today() })),
    );
  });

  app.get('/card', async (c) => {
    const desk = await deskAt(web.world, visitorOf(web, c));
    const title = `${desk.words.say('pages:counter.title')} – ${desk.words.say('web:name')}`;
    return c.html(page(web, { words: desk.words, title, from: '/card' }, renderCard(cardOf(desk), desk.words)));
  });

  app.get('/continue/:code', (c) => {
    const written = c.req.param('code');
    const code = readLinkCode(written) ?? written;
    if (!/^[\w-]{1,64}$/.test(code)) return tellProblem(web, c, 'notFound');
    const words = web.world.wordsIn(clientLanguageOf(web.world, c));
    const title = `${words.say('web:continue.title')} – ${words.say('web:name')}`;
    return c.html(page(web, { words, title }, renderContinue({ words, code, turn: web.options.secret() })));
  });
}

/** The plan of a case; one of which nothing is known yet has none to show. */
function plannedFor(desk: Desk) {
  const isBegun = Object.keys(desk.standing.known).some(isFactName);
  return { view: isBegun ? wholePlanView(desk) : screen('plan-whole', desk.words.language), words: desk.words };
}

/** Filled by the page's script where the window is wide enough; everywhere else the plan has its own page. */
function aside(label: string) {
  return html`<aside id="plan" aria-label="${label}"></aside>`;
}
