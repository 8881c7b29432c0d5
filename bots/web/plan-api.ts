import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { planInput, problemsIn } from '../../core/facts.ts';
import { planForPrograms } from '../../core/plan-for-programs.ts';

const largestInput = 64 * 1024;
const schema = JSON.stringify(
  { title: 'What Zhilu makes a plan from', ...z.toJSONSchema(planInput, { io: 'input' }) },
  null,
  2,
);

/** Plans for programs: `POST /api/plan` takes a case and gives its plan; nothing of it is kept. */
export function addPlanApi(app: Hono): void {
  app.get('/api/plan/schema.json', (c) => c.body(schema, 200, { 'Content-Type': 'application/schema+json' }));
  app.post(
    '/api/plan',
    bodyLimit({ maxSize: largestInput, onError: (c) => told(c, ['the input: is larger than 64 KiB'], 413) }),
    async (c) => {
      const isJson = /^application\/json\b/i.test(c.req.header('content-type') ?? '');
      if (!isJson || c.req.header('content-encoding')) return told(c, ['the input: send it as application/json'], 415);
      const input = parsed(await c.req.text());
      if (input === undefined) return told(c, ['the input: is not JSON'], 400);
      const checked = planInput.safeParse(input);
      return checked.success ? c.json(planForPrograms(checked.data)) : told(c, problemsIn(checked.error), 400);
    },
  );
}

function told(c: Context, problems: string[], status: 400 | 413 | 415): Response {
  return c.json({ problems }, status);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
