import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { addPlanApi } from '../../bots/web/plan-api.ts';
import { planForPrograms } from '../../core/plan-for-programs.ts';
import { casesOfPeople } from '../cases/read.ts';

const app = new Hono();
addPlanApi(app);

function post(body: string, type = 'application/json') {
  return app.request('/api/plan', { method: 'POST', body, headers: { 'content-type': type } });
}

test.each(casesOfPeople())('$title: the plan over HTTP is the plan', async ({ input }) => {
  const answer = await post(JSON.stringify(input));

  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(planForPrograms(input))));
});

test.each([
  ['an unknown fact', { facts: { shoeSize: 44 } }, ['facts.shoeSize: there is no such fact']],
  ['an unknown field', { colour: 'red' }, ['colour: there is no such field']],
  [
    'an impossible day',
    { facts: { birthDate: '2026-02-30' } },
    ['facts.birthDate: 2026-02-30 is not a calendar day; give YYYY-MM-DD'],
  ],
  [
    'an unknown country',
    { facts: { nationality: 'XX' } },
    ['facts.nationality: XX is not a country; give a two-letter code of ISO 3166-1, as FR'],
  ],
  [
    'a wrong type',
    { facts: { permanentResident: 'maybe' } },
    ['facts.permanentResident: "maybe" is a text, not yes or no; give true or false'],
  ],
])('%s is named', async (_, wrong, problems) => {
  const answer = await post(JSON.stringify({ asOf: '2026-03-02', procedure: 'first-permit', facts: {}, ...wrong }));

  expect(answer.status).toBe(400);
  expect(await answer.json()).toEqual({ problems });
});

test.each([
  ['shanghai', undefined],
  ['jiaxing', undefined],
  ['kunming', 'ask its offices'],
  ['lijiang', expect.stringContaining('lower-case pinyin in one word')],
  ['atlantis', expect.stringContaining('lower-case pinyin in one word')],
  ['harbin', 'give haerbin'],
  ['shangai', 'give shanghai'],
  ['taizhou', 'give taizhouzhejiang or taizhoujiangsu'],
])('the city %s is taken, and where nothing of its own is known of it, it is named', async (city, remedy) => {
  const answer = await post(JSON.stringify({ asOf: '2026-03-02', procedure: 'first-permit', facts: { city } }));

  expect(answer.status).toBe(200);
  const { notes } = (await answer.json()) as { notes: unknown[] };
  const note = {
    field: 'facts.city',
    value: city,
    says: expect.stringContaining('the national rules are used'),
    remedy,
  };
  expect(notes).toEqual(remedy === undefined ? [] : [note]);
});

test('what is no JSON, or not sent as it, or too large is refused', async () => {
  expect((await post('{')).status).toBe(400);
  expect((await post('{}', 'text/plain')).status).toBe(415);
  expect((await post(`"${'x'.repeat(70_000)}"`)).status).toBe(413);
});

test('the schema is published and names every fact', async () => {
  const schema = await (await app.request('/api/plan/schema.json')).json();

  expect(schema.properties.facts.additionalProperties).toBe(false);
  expect(Object.keys(schema.properties.facts.properties)).toContain('enteredOn');
  expect(schema.properties.facts.properties.nationality.enum).toContain('FR');
  expect(schema.required).toEqual(['asOf', 'procedure', 'facts']);
});
