import { createHash, createHmac } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
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
  /** Such folders of before, under the same key: what was taken away from this computer is brought along from there. */
  readonly former?: readonly string[];
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
  await makeStep(place.to);
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

/** Only the last step is made: a stick that was pulled out midway must not become a folder of the same name. */
async function makeStep(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((cause: unknown) => {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  });
}

/** Where an encrypted medium lies; by its first letters, so that no folder holds too many. */
function storedPath(folder: string, stored: string): string {
  return join(folder, stored.slice(0, 2), `${stored}${SUFFIX}`);
}

/**
 * What was taken away from this computer stays in every archive, as long as its file lies beside them, or beside the ones
 * before in another folder.
 */
async function stillSecured(
  place: VaultPlace,
  known: ReadonlyMap<string, Known>,
  here: ReadonlySet<string>,
): Promise<readonly ArchivedMedium[]> {
  const media: ArchivedMedium[] = [];
  for (const [file, { size, hash, goneAt }] of known) {
    if (goneAt === undefined || here.has(file)) continue;
    const stored = storedName(place, hash);
    const medium = { file, size, hash, stored };
    if ((await liesIn(place.to, medium)) || (await broughtAlong(place, medium))) media.push(medium);
  }
  return media;
}

/** Its name is that of its content; one that is not longer was cut by somebody. */
async function liesIn(vault: string, { stored, size }: Pick<ArchivedMedium, 'stored' | 'size'>): Promise<boolean> {
  return ((await sizeOf(storedPath(vault, stored))) ?? 0) > size;
}

async function broughtAlong({ to, former = [] }: VaultPlace, medium: ArchivedMedium): Promise<boolean> {
  for (const vault of former) {
    if (!(await liesIn(vault, medium))) continue;
    const path = storedPath(to, medium.stored);
    await makeStep(join(path, '..'));
    await copyFile(storedPath(vault, medium.stored), `${path}.part`);
    await rename(`${path}.part`, path);
    return true;
  }
  return false;
}

/** Which of the files that were taken away lie here. */
export async function goneIn(
  place: Pick<VaultPlace, 'numberFolder' | 'to' | 'namingKey'>,
): Promise<ReadonlySet<string>> {
  const here = new Set<string>();
  for (const [file, { size, hash, goneAt }] of await readCache(place.numberFolder)) {
    if (goneAt !== undefined && (await liesIn(place.to, { size, stored: storedName(place, hash) }))) here.add(file);
  }
  return here;
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

/** Does one of them lie here? no-vault: the folder itself is not there. */
export async function liesThere(place: VaultPlace, file: string): Promise<'there' | 'no-vault' | 'not-there'> {
  if ((await sizeOf(place.to)) === null) return 'no-vault';
  const medium = await mediumOf(place, file);
  return medium !== null && (await liesIn(place.to, medium)) ? 'there' : 'not-there';
}

/** Brings one of them back. @returns false: it is not there, or not what it was */
export async function bringFromVault(place: VaultPlace, file: string, secret: string): Promise<boolean> {
  const medium = await mediumOf(place, file);
  return medium !== null && bringMedium(place.to, medium, secret, place.from);
}

async function mediumOf(place: VaultPlace, file: string): Promise<ArchivedMedium | null> {
  const entry = (await readCache(place.numberFolder)).get(file);
  if (entry === undefined) return null;
  return { file, size: entry.size, hash: entry.hash, stored: storedName(place, entry.hash) };
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
  // One that is shorter than its content was cut by somebody.
  if (((await sizeOf(to)) ?? 0) > medium.size) return;
  await makeStep(join(to, '..'));
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
