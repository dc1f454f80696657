import { runChecks } from './check/runChecks.mjs';
import { installDependencies } from './setup/dependencies.mjs';
import { requireNode } from './setup/nodeVersion.mjs';
import { prepare } from './setup/prepare.mjs';
import { runScript } from './setup/say.mjs';
import { installSystemPackages } from './setup/systemPackages.mjs';
import { runSuites } from './test/runSuites.mjs';

await runScript(async () => {
  requireNode();
  await Promise.all([installDependencies(), installSystemPackages()]);
  // The 200 MB of an Electron that a fresh machine lacks come while the checks keep its cores busy.
  const [broken] = await Promise.all([runChecks(), prepare()]);
  const { passed, failed } = await runSuites({ suites: ['unit', 'e2e'], args: [] });
  // A broken check counts as a failure, so that the last line alone tells whether this can be merged.
  process.stdout.write(`${passed} passed, ${failed + broken} failed\n`);
  return failed + broken > 0 || passed === 0 ? 1 : 0;
});
