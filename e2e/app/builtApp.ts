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
  await pageUp(endpoint);
  return {
    page: await pageOf(endpoint),
    async kill() {
      killGroup(child.pid);
      await ended;
    },
  };
}

/** Chromium writes the port that it chose into the profile. */
async function debuggingEndpoint(profile: string): Promise<string> {
  return soon('the built app opened no debugging port', () => {
    const [port] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
    return Promise.resolve(port ? `http://127.0.0.1:${port}` : null);
  });
}

/** Playwright may wait for ever for a target that is born while it attaches: the page must stand before. */
async function pageUp(endpoint: string): Promise<void> {
  await soon('the built app shows no page', async () => {
    const targets = (await (await fetch(`${endpoint}/json/list`)).json()) as { type: string; url: string }[];
    return targets.some(({ type, url }) => type === 'page' && url.startsWith('balcao://')) ? true : null;
  });
}

async function pageOf(endpoint: string): Promise<Page> {
  return soon('the built app lets nobody attach', async () => {
    const browser = await chromium.connectOverCDP(endpoint, { timeout: 10_000 });
    return browser.contexts()[0]?.pages()[0] ?? null;
  });
}

/** Asks until there is an answer, half a minute at most; what `ask` throws means "not yet". */
async function soon<T>(complaint: string, ask: () => Promise<T | null>): Promise<T> {
  const until = Date.now() + 30_000;
  for (;;) {
    let last: unknown = null;
    try {
      const answer = await ask();
      if (answer !== null) return answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > until) throw new Error(complaint, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
