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

/** What needs a database, another process or a connection: each file in a process of its own. */
const reaching = [
  'test/{card-picture,channel-parity,config,database,here,kill,noting,pid-file}.test.ts',
  'test/{restart,scripts,server,show-again,start,store,telegram-stand-in,two-processes}.test.ts',
  'test/{telegram,telegram-stand-in,web}/**/*.test.ts',
  'test/stories/my-data.test.ts',
];

/** What changes the law or fills the memory: each file in a process of its own, and no database beside it. */
const apart = ['test/{bad-inputs,law-to-come,walker,walker-in-china,typed/mask}.test.ts'];

/** Everything else computes and leaves nothing behind, so that files share a process with what it has imported. */
const asNodeImports = { viteModuleRunner: false, nodeLoader: false };

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: patient } },
    // Tests that wait leave the processor to others; of two cores one would stay idle by default.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    // A test that waits for a process may be starved of the processor; one that is wrong fails three times.
    retry: process.env.CI ? 2 : 0,
    projects: [
      { extends: true, test: { name: 'reaching', include: reaching, globalSetup: 'test/global-setup.ts' } },
      { extends: true, test: { name: 'apart', include: apart, experimental: asNodeImports } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...reaching, ...apart],
          isolate: false,
          experimental: asNodeImports,
        },
      },
    ],
  },
});
