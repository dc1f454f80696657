import { buildWhenStale } from './build/buildWhenStale.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { requireNode } from './setup/nodeVersion.mjs';
import { runScript } from './setup/say.mjs';

await runScript(async () => {
  requireNode();
  await installDependencies();
  await buildWhenStale({ force: process.argv.includes('--force') });
});
