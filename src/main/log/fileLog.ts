import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import electronLog from 'electron-log/node';
import type { Log, LogFields } from '../../shared/kernel/log';
import { maskEvent, maskFields } from './logMask';

export interface FileLogOptions {
  /** Made when missing. */
  readonly folder: string;
  /** Bytes after which `main.log` becomes `main.1.log`. */
  readonly maxBytes?: number;
  /** Older files that are kept. */
  readonly keep?: number;
  /** Lines on standard error too, for a person who started the app in a terminal. */
  readonly toTerminal?: boolean;
}

const MAX_BYTES = 2 * 1024 * 1024;
const KEEP = 5;

/** The log of main: one JSON line an event, in files without personal data. Writing a line never fails its caller. */
export function createFileLog(options: FileLogOptions): Log {
  mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  const path = join(options.folder, 'main.log');
  const logger = electronLog.create({ logId: path });
  const { file, console: terminal } = logger.transports;
  file.resolvePathFn = () => path;
  file.maxSize = options.maxBytes ?? MAX_BYTES;
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  file.format = '{text}';
  file.archiveLogFn = () => rotate(options.folder, options.keep ?? KEEP);
  terminal.level = options.toTerminal === true ? 'info' : false;
  terminal.format = '{text}';
  const write = (level: 'info' | 'warn' | 'error', event: string, fields: LogFields = {}): void => {
    const at = new Date().toISOString();
    logger[level](JSON.stringify({ at, level, event: maskEvent(event), ...prefixed(maskFields(fields)) }));
  };
  return {
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
    error: (event, fields) => write('error', event, fields),
  };
}

/** A field never hides the line's own columns. */
function prefixed(fields: LogFields): LogFields {
  const own = new Set(['at', 'level', 'event']);
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [own.has(name) ? `field.${name}` : name, value]),
  );
}

function rotate(folder: string, keep: number): void {
  const path = (place: number): string => join(folder, place === 0 ? 'main.log' : `main.${place}.log`);
  rmSync(path(keep), { force: true });
  for (let place = keep - 1; place >= 0; place -= 1) {
    try {
      renameSync(path(place), path(place + 1));
    } catch {
      // Not that many yet, or somebody has it open: then it only grows until the next time.
    }
  }
}
