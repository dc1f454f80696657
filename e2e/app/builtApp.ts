import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { projectFolder } from '../fixtures/sandboxProcess';
import { killGroup } from './counterApp';

const executables: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux-unpacked/balcao',
  win32: 'win-unpacked/Balcão.exe',
  darwin: 'mac/Balcão.app/Contents/MacOS/Balcão',
};

/** Packages the app as it ships (asar, fuses) and tells where its executable stands. */
export function packageApp(): string {
  execFileSync(process.execPath, ['scripts/package.mjs'], { cwd: projectFolder, stdio: 'inherit' });
  return path.join(projectFolder, 'dist', executables[process.platform] ?? '');
}

/**
 * Starts the packaged app. Its fuses refuse Node's inspector, so Playwright's launcher cannot be used:
 * the page is reached by Chromium's own debugging port.
 */
export async function startBuiltApp(
  executable: string,
  args: readonly string[],
  profile: string,
): Promise<{ page: Page; kill(): Promise<void> }> {
  const rootless = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(executable, ['--remote-debugging-port=0', '--disable-gpu', ...rootless, ...args], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, BALCAO_NO_TRAY: '1' },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const endpoint = await debuggingEndpoint(profile);
  const browser = await chromium.connectOverCDP(endpoint);
  const [context] = browser.contexts();
  if (!context) throw new Error('the built app shows no context');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  return {
    page,
    async kill() {
      killGroup(child.pid);
      await ended;
    },
  };
}

/** Chromium writes the port that it chose into the profile. */
async function debuggingEndpoint(profile: string): Promise<string> {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      const [port] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      if (port) return `http://127.0.0.1:${port}`;
    } catch {
      // Not there yet.
    }
    if (Date.now() > until) throw new Error('the built app opened no debugging port');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
