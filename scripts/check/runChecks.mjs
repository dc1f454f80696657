import { projectFolder } from '../setup/folders.mjs';
import { run, runTool } from '../setup/run.mjs';

const tool = (file, ...args) => ({ cwd: projectFolder, quiet: true, start: (options) => runTool(file, args, options) });

// The longest first.
const checks = {
  lint: tool('eslint/bin/eslint.js', '.', '--max-warnings=0'),
  // The native compiler takes a fifth of the time; linter and budgets need the other one's programming interface.
  types: tool('typescript-native/bin/tsc', '-b'),
  rooms: tool('dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'e2e', '--output-type', 'err-long'),
  unused: tool('knip/bin/knip.js', '--no-progress'),
  format: tool('prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'),
  budgets: {
    cwd: projectFolder,
    quiet: true,
    start: (options) => run(process.execPath, ['scripts/check/budgets.mjs'], options),
  },
};

/** Two at a time: most of them keep one core busy, and a machine with CI has at least two. */
const SIDE_BY_SIDE = 2;

/**
 * Runs all checks, also when one fails, and shows what they complain about, with a short table at the end.
 * @param {string[]} [chosen] names of checks; absent: all
 * @returns {Promise<number>} how many failed
 */
export async function runChecks(chosen = []) {
  const names = Object.keys(checks).filter((name) => chosen.length === 0 || chosen.includes(name));
  const rows = new Map();
  const waiting = [...names];
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) rows.set(name, await runCheck(name));
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  process.stdout.write('\n');
  for (const name of names) {
    const { ok, seconds } = rows.get(name);
    process.stdout.write(`${ok ? '✔' : '✘'} ${name.padEnd(8)} ${seconds.padStart(6)} s\n`);
  }
  return [...rows.values()].filter((row) => !row.ok).length;
}

async function runCheck(name) {
  const { start, ...options } = checks[name];
  const started = Date.now();
  const { code, output } = await start(options);
  if (code !== 0) process.stdout.write(`\n── ${name} ──\n${output.trimEnd()}\n`);
  return { ok: code === 0, seconds: ((Date.now() - started) / 1000).toFixed(1) };
}
