import { defineConfig } from 'vitest/config';

/** Tests that run what was compiled: it is compiled before the first of them, so that no two write it at once. */
const compiled = [
  'test/cli/large-book.test.ts',
  'test/cli/program.test.ts',
  'test/hostile/costly.test.ts',
  'test/hostile/machine.test.ts',
  'test/incremental/killed.test.ts',
  'test/merge/threads/threads.test.ts',
  'test/print/launch.test.ts',
  'test/serve/hostile-requests.test.ts',
  'test/serve/redis.test.ts',
  'test/serve/shop.test.ts',
  'test/studio/*.test.ts',
];
/** Tests that put something in the place of a module of Node. */
const mocking = ['test/incremental/write-outputs.test.ts'];
const all = ['test/**/*.test.ts'];

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    // These end a test that hangs, not one on a busy machine.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Chromium is the heavy part; two cores carry two files at a time.
    maxWorkers: 2,
    projects: [
      // What a file has imported the next one finds: loading the program is a third of what small tests take.
      {
        extends: true,
        test: { name: 'source', include: all, exclude: [...compiled, ...mocking], isolate: false },
      },
      { extends: true, test: { name: 'mocking', include: mocking } },
      {
        extends: true,
        test: {
          name: 'compiled',
          include: compiled,
          globalSetup: new URL('compile.ts', import.meta.url).pathname,
        },
      },
    ],
  },
});
