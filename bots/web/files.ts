import type { Context, Hono } from 'hono';
import type { FileKind } from '../../core/view.ts';
import { tellProblem, visitorOf, type Web } from './web.ts';

/** The files of a person, and the files of the page itself. */
export function addFiles(app: Hono, web: Web): void {
  app.get('/calendar.ics', (c) => personFile(web, c, 'calendar'));
  app.get('/my-data.json', (c) => personFile(web, c, 'data'));
  app.get('/card.html', (c) => personFile(web, c, 'card'));
  app.get('/card.png', (c) => personFile(web, c, 'cardPicture'));
  app.get('/static/:file', (c) => {
    const asset = web.assets.files.get(c.req.path);
    if (!asset) return tellProblem(web, c, 'notFound');
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    c.header('Content-Type', asset.type);
    return c.body(asset.content);
  });
}

const types: Record<FileKind, string> = {
  calendar: 'text/calendar; charset=utf-8',
  data: 'application/json; charset=utf-8',
  card: 'text/html; charset=utf-8',
  cardPicture: 'image/png',
};

async function personFile(web: Web, c: Context, kind: FileKind): Promise<Response> {
  const { known, ...at } = visitorOf(web, c);
  if (!known) return tellProblem(web, c, kind === 'calendar' ? 'noPlan' : 'noData');
  const { name, content } = await web.options.fileOf(kind, at);
  c.header('Content-Type', types[kind]);
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  return c.body(content);
}
