import fs from 'node:fs';
import path from 'node:path';
import { buildWhenStale } from '../build/buildWhenStale.mjs';
import { withDisplay } from '../runtime/launch.mjs';
import { openVirtualDisplay } from '../runtime/virtualDisplay.mjs';
import { projectFolder, readJson } from '../setup/folders.mjs';
import { runTool } from '../setup/run.mjs';
import { say } from '../setup/say.mjs';
import { lacksDisplay } from '../setup/systemPackages.mjs';
import { countPlaywright, countVitest } from './countResults.mjs';

const reports = path.join(projectFolder, '.cache', 'test');

/**
 * Runs the suites on a prepared machine, one after the other.
 * @param {{ suites: ('unit' | 'e2e')[], args: string[] }} options args: for the suite's own runner
 * @returns {Promise<{ passed: number, failed: number }>} over all suites
 */
export function runSuites({ suites, args }) {
  return withDisplay(async (runtime) => {
    await buildWhenStale();
    let passed = 0;
    let failed = 0;
    for (const suite of suites) {
      const report = path.join(reports, `${suite}.json`);
      fs.rmSync(report, { force: true });
      const code = await runners[suite](report, args, runtime);
      const count = counters[suite](readJson(report), code);
      say(`${suite}: ${count.passed} passed, ${count.failed} failed, Electron ${runtime.electronVersion}`);
      for (const name of count.repeated ?? []) say(`passed only the second time: ${name}`);
      passed += count.passed;
      failed += count.failed;
    }
    return { passed, failed };
  });
}

const counters = { unit: countVitest, e2e: countPlaywright };

const runners = {
  async unit(report, args, runtime) {
    // The configs are ES modules and package.json is not, because the built main file is CommonJS.
    const env = { ...runtime.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { code } = await runTool('vitest/vitest.mjs', ['run', ...reporters, ...args], { cwd: projectFolder, env });
    return code;
  },
  async e2e(report, args, runtime) {
    // A display of our own costs nothing, so two workers get one each; a person's screen is used by one.
    const second = lacksDisplay ? await openVirtualDisplay() : null;
    const displays = second && { BALCAO_DISPLAYS: `${runtime.display},${second.name}` };
    const env = { ...runtime.env, ...displays, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const fixed = ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'];
    const { code } = await runTool('@playwright/test/cli.js', [...fixed, ...args], { cwd: projectFolder, env });
    await second?.close();
    return code;
  },
};
