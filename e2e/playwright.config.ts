import { defineConfig } from '@playwright/test';

/** One worker a display: two apps on one would take the keyboard's focus from each other. */
const displays = (process.env['BALCAO_DISPLAYS'] ?? '').split(',').filter((name) => name !== '');
const worker = process.env['TEST_PARALLEL_INDEX'];
const own = worker === undefined ? undefined : displays[Number(worker)];
if (own !== undefined) process.env['DISPLAY'] = own;

// A real Electron a test. In CI a test that failed is made once more, on a machine that others share; the end of the run
// names every test that passed only then, since it hides a race until somebody looks (scripts/test/countResults).
export default defineConfig({
  testDir: './specs',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: Math.max(1, displays.length),
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: true,
  outputDir: '../test-results',
});
