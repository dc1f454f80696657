import path from 'node:path';
import { prepare } from '../setup/prepare.mjs';
import { say } from '../setup/say.mjs';
import { isRoot, lacksDisplay } from '../setup/systemPackages.mjs';
import { openVirtualDisplay } from './virtualDisplay.mjs';

/**
 * What it takes to start the app here, after setting up what is missing.
 * @returns {Promise<{
 *   electronPath: string, electronVersion: string, fallback: boolean, packagingFolder?: string,
 *   env: NodeJS.ProcessEnv, args: string[], display: string | null,
 * }>} args go before the app's folder. display: null when there is none of our own; `withDisplay` then lends one.
 *   env also serves what looks for Electron by itself (Playwright, electron-vite); BALCAO_ELECTRON is its executable.
 */
export async function prepareRuntime() {
  const electron = await prepare();
  // Chromium's sandbox refuses to work for root; without a screen there is no graphics card either.
  const args = [...(isRoot ? ['--no-sandbox'] : []), ...(lacksDisplay ? ['--disable-gpu'] : [])];
  const env = {
    ...process.env,
    BALCAO_ELECTRON: electron.path,
    ...(electron.fallback && { ELECTRON_OVERRIDE_DIST_PATH: path.dirname(electron.path) }),
  };
  delete env.ELECTRON_RUN_AS_NODE;
  return {
    electronPath: electron.path,
    electronVersion: electron.version,
    fallback: electron.fallback,
    packagingFolder: electron.packagingFolder,
    env,
    args,
    display: lacksDisplay ? null : (process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY ?? 'own'),
  };
}

/** Runs `work` with a runtime that has a display: the one that is there, else a virtual one, closed afterwards. */
export async function withDisplay(work) {
  const runtime = await prepareRuntime();
  if (!lacksDisplay) return work(runtime);
  const display = await openVirtualDisplay();
  say(`there is no display: using a virtual one (${display.name})`);
  try {
    return await work({ ...runtime, display: display.name, env: { ...runtime.env, DISPLAY: display.name } });
  } finally {
    await display.close();
  }
}
