import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhenStale } from './build/buildWhenStale.mjs';
import { appArgumentsFor } from './runtime/appArguments.mjs';
import { withDisplay } from './runtime/launch.mjs';
import { projectFolder } from './setup/folders.mjs';
import { runScript, say } from './setup/say.mjs';

const scenes = path.join(projectFolder, 'scripts', 'screenshots');
const pictures = path.join(projectFolder, 'docs', 'screenshots');

await runScript(() =>
  withDisplay(async (runtime) => {
    await buildWhenStale();
    Object.assign(process.env, runtime.env);
    fs.mkdirSync(pictures, { recursive: true });
    const wanted = process.argv.slice(2);
    for (const name of fs.readdirSync(scenes).filter((entry) => entry.endsWith('.mjs'))) {
      if (wanted.length > 0 && !wanted.includes(path.basename(name, '.mjs'))) continue;
      say(`taking the pictures of ${name}`);
      const { run } = await import(pathToFileURL(path.join(scenes, name)).href);
      await run({ ...runtime, appDir: projectFolder, appArguments: appArgumentsFor(runtime.args), folder: pictures });
    }
  }),
);
