import { utilityProcess, type UtilityProcess } from 'electron';
import type { Log } from '../../shared/kernel/log';
import { done, refused, type Result } from '../../shared/kernel/result';
import { readDemonstrationLine, type DemonstrationLine } from './demonstrationLine';

export interface Demonstration {
  readonly line: DemonstrationLine;
  stop(): void;
}

export interface DemonstrationParts {
  /** The sandbox's bundle. */
  readonly program: string;
  /** Its working folder, in the profile. */
  readonly folder: string;
  /** It ended without being asked to. */
  readonly onDeath: () => void;
  readonly log: Log;
}

const START_TIMEOUT_MS = 20_000;

function awaitLine(child: UtilityProcess): Promise<DemonstrationLine | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), START_TIMEOUT_MS);
    const answer = (line: DemonstrationLine | null): void => {
      clearTimeout(timer);
      resolve(line);
    };
    child.on('message', (message: unknown) => {
      const line = readDemonstrationLine(message);
      if (line) answer(line);
    });
    child.once('exit', () => answer(null));
  });
}

/**
 * Starts the sandbox as a child process and waits until it listens.
 * @returns 'demonstration-failed' when it ended or said nothing for 20 s
 */
export async function startDemonstration(parts: DemonstrationParts): Promise<Result<Demonstration>> {
  const child = utilityProcess.fork(parts.program, ['--port', '0', '--demonstration'], {
    serviceName: 'Balcão: número de demonstração',
    cwd: parts.folder,
    stdio: 'ignore',
  });
  let wanted = true;
  child.once('exit', (code) => {
    parts.log.info('demonstration.ended', { code, wanted: !wanted });
  });
  const line = await awaitLine(child);
  if (line === null) {
    wanted = false;
    child.kill();
    return refused({ code: 'demonstration-failed' });
  }
  child.once('exit', () => {
    if (wanted) parts.onDeath();
  });
  return done({
    line,
    stop() {
      wanted = false;
      child.kill();
    },
  });
}
