import { projectFolder } from '../setup/folders.mjs';
import { run, runTool } from '../setup/run.mjs';

const tool = (file, ...args) => ({ cwd: projectFolder, quiet: true, start: (options) => runTool(file, args, options) });

const checks = {
  types: tool('typescript/bin/tsc', '-b'),
  rooms: tool('dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'e2e', '--output-type', 'err-long'),
  lint: tool('eslint/bin/eslint.js', '.', '--max-warnings=0'),
  unused: tool('knip/bin/knip.js', '--no-progress'),
  format: tool('prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'),
  budgets: {
    cwd: projectFolder,
    quiet: true,
    start: (options) => run(process.execPath, ['scripts/check/budgets.mjs'], options),
  },
};

/**
 * Runs all checks, also when one fails, and shows what they complain about, with a short table at the end.
 * @param {string[]} [chosen] names of checks; absent: all
 * @returns {Promise<number>} how many failed
 */
export async function runChecks(chosen = []) {
  const rows = [];
  for (const [name, { start, ...options }] of Object.entries(checks)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const started = Date.now();
    const { code, output } = await start(options);
    if (code !== 0) process.stdout.write(`\n── ${name} ──\n${output.trimEnd()}\n`);
    rows.push({ name, ok: code === 0, seconds: ((Date.now() - started) / 1000).toFixed(1) });
  }
  process.stdout.write('\n');
  for (const { name, ok, seconds } of rows) {
    process.stdout.write(`${ok ? '✔' : '✘'} ${name.padEnd(8)} ${seconds.padStart(6)} s\n`);
  }
  return rows.filter((row) => !row.ok).length;
}
