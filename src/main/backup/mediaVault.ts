import { createHash, createHmac } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchivedMedium } from '../../shared/domain/backup/manifest';
import type { Log } from '../../shared/kernel/log';
import { writeWhole } from '../scheduler/atomicFile';
import { sizeOf } from './archiveReader';
import { decrypterFor, encrypterFor, FileKeys } from './fileKeys';

const SUFFIX = '.age';
const CACHE = 'backup-media.json';
/** A medium of the number's folder; what is being fetched ends otherwise. */
const MEDIUM = /^(?:\d{1,32}|h-[0-9a-f]{64})$/;

export interface VaultPlace {
  /** Folder of the number, where the hashes are remembered. */
  readonly numberFolder: string;
  /** The media as the app keeps them. */
  readonly from: string;
  /** Folder of the encrypted ones, beside the archives. */
  readonly to: string;
  readonly recipient: string;
  /** Makes names that tell nobody what is in the files. */
  readonly namingKey: string;
}

/**
 * Puts every medium that is not there yet beside the archives, each content once, and reads it back.
 * @param onShare told how far it is, 0–1
 * @throws what the disk refuses
 */
export async function storeMedia(
  place: VaultPlace,
  signal: AbortSignal,
  onShare: (share: number) => void,
  log: Log,
): Promise<readonly ArchivedMedium[]> {
  await mkdir(place.to, { recursive: true, mode: 0o700 });
  const known = await readCache(place.numberFolder);
  const names = (await readdir(place.from).catch(() => [])).filter((name) => MEDIUM.test(name));
  const media: ArchivedMedium[] = [];
  for (const [count, file] of names.entries()) {
    signal.throwIfAborted();
    const path = join(place.from, file);
    const size = await sizeOf(path);
    // Removed since the list was made.
    if (size === null) continue;
    const before = known.get(file);
    const hash = before?.size === size ? before.hash : await hashOf(path);
    known.set(file, { size, hash });
    const stored = createHmac('sha256', place.namingKey).update(hash).digest('hex');
    media.push({ file, size, hash, stored });
    await storeOne(path, storedPath(place.to, stored), place.recipient, { hash, size });
    onShare((count + 1) / names.length);
  }
  await writeWhole(join(place.numberFolder, CACHE), JSON.stringify(Object.fromEntries(known)));
  log.info('backup.media', { count: media.length });
  return media;
}

/** Where an encrypted medium lies; by its first letters, so that no folder holds too many. */
function storedPath(folder: string, stored: string): string {
  return join(folder, stored.slice(0, 2), `${stored}${SUFFIX}`);
}

async function storeOne(
  from: string,
  to: string,
  recipient: string,
  medium: { hash: string; size: number },
): Promise<void> {
  // Its name is that of its content; one that is shorter than its content was cut by somebody.
  if (((await sizeOf(to)) ?? 0) > medium.size) return;
  await mkdir(join(to, '..'), { recursive: true, mode: 0o700 });
  const keys = new FileKeys();
  const temporary = `${to}.part`;
  try {
    const sealed = await encrypterFor(recipient, keys).encrypt(await readFile(from));
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(sealed);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const back = await decrypterFor(keys).decrypt(await readFile(temporary));
    if (createHash('sha256').update(back).digest('hex') !== medium.hash) throw new Error('not read back as written');
    await rename(temporary, to);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

/**
 * Puts one medium back, whole or not at all.
 * @returns false when it is not there, or not what it was
 */
export async function bringMedium(
  vault: string,
  medium: ArchivedMedium,
  secret: string,
  folder: string,
): Promise<boolean> {
  const path = join(folder, medium.file);
  if ((await sizeOf(path)) === medium.size) return true;
  const sealed = await readFile(storedPath(vault, medium.stored)).catch(() => null);
  if (sealed === null) return false;
  const plain = await decrypterFor(secret)
    .decrypt(sealed)
    .catch(() => null);
  if (plain === null || createHash('sha256').update(plain).digest('hex') !== medium.hash) return false;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const handle = await open(`${path}.part`, 'w', 0o600);
  try {
    await handle.writeFile(plain);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${path}.part`, path);
  return true;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
  return hash.digest('hex');
}

async function readCache(folder: string): Promise<Map<string, { size: number; hash: string }>> {
  try {
    const parsed = JSON.parse(await readFile(join(folder, CACHE), 'utf8')) as Record<
      string,
      { size: number; hash: string }
    >;
    return new Map(Object.entries(parsed));
  } catch {
    // Only saves work: without it everything is hashed again.
    return new Map();
  }
}
