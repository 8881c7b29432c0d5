import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { everyFault, withFault } from './faults.ts';

const root = new URL('../../', import.meta.url);

test.each(everyFault)('the fault can still be made: $kind, in $file', (fault) => {
  expect(withFault(readFileSync(new URL(fault.file, root), 'utf8'), fault)).toBeDefined();
  expect(fault.check === 'types' || existsSync(new URL(fault.check.test, root))).toBe(true);
});
