import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    // These end a test that hangs, not one on a busy machine.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // Chromium is the heavy part; two cores carry two files at a time.
    maxWorkers: 2,
  },
});
