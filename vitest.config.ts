import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Much here waits for other processes, which share a busy machine with everything else.
const patient = 20_000;

/** The files that take longest, the longest first. */
const longest = ['kill', 'walker', 'walker-in-china'].map((name) => `/test/${name}.test.ts`);

/** What takes longest begins first, so that it does not run alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => longest.some((name) => moduleId.endsWith(name));
    const sorted = await super.sort(files);
    const first = longest.flatMap((name) => files.filter(({ moduleId }) => moduleId.endsWith(name)));
    return [...first, ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/global-setup.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: patient } },
    // Tests that wait leave the processor to others; of two cores one would stay idle by default.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    // A test that waits for a process may be starved of the processor; one that is wrong fails three times.
    retry: process.env.CI ? 2 : 0,
  },
});
