import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { pidFileOf, pidLines } from '../db/pid-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhilu-pid-file-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a server that ends just as it is looked for is none', async () => {
  const coming = `const { writeFileSync, rmSync } = require('node:fs');
    process.stdout.write('on');
    for (;;) { writeFileSync(process.argv[1], '1\\n'); rmSync(process.argv[1]); }`;
  const server = spawn(process.execPath, ['-e', coming, pidFileOf(folder)], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void server.kill('SIGKILL'));
  await once(server.stdout, 'data');

  const seen = new Set(Array.from({ length: 20_000 }, () => pidLines(folder).length));

  expect(seen).toContain(0);
});
