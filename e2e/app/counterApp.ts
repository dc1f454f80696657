import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { ConnectionFile } from '../../src/shared/contract/connectionFile';
import { projectFolder } from '../fixtures/sandboxProcess';
import { noteTroubles } from './pageTroubles';

export interface CounterApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** What the page complained of so far. */
  readonly troubles: readonly string[];
  /** Asks the app to quit and waits until its process has ended. */
  quit(): Promise<void>;
  /** kill -9 of the app and all its children. */
  kill(): Promise<void>;
}

export interface LaunchOptions {
  readonly profile: string;
  readonly connection?: ConnectionFile;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Arguments that the built app gets; also used by tests that start it without Playwright. */
export function appArguments(options: LaunchOptions): string[] {
  const args = [projectFolder, `--profile=${options.profile}`, '--lang=pt-BR', ...(options.args ?? [])];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  if (process.platform === 'linux') args.push('--disable-gpu');
  if (options.connection) {
    const file = path.join(options.profile, 'connection.json');
    writeFileSync(file, JSON.stringify(options.connection));
    args.push(`--connection=${file}`);
  }
  return args;
}

/**
 * Starts the app under Playwright. Electron 33 now and then dies by itself (SIGSEGV) while a debugger attaches, before any
 * code of ours has run: such a start is made once more. A second death is a failure, and so is every other one.
 */
async function startUnderDebugger(options: LaunchOptions): Promise<ElectronApplication> {
  const start = (): Promise<ElectronApplication> =>
    _electron.launch({
      args: appArguments(options),
      env: { ...(process.env as Record<string, string>), BALCAO_NO_TRAY: '1', ...options.env },
      timeout: 45_000,
    });
  try {
    return await start();
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('signal=SIGSEGV')) throw error;
    process.stdout.write('Electron died while the debugger attached; it is started once more\n');
    return start();
  }
}

export async function launchCounter(options: LaunchOptions): Promise<CounterApp> {
  const electron = await startUnderDebugger(options);
  const child = electron.process();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const page = await electron.firstWindow();
  return {
    electron,
    page,
    troubles: noteTroubles(page),
    async quit() {
      await electron.close();
      await ended;
    },
    async kill() {
      killGroup(child.pid);
      await ended;
    },
  };
}

/** The Electron that the set-up prepared (`BALCAO_ELECTRON`); undefined: the one of package.json. */
function electronPath(): string | undefined {
  return process.env['BALCAO_ELECTRON'];
}

/** The executable itself, for tests that start the app without Playwright. */
export async function electronExecutable(): Promise<string> {
  const prepared = electronPath();
  if (prepared !== undefined) return prepared;
  // Under Node the package gives the path of its executable, whatever its types say.
  const ofPackage: unknown = (await import('electron')).default;
  if (typeof ofPackage !== 'string') throw new Error('The package electron names no executable.');
  return ofPackage;
}

/** Playwright starts Electron as the leader of a process group, so its children fall with it. */
export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Already gone: that is what was wanted.
  }
}
