import { open, stat, type FileHandle } from 'node:fs/promises';
import type { ArchivePiece } from '../../shared/contract/backup';
import { readManifest, type Manifest } from '../../shared/domain/backup/manifest';
import type { Failure, Result } from '../../shared/kernel/result';
import { done, refused } from '../../shared/kernel/result';
import {
  decodeFoot,
  decodeHead,
  FOOT_BYTES,
  HEAD_START_BYTES,
  headLength,
  type ArchiveHead,
  type ArchiveParts,
} from './archiveLayout';
import { decrypterFor, type FileKeys } from './fileKeys';
import { decodeFrames } from './frames';
import { guessParts } from './guessParts';
import { readAt } from './readAt';

/** An archive from outside: nothing of it is decrypted yet. */
export interface FoundArchive {
  readonly path: string;
  readonly size: number;
  readonly head: ArchiveHead;
  readonly headHash: Buffer;
  readonly headBytes: number;
  /** null: it does not end as an archive does. */
  readonly parts: ArchiveParts | null;
  /** Of one that does not: where they seem to lie. */
  readonly guessed: ArchiveParts | null;
}

export type ArchiveProblem = Failure & {
  /** gone: not there. foreign: no backup of Balcão. newer: made by a later version. damaged: cut or changed. */
  readonly code: 'backup-gone' | 'backup-foreign' | 'backup-newer' | 'backup-damaged';
};

/** Looks at both ends of a file. A cut one is found too, with `parts` null. */
export async function findArchive(path: string): Promise<Result<FoundArchive, ArchiveProblem>> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (cause) {
    return refused({ code: 'backup-gone', detail: errnoOf(cause) });
  }
  try {
    const { size } = await handle.stat();
    const length = headLength(await readAt(handle, 0, HEAD_START_BYTES));
    if (length === null) return refused({ code: 'backup-foreign' });
    const headBytes = HEAD_START_BYTES + length;
    const start = await readAt(handle, 0, headBytes);
    if (start.length < headBytes) return refused({ code: 'backup-damaged', detail: 'head' });
    const read = decodeHead(start);
    if ('problem' in read) {
      return refused(read.problem === 'newer' ? { code: 'backup-newer' } : { code: 'backup-damaged', detail: 'head' });
    }
    const foot = await readAt(handle, Math.max(headBytes, size - FOOT_BYTES), FOOT_BYTES);
    const parts = decodeFoot(foot, read.hash);
    const whole = parts && headBytes + parts.payloadBytes + parts.manifestBytes + FOOT_BYTES === size;
    const guessed = whole ? null : await guessParts(path, headBytes, size);
    return done({ path, size, head: read.head, headHash: read.hash, headBytes, parts: whole ? parts : null, guessed });
  } finally {
    await handle.close();
  }
}

/** The manifest; null when it cannot be read with these keys, or is not the one of this archive. */
export async function openManifest(archive: FoundArchive, by: string | FileKeys): Promise<Manifest | null> {
  const { headBytes } = archive;
  const parts = archive.parts ?? archive.guessed;
  if (parts === null) return null;
  const handle = await open(archive.path, 'r');
  try {
    const sealed = await readAt(handle, headBytes + parts.payloadBytes, parts.manifestBytes);
    const manifest = readManifest(await decrypterFor(by).decrypt(sealed, 'text'));
    return manifest?.head === archive.headHash.toString('hex') ? manifest : null;
  } catch {
    return null;
  } finally {
    await handle.close();
  }
}

/**
 * The pieces of an archive, one after the other; of a cut one, those before the cut.
 * @throws at the first place that is damaged
 */
export async function* archivePieces(archive: FoundArchive, by: string | FileKeys): AsyncGenerator<ArchivePiece> {
  const to = archive.parts ? archive.headBytes + archive.parts.payloadBytes : archive.size;
  const plain = await decrypterFor(by).decrypt(bytesOf(archive.path, archive.headBytes, to));
  yield* decodeFrames(plain);
}

const READ_BYTES = 256 * 1024;

function bytesOf(path: string, from: number, to: number): ReadableStream<Uint8Array> {
  let handle: FileHandle | null = null;
  let place = from;
  const close = async (): Promise<void> => {
    await handle?.close();
    handle = null;
  };
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      handle ??= await open(path, 'r');
      const bytes = await readAt(handle, place, Math.min(READ_BYTES, to - place));
      place += bytes.length;
      if (bytes.length > 0) controller.enqueue(bytes);
      if (place < to && bytes.length > 0) return;
      await close();
      controller.close();
    },
    cancel: close,
  });
}

export function errnoOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
}

/** Bytes; null when it is not there. */
export async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    (found) => found.size,
    () => null,
  );
}
