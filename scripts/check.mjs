import { runChecks } from './check/runChecks.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { requireNode } from './setup/nodeVersion.mjs';
import { runScript } from './setup/say.mjs';

await runScript(async () => {
  requireNode();
  await installDependencies();
  return (await runChecks(process.argv.slice(2))) > 0 ? 1 : 0;
});
