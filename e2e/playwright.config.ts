import { defineConfig } from '@playwright/test';

// A real Electron a test, on a machine of two cores: one worker, no retries (a test that passes at the second try is a defect).
export default defineConfig({
  testDir: './specs',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  retries: 0,
  forbidOnly: true,
  outputDir: '../test-results',
});
