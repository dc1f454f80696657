import path from 'node:path';
import { buildWhenStale } from './build/buildWhenStale.mjs';
import { withDisplay } from './runtime/launch.mjs';
import { superviseApp } from './runtime/superviseApp.mjs';
import { projectFolder } from './setup/folders.mjs';
import { runScript, say } from './setup/say.mjs';
import { lacksDisplay } from './setup/systemPackages.mjs';

await runScript(() =>
  withDisplay(async (runtime) => {
    await buildWhenStale();
    const args = [...runtime.args, projectFolder, ...process.argv.slice(2)];
    return superviseApp({ electronPath: runtime.electronPath, args, env: { ...runtime.env, ...narration() } });
  }),
);

/** Nobody sees the window: the app tells what happens at the counter and shows itself in pictures. */
function narration() {
  if (!lacksDisplay) return {};
  const screenshots = process.env.BALCAO_SCREENSHOTS ?? path.join(projectFolder, '.cache', 'screenshots');
  say(`a screenshot every ten seconds goes to ${screenshots}; Ctrl+C ends the app`);
  return { BALCAO_NARRATE: '1', BALCAO_SCREENSHOTS: screenshots };
}
