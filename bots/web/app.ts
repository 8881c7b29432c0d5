import { Hono } from 'hono';
import { calendarGap } from '../../core/rules/calendar.ts';
import { rulesOverdue } from '../../core/rules/checking.ts';
import type { World } from '../../core/world.ts';
import { readAssets } from './assets.ts';
import { addFiles } from './files.ts';
import { isHere, withHeaders } from './guard.ts';
import { addLive } from './live.ts';
import { makeMoves } from './moves.ts';
import { addPages } from './pages.ts';
import { addPlanApi } from './plan-api.ts';
import { makeForNextPage } from './said-once.ts';
import { addTurns } from './turns.ts';
import { tellProblem, type Web, type WebOptions } from './web.ts';

/** The browser channel: the chat page, the plan, the files, and whether the process lives. */
export function webApp(world: World, options: WebOptions): Hono {
  const web: Web = { world, options, assets: readAssets(), moves: makeMoves(), forNextPage: makeForNextPage() };
  const app = new Hono();
  app.use(withHeaders);
  addPlanApi(app);
  addHealth(app, web);
  app.use((c, next) => (isHere(c, options.publicUrl) ? next() : Promise.resolve(tellProblem(web, c, 'wrongHost'))));
  addPages(app, web);
  addTurns(app, web);
  addLive(app, web);
  addFiles(app, web);
  app.notFound((c) => tellProblem(web, c, 'notFound'));
  app.onError((error, c) => {
    const id = options.secret().slice(0, 8);
    options.report(error, id);
    return tellProblem(web, c, 'failed', id);
  });
  return app;
}

function addHealth(app: Hono, { options, world }: Web): void {
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    const isReady = await options.ready();
    const told = [
      isReady ? 'ready' : 'not ready: the database does not answer',
      ...(options.channels?.() ?? []),
      ...dueFor(world),
    ];
    return c.text(told.join('\n'), isReady ? 200 : 503);
  });
  app.get('/version', (c) => c.json({ version: options.version }));
}

/** What whoever keeps the rules has to look after; the guide goes on without it, and says so to those it concerns. */
function dueFor(world: World): string[] {
  const today = world.today();
  const year = calendarGap(today);
  const overdue = rulesOverdue({ on: today }).length;
  return [
    ...(year === undefined ? [] : [`the holiday calendar of ${year} is missing: days counted in it are provisional`]),
    ...(overdue > 0 ? [`${overdue} rules are past their next check: what rests on them is marked as unverified`] : []),
  ];
}
