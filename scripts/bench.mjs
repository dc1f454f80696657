import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhenStale } from './build/buildWhenStale.mjs';
import { appArgumentsFor } from './runtime/appArguments.mjs';
import { withDisplay } from './runtime/launch.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { projectFolder } from './setup/folders.mjs';
import { requireNode } from './setup/nodeVersion.mjs';
import { SetupFailure, runScript } from './setup/say.mjs';

const folder = path.join(projectFolder, 'bench');

await runScript(() => {
  const args = process.argv.slice(2);
  const name = args.find((argument) => !argument.startsWith('-'));
  const file = path.join(folder, `${name}.mjs`);
  const known = fs.readdirSync(folder).filter(isBenchmark);
  if (!name || !known.includes(`${name}.mjs`)) {
    const names = known.map((entry) => entry.replace('.mjs', '')).join(', ');
    throw new SetupFailure(`npm run bench -- <name> [--json]: known are ${names}`);
  }
  const show = (result, about) => {
    if (!args.includes('--json')) console.log(sentenceOf(result));
    process.stdout.write(`${JSON.stringify({ name, ...about, ...result })}\n`);
  };
  if (needsNoApp(file)) return measureAlone(file, show);
  return withDisplay(async (runtime) => {
    await buildWhenStale();
    Object.assign(process.env, runtime.env);
    const { run } = await import(pathToFileURL(file).href);
    const result = await run({ ...runtime, appDir: projectFolder, appArguments: appArgumentsFor(runtime.args) });
    show(result, { electron: runtime.electronVersion });
  });
});

/** Rules alone are measured under plain Node: without Electron, display or build of the app. */
async function measureAlone(file, show) {
  requireNode();
  await installDependencies();
  const { run } = await import(pathToFileURL(file).href);
  show(await run(), { node: process.version });
}

function needsNoApp(file) {
  return /^export const withoutApp = true/m.test(fs.readFileSync(file, 'utf8'));
}

function isBenchmark(entry) {
  return (
    entry.endsWith('.mjs') && /^export async function run\b/m.test(fs.readFileSync(path.join(folder, entry), 'utf8'))
  );
}

function sentenceOf({ name, value, unit, floor, ratio }) {
  const compared = floor === undefined ? '' : `, floor ${round(floor)} ${unit}, ratio ${round(ratio)}`;
  return `${name}: ${round(value)} ${unit}${compared}`;
}

function round(value) {
  return Number(Number(value).toPrecision(4));
}
