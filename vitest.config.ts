import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
    reporters: ['default'],
    testTimeout: 20_000,
    // Test files of one worker share their modules: loading them anew took twice as long as all tests together. What a
    // file puts into a global or a store it takes out again.
    isolate: false,
    // A fact that is waited for may take its time on a busy machine.
    expect: { poll: { timeout: 15_000 } },
  },
});
