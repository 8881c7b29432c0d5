import { defineConfig } from 'vitest/config';

// Much here waits for other processes, which share a busy machine with everything else.
const patient = 20_000;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/global-setup.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: patient } },
    // A test that waits for a process may be starved of the processor; one that is wrong fails three times.
    retry: process.env.CI ? 2 : 0,
  },
});
