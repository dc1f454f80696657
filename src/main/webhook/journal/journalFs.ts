import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';

/** The few things that the journal asks of a disk; tests put one in that refuses. */
export interface JournalFs {
  makeFolder(path: string): Promise<void>;
  names(folder: string): Promise<string[]>;
  /** 'read': must exist. 'extend': must exist, read and write. 'create': must not exist. */
  open(path: string, mode: 'read' | 'extend' | 'create'): Promise<JournalFile>;
  size(path: string): Promise<number>;
  remove(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Makes created, renamed and removed names of a folder survive a power cut. */
  syncFolder(folder: string): Promise<void>;
}

export interface JournalFile {
  /** Bytes read; fewer than asked only at the end. */
  read(into: Buffer, length: number, position: number): Promise<number>;
  /** Writes all or rejects. */
  write(bytes: Buffer, position: number): Promise<void>;
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

const flags = {
  read: constants.O_RDONLY,
  extend: constants.O_RDWR,
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
};

async function openFile(path: string, mode: 'read' | 'extend' | 'create'): Promise<JournalFile> {
  const handle = await open(path, flags[mode], 0o600);
  return {
    async read(into, length, position) {
      let done = 0;
      while (done < length) {
        const { bytesRead } = await handle.read(into, done, length - done, position + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return done;
    },
    async write(bytes, position) {
      let done = 0;
      while (done < bytes.length) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
        done += bytesWritten;
      }
    },
    sync: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  };
}

async function syncFolder(folder: string): Promise<void> {
  // Windows can neither open nor sync a folder; NTFS journals names by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export const nodeJournalFs: JournalFs = {
  async makeFolder(path) {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  names: (folder) => readdir(folder),
  open: openFile,
  size: async (path) => (await stat(path)).size,
  remove: (path) => unlink(path),
  rename: (from, to) => rename(from, to),
  syncFolder,
};
