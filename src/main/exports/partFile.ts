import { createHash, randomBytes } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What a file came to. */
export interface KeptFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** A file that has its own name only once it is whole: until then it stands beside that place as `.<name>.<random>.part`. */
export interface PartFile {
  readonly path: string;
  /** @throws what the disk refuses */
  write(bytes: Uint8Array): Promise<void>;
  /** Everything to disk, then its own name; one of that name is replaced. @throws what the disk refuses */
  keep(): Promise<KeptFile>;
  /** Leaves nothing behind, whatever became of the folder. */
  drop(): Promise<void>;
}

export type OpenHandle = (path: string) => Promise<Pick<FileHandle, 'write' | 'sync' | 'close'>>;

const openNew: OpenHandle = (path) => open(path, 'wx', 0o600);

/** @throws what the disk refuses */
export async function openPartFile(path: string, openHandle: OpenHandle = openNew): Promise<PartFile> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  const handle = await openHandle(temporary);
  const hash = createHash('sha256');
  let size = 0;
  let open = true;
  async function close(): Promise<void> {
    if (!open) return;
    open = false;
    await handle.close();
  }
  return {
    path,
    async write(bytes) {
      // A write may take only a part of what it is given.
      for (let from = 0; from < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, from, bytes.length - from);
        from += bytesWritten;
      }
      hash.update(bytes);
      size += bytes.length;
    },
    async keep() {
      await handle.sync();
      await close();
      await rename(temporary, path);
      return { path, size, sha256: hash.digest('hex') };
    },
    async drop() {
      await close().catch(() => undefined);
      await rm(temporary, { force: true }).catch(() => undefined);
    },
  };
}
