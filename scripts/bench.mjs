import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhenStale } from './build/buildWhenStale.mjs';
import { withDisplay } from './runtime/launch.mjs';
import { projectFolder } from './setup/folders.mjs';
import { SetupFailure, runScript } from './setup/say.mjs';

const folder = path.join(projectFolder, 'bench');

await runScript(() => {
  const args = process.argv.slice(2);
  const name = args.find((argument) => !argument.startsWith('-'));
  const file = path.join(folder, `${name}.mjs`);
  const known = fs.existsSync(folder) ? fs.readdirSync(folder).filter((entry) => /^\w+\.mjs$/.test(entry)) : [];
  if (!name || !known.includes(`${name}.mjs`)) {
    const names = known.map((entry) => entry.replace('.mjs', '')).join(', ');
    throw new SetupFailure(`npm run bench -- <name> [--json]: known are ${names || 'none yet'}`);
  }
  return withDisplay(async (runtime) => {
    await buildWhenStale();
    Object.assign(process.env, runtime.env);
    const { run } = await import(pathToFileURL(file).href);
    const result = await run({ ...runtime, appDir: projectFolder, json: args.includes('--json'), args });
    process.stdout.write(`${JSON.stringify({ name, electron: runtime.electronVersion, ...result })}\n`);
  });
});
