import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

export interface Profile {
  /** Everything of this installation: settings, numbers, and what Chromium keeps. */
  readonly folder: string;
  readonly logs: string;
  /** One folder for each phone number id. */
  readonly numbers: string;
  /** Where the demonstration number may write. */
  readonly demonstration: string;
}

/** Chosen once and for ever: another name would leave the data of every user behind. */
const FOLDER = 'balcao';

/**
 * Chooses the data folder. Has to run before the single-instance lock, which is one for each folder.
 * @param chosen from `--profile=`; null: the usual one of this system
 */
export function useProfile(chosen: string | null): Profile {
  const folder = chosen ?? join(app.getPath('appData'), FOLDER);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('userData', folder);
  const logs = join(folder, 'logs');
  app.setAppLogsPath(logs);
  const demonstration = join(folder, 'demonstration');
  mkdirSync(demonstration, { recursive: true });
  return { folder, logs, numbers: join(folder, 'numbers'), demonstration };
}
