import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FilesAndBytes, MediaKind, MediaUse } from '../../shared/contract/disk';
import { mediaKinds } from '../../shared/contract/disk';
import { DAY, type Instant } from '../../shared/kernel/instant';
import { mediaTypeOfFile } from '../app/mediaType';
import { markGone, securedIn, type VaultPlace } from '../backup/mediaVault';
import { NOTHING, plus } from './folderSize';

interface Shelved {
  readonly file: string;
  readonly bytes: number;
  readonly kind: MediaKind;
  /** When it came to this computer. */
  readonly since: Instant;
}

const MIDDLE = 90 * DAY;
const OLD = 365 * DAY;
/** Meta's ids are digits. Files of ours (quick replies, what was sent) are named by a hash and never go. */
const RECEIVED = /^\d{1,32}$/;

/** The fetched files of a number. */
export async function shelvedIn(folder: string): Promise<readonly Shelved[]> {
  const shelved: Shelved[] = [];
  for (const file of await readdir(folder).catch(() => [])) {
    const path = join(folder, file);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile() || file.endsWith('.part')) continue;
    shelved.push({ file, bytes: found.size, kind: await kindOf(path), since: found.mtimeMs });
  }
  return shelved;
}

export function mediaUse(shelved: readonly Shelved[], now: Instant): readonly MediaUse[] {
  return mediaKinds.map((kind) => {
    const own = shelved.filter((each) => each.kind === kind);
    const between = (from: number, to: number): FilesAndBytes =>
      sumOf(own.filter(({ since }) => now - since >= from && now - since < to));
    return {
      kind,
      young: between(-Infinity, MIDDLE),
      middle: between(MIDDLE, OLD),
      old: between(OLD, Infinity),
    };
  });
}

export interface MediaGoing {
  /** Old enough and in a backup that was read back. */
  readonly secured: readonly Shelved[];
  readonly unsecured: readonly Shelved[];
}

/** Received files that may go, since a backup has them; those that are old enough but in none stay. */
export async function mediaGoing(
  shelved: readonly Shelved[],
  before: Instant,
  vault: (VaultPlace & { readonly securedAt: Instant }) | null,
): Promise<MediaGoing> {
  const old = shelved.filter(({ file, since }) => RECEIVED.test(file) && since < before);
  const there = vault === null ? new Set<string>() : await securedIn(vault, old);
  return {
    secured: old.filter(({ file }) => there.has(file)),
    unsecured: old.filter(({ file }) => !there.has(file)),
  };
}

/** Takes files away; that they were here, and where they are, is noted first. @returns what went */
export async function takeAway(vault: VaultPlace, going: readonly Shelved[], now: Instant): Promise<FilesAndBytes> {
  await markGone(
    vault.numberFolder,
    going.map(({ file }) => file),
    now,
  );
  let went = NOTHING;
  for (const { file, bytes } of going) {
    const removed = await rm(join(vault.from, file)).then(
      () => true,
      () => false,
    );
    if (removed) went = plus(went, { files: 1, bytes });
  }
  return went;
}

export function sumOf(shelved: readonly Shelved[]): FilesAndBytes {
  return { files: shelved.length, bytes: shelved.reduce((sum, { bytes }) => sum + bytes, 0) };
}

async function kindOf(path: string): Promise<MediaKind> {
  const type = await mediaTypeOfFile(path).catch(() => '');
  const [kind] = type.split('/');
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'document';
}
