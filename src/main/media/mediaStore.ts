import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isMediaId } from '../../shared/contract/mediaId';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import { MEDIA_MAX_BYTES } from './mediaLimit';

/** Nothing else becomes part of a path as it is. */
const DIGITS = /^\d{1,32}$/;

/**
 * Digits are the file's own name. Other ids go by their hash: Windows and macOS hold `a` and `A` for one file,
 * and some names (`con`) are no files at all. null: no id.
 */
export function fileNameOf(mediaId: string): string | null {
  if (!isMediaId(mediaId)) return null;
  return DIGITS.test(mediaId) ? mediaId : `h-${createHash('sha256').update(mediaId).digest('hex')}`;
}

export type MediaFailureCode = 'media.badId' | 'media.badHash' | 'media.tooLarge' | 'media.notStored' | 'media.broken';
export interface MediaFailure {
  readonly code: MediaFailureCode;
  readonly detail?: string;
}

/** Bytes, both included. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

export interface OpenMedium {
  readonly stream: Readable;
  /** Of the whole medium, bytes. */
  readonly size: number;
  /** What the stream gives. */
  readonly range: ByteRange;
}

export interface MediaStore {
  /** Keeps a download whose hash (base64 or hex) is right, whole or not at all. Gives its size, bytes. */
  save(mediaId: string, source: Readable, sha256?: string): Promise<Result<{ readonly size: number }, MediaFailure>>;
  /** For streaming; a range beyond the end is shortened, one outside is null. */
  open(mediaId: string, range?: { readonly from: number; readonly to?: number }): Promise<OpenMedium | null>;
  /** Bytes; null when it is not there. */
  size(mediaId: string): Promise<number | null>;
  exists(mediaId: string): Promise<boolean>;
  /** Path of a stored medium, for copying it elsewhere; null when it is not there. */
  pathOf(mediaId: string): Promise<string | null>;
  /** Takes a medium away; nothing when it is not there. */
  remove(mediaId: string): Promise<void>;
}

/** The folder of fetched media of one number. Downloads that a crash left unfinished are removed. */
export async function openMediaStore(folder: string): Promise<MediaStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    if (name.endsWith('.part')) await rm(join(folder, name), { force: true });
  }
  const pathFor = (mediaId: string): string | null => {
    const name = fileNameOf(mediaId);
    return name === null ? null : join(folder, name);
  };
  const size = async (mediaId: string): Promise<number | null> => {
    const path = pathFor(mediaId);
    if (path === null) return null;
    return stat(path).then(
      (found) => (found.isFile() ? found.size : null),
      () => null,
    );
  };
  return {
    size,
    exists: async (mediaId) => (await size(mediaId)) !== null,
    pathOf: async (mediaId) => ((await size(mediaId)) === null ? null : pathFor(mediaId)),
    async remove(mediaId) {
      const path = pathFor(mediaId);
      if (path !== null) await rm(path, { force: true });
    },
    async save(mediaId, source, sha256) {
      const path = pathFor(mediaId);
      if (path === null) {
        source.destroy();
        return refused({ code: 'media.badId' });
      }
      return saveAt(path, source, sha256);
    },
    async open(mediaId, range) {
      const path = pathFor(mediaId);
      const whole = await size(mediaId);
      if (path === null || whole === null) return null;
      return openAt(path, whole, range);
    },
  };
}

function openAt(
  path: string,
  size: number,
  range?: { readonly from: number; readonly to?: number },
): OpenMedium | null {
  const from = range?.from ?? 0;
  const to = Math.min(range?.to ?? size - 1, size - 1);
  if (range !== undefined && (from < 0 || from > to)) return null;
  const options = { start: from, end: Math.max(from, to) };
  return { stream: createReadStream(path, options), size, range: { from, to } };
}

async function saveAt(
  path: string,
  source: Readable,
  sha256: string | undefined,
): Promise<Result<{ readonly size: number }, MediaFailure>> {
  const temporary = `${path}.${randomUUID()}.part`;
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      size += chunk.length;
      hash.update(chunk);
      if (size > MEDIA_MAX_BYTES) next(new Error('media.tooLarge'));
      else next(null, chunk);
    },
  });
  try {
    await pipeline(source, measure, createWriteStream(temporary, { flags: 'wx', mode: 0o600 }));
    if (sha256 !== undefined && !sameHash(sha256, hash.digest())) {
      await rm(temporary, { force: true });
      return refused({ code: 'media.badHash' });
    }
    await syncFile(temporary);
    await rename(temporary, path);
    return done({ size });
  } catch (cause) {
    await rm(temporary, { force: true });
    return refused(whyNot(cause, size));
  }
}

function whyNot(cause: unknown, size: number): MediaFailure {
  if (size > MEDIA_MAX_BYTES) return { code: 'media.tooLarge' };
  const errno: unknown = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const disk = typeof errno === 'string' && ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EACCES'].includes(errno);
  return { code: disk ? 'media.notStored' : 'media.broken', detail: typeof errno === 'string' ? errno : 'unknown' };
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Webhooks carry base64 and some examples hex (cloud-api 3): either way, padded or not, in any case. */
function sameHash(given: string, actual: Buffer): boolean {
  const text = given.trim();
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase() === actual.toString('hex');
  return Buffer.from(text.replace(/-/g, '+').replace(/_/g, '/'), 'base64').equals(actual);
}
