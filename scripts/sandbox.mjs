import { buildWhenStale } from './build/buildWhenStale.mjs';
import { superviseApp } from './runtime/superviseApp.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { projectFolder } from './setup/folders.mjs';
import { requireNode } from './setup/nodeVersion.mjs';
import { runScript } from './setup/say.mjs';

await runScript(async () => {
  requireNode();
  await installDependencies();
  await buildWhenStale({ only: 'sandbox' });
  const args = [`${projectFolder}/out/sandbox/cli.js`, ...process.argv.slice(2)];
  return superviseApp({ electronPath: process.execPath, args, env: process.env });
});
