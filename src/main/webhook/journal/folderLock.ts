import { createHash } from 'node:crypto';
import { realpath, unlink } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JournalError } from './journal';
import { errnoOf } from './journalFailure';

/**
 * Keeps a second process out of a folder until `release`. The lock is a listening local socket, not a file:
 * the system frees it however the process dies, so there is never a stale one to guess about.
 * @throws JournalError 'journal.locked'
 */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const name = socketName(await realpath(folder));
  const server = (await listen(name)) ?? (await replaceDeadSocket(name));
  if (server === null) throw new JournalError('journal.locked');
  return {
    release: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

function socketName(folder: string): string {
  const key = `balcao-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${key}`;
  // Linux has socket names that live outside any folder.
  return process.platform === 'linux' ? `\0${key}` : join(tmpdir(), `${key}.sock`);
}

function listen(name: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (cause) => {
      if (errnoOf(cause) === 'EADDRINUSE') resolve(null);
      else reject(cause);
    });
    server.listen(name, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** Where sockets are files, a killed process leaves one behind that nobody answers on. */
async function replaceDeadSocket(name: string): Promise<Server | null> {
  if (process.platform === 'win32' || process.platform === 'linux') return null;
  if (await answers(name)) return null;
  await unlink(name).catch(() => undefined);
  return listen(name);
}

function answers(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(name);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
