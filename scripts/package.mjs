import { buildWhenStale } from './build/buildWhenStale.mjs';
import { prepareRuntime } from './runtime/launch.mjs';
import { projectFolder } from './setup/folders.mjs';
import { runTool } from './setup/run.mjs';
import { runScript } from './setup/say.mjs';

const platformFlag = { linux: '--linux', win32: '--win', darwin: '--mac' }[process.platform];

// Without arguments: the unpacked app in dist/. `npm run package -- --linux deb AppImage` makes installers where
// electron-builder can fetch its tools.
await runScript(async () => {
  const runtime = await prepareRuntime();
  await buildWhenStale();
  const wanted = process.argv.slice(2);
  const args = ['--publish', 'never', ...(wanted.length > 0 ? wanted : [platformFlag, '--dir'])];
  if (runtime.fallback) {
    args.push(
      `--config.electronDist=${runtime.packagingFolder}`,
      `--config.electronVersion=${runtime.electronVersion}`,
    );
  }
  const { code } = await runTool('electron-builder/cli.js', args, { cwd: projectFolder });
  return code;
});
