import { runScript, say } from './setup/say.mjs';
import { runSuites } from './test/runSuites.mjs';

await runScript(async () => {
  const chosen = ['unit', 'e2e'].filter((suite) => process.argv.includes(`--${suite}`));
  const args = process.argv.slice(2).filter((argument) => argument !== '--unit' && argument !== '--e2e');
  if (args.length > 0 && chosen.length !== 1) {
    say('arguments go to one runner: choose it with --unit or --e2e, e.g. npm test -- --unit src/shared');
    return 2;
  }
  const { passed, failed } = await runSuites({ suites: chosen.length > 0 ? chosen : ['unit', 'e2e'], args });
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed > 0 || passed === 0 ? 1 : 0;
});
