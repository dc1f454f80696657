import { createHash, createHmac } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ArchivedMedium } from '../../shared/domain/backup/manifest';
import type { Instant } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';
import { writeWhole } from '../scheduler/atomicFile';
import { sizeOf } from './archiveReader';
import { decrypterFor, encrypterFor, FileKeys } from './fileKeys';

const SUFFIX = '.age';
const CACHE = 'backup-media.json';
/** A medium of the number's folder; what is being fetched ends otherwise. */
const MEDIUM = /^(?:\d{1,32}|h-[0-9a-f]{64})$/;

const cacheSchema = z.record(
  z.string(),
  z.object({ size: z.number(), hash: z.string(), goneAt: z.number().exactOptional() }),
);

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
  media.push(...(await stillSecured(place, known, new Set(names))));
  for (const [count, file] of names.entries()) {
    signal.throwIfAborted();
    const path = join(place.from, file);
    const size = await sizeOf(path);
    // Removed since the list was made.
    if (size === null) continue;
    const before = known.get(file);
    const hash = before?.size === size ? before.hash : await hashOf(path);
    known.set(file, { size, hash });
    const stored = storedName(place, hash);
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

/** What was taken away from this computer stays in every archive, as long as its file lies beside them. */
async function stillSecured(
  place: VaultPlace,
  known: ReadonlyMap<string, Known>,
  here: ReadonlySet<string>,
): Promise<readonly ArchivedMedium[]> {
  const media: ArchivedMedium[] = [];
  for (const [file, { size, hash, goneAt }] of known) {
    if (goneAt === undefined || here.has(file)) continue;
    const stored = storedName(place, hash);
    if (((await sizeOf(storedPath(place.to, stored))) ?? 0) > size) media.push({ file, size, hash, stored });
  }
  return media;
}

/**
 * Which of these files a backup has that was read back: they lie beside the archives since before the last good one.
 * @param securedAt when that was made
 */
export async function securedIn(
  place: VaultPlace & { readonly securedAt: Instant },
  media: readonly { readonly file: string; readonly bytes: number }[],
): Promise<ReadonlySet<string>> {
  const known = await readCache(place.numberFolder);
  const secured = new Set<string>();
  for (const { file, bytes } of media) {
    const entry = known.get(file);
    if (entry?.size !== bytes) continue;
    const found = await stat(storedPath(place.to, storedName(place, entry.hash))).catch(() => null);
    if (found && found.size > bytes && found.mtimeMs <= place.securedAt) secured.add(file);
  }
  return secured;
}

/** Notes, before it is done, that files are taken away from this computer. @throws what the disk refuses */
export async function markGone(numberFolder: string, files: readonly string[], now: Instant): Promise<void> {
  const known = await readCache(numberFolder);
  for (const file of files) {
    const entry = known.get(file);
    if (entry) known.set(file, { ...entry, goneAt: now });
  }
  await writeWhole(join(numberFolder, CACHE), JSON.stringify(Object.fromEntries(known)));
}

/** Files that were taken away, with their bytes. */
export async function goneMedia(numberFolder: string): Promise<ReadonlyMap<string, number>> {
  const known = await readCache(numberFolder);
  return new Map(
    [...known].flatMap(([file, { size, goneAt }]) => (goneAt === undefined ? [] : [[file, size] as const])),
  );
}

/** Brings one of them back. */
export async function bringFromVault(
  place: VaultPlace,
  file: string,
  secret: string,
): Promise<'brought' | 'no-vault' | 'not-there'> {
  if ((await sizeOf(place.to)) === null) return 'no-vault';
  const entry = (await readCache(place.numberFolder)).get(file);
  if (entry === undefined) return 'not-there';
  const medium = { file, size: entry.size, hash: entry.hash, stored: storedName(place, entry.hash) };
  return (await bringMedium(place.to, medium, secret, place.from)) ? 'brought' : 'not-there';
}

function storedName({ namingKey }: Pick<VaultPlace, 'namingKey'>, hash: string): string {
  return createHmac('sha256', namingKey).update(hash).digest('hex');
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

interface Known {
  readonly size: number;
  readonly hash: string;
  /** When it was taken away from this computer. */
  readonly goneAt?: Instant;
}

async function readCache(folder: string): Promise<Map<string, Known>> {
  try {
    return new Map(Object.entries(cacheSchema.parse(JSON.parse(await readFile(join(folder, CACHE), 'utf8')))));
  } catch {
    // Only saves work: without it everything is hashed again.
    return new Map();
  }
}
