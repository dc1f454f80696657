import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';

/**
 * Starts Electron without any inspector (Playwright's own launcher holds `ready` back), and reads it through the
 * remote debugging port of Chromium.
 */
export async function startElectron({ electronPath, args, env }) {
  const port = await freePort();
  const spawnedAt = Date.now();
  const child = spawn(electronPath, [`--remote-debugging-port=${port}`, ...args], {
    env: { ...process.env, BALCAO_NO_TRAY: '1', ...env },
    stdio: ['ignore', 'ignore', process.env.BALCAO_BENCH_VERBOSE ? 'inherit' : 'ignore'],
    detached: process.platform !== 'win32',
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    spawnedAt,
    pid: child.pid,
    /** Attaches to the first page; calling it does not disturb the start that is being timed. */
    async attach() {
      const browser = await connect(port);
      const page = await firstPage(browser);
      return { browser, page };
    },
    async stop() {
      try {
        process.kill(-child.pid, 'SIGTERM');
      } catch {
        // Already gone.
      }
      const killer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), 5_000);
      await ended;
      clearTimeout(killer);
    },
  };
}

/** Attaches once there is a page: Chromium may hang up on whoever comes before its first target. */
async function connect(port) {
  const until = Date.now() + 30_000;
  while (!(await hasPage(port))) {
    if (Date.now() > until) throw new Error('Electron opened no page');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  for (;;) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 3_000 });
    } catch (error) {
      // A target that is born while Playwright attaches may leave it waiting for ever.
      if (Date.now() > until) throw error;
    }
  }
}

async function hasPage(port) {
  try {
    const targets = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
    return targets.some(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank');
  } catch {
    return false;
  }
}

async function firstPage(browser) {
  const [context] = browser.contexts();
  return context.pages()[0] ?? (await context.waitForEvent('page'));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** A data folder for one run. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(path.join(tmpdir(), `balcao-bench-${name}-`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}
