import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig } from '../bots/config.ts';
import { planInput, procedures } from '../core/facts.ts';
import { plan } from '../core/plan.ts';

const readme = readFileSync('README.md', 'utf8');

test('README gives an example for each procedure, and each makes a plan', () => {
  const block = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const examples = block
    .trim()
    .split('\n')
    .map((line) => planInput.parse(JSON.parse(line)));

  expect(examples.map(({ procedure }) => procedure)).toEqual([...procedures]);
  for (const example of examples) expect(plan(example).rules).not.toEqual([]);
});

test('what README names is there', () => {
  const named = [...readme.matchAll(/(?:`|\()((?:\.github|bots|core|conversations|locales|db|test)\/[\w./-]*\w)/g)];

  expect(named.length).toBeGreaterThan(10);
  expect(named.map(([, path]) => path!).filter((path) => !existsSync(path))).toEqual([]);
});

test('every setting stands in .env.example, and the example can be used as it is', () => {
  const example = readFileSync('.env.example', 'utf8');
  const settings = [
    'PORT',
    'ZHILU_DATA',
    'DATABASE_URL',
    'TELEGRAM_BOT_TOKEN',
    'TELEGRAM_API_ROOT',
    'TELEGRAM_WEBHOOK_SECRET',
    'PUBLIC_URL',
  ];

  for (const name of settings) expect(example).toMatch(new RegExp(`^#? ?${name}=`, 'm'));
  expect(readConfig({}).port).toBe(3000);
});
