import { readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskUse, FilesAndBytes, FreePreview, FreeWish } from '../../shared/contract/disk';
import { DAY, type Clock } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';
import { done, refused, type Result } from '../../shared/kernel/result';
import type { MediaAttic } from '../backup/mediaAttic';
import { NOTHING, plus, sizeBelow, sizeOfAll } from './folderSize';
import { mediaGoing, mediaUse, shelvedIn, sumOf, takeAway } from './mediaShelf';

/** Chromium's own, made anew whenever they are missing. */
const CACHES = ['Cache', 'Code Cache', 'GPUCache', 'DawnGraphiteCache', 'DawnWebGPUCache', 'Shared Dictionary'];
/** Full log files that were put away; the one that is written stays. */
const OLD_LOG = /^main\.\d+\.log$/;

export interface DiskNumber {
  readonly phoneNumberId: string;
  readonly folder: string;
}

export interface DiskParts {
  readonly profile: { readonly folder: string; readonly logs: string; readonly numbers: string };
  readonly number: () => DiskNumber | null;
  readonly attic: MediaAttic;
  /** Folder of the number's archives; null: none is chosen. */
  readonly archives: () => Promise<string | null>;
  /** Names of archives of other computers that have outlived their time. */
  readonly outlivedArchives: () => Promise<readonly string[]>;
  /** A backup is being made: it reads the same files. */
  readonly isBusy: () => Promise<boolean>;
  /** Empties what Chromium keeps to be quicker. */
  readonly clearCaches: () => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What takes space on this computer, and what of it may go. */
export class DiskRoom {
  constructor(private readonly parts: DiskParts) {}

  async read(): Promise<Result<DiskUse>> {
    const { profile, attic, clock } = this.parts;
    const number = this.parts.number();
    if (number === null) return refused({ code: 'no-connection' });
    const all = await readdir(profile.numbers).catch(() => []);
    const others = all.filter((name) => name !== number.phoneNumberId);
    return done({
      free: await freeOn(profile.folder),
      tables: (await sizeBelow(join(profile.folder, 'IndexedDB'))).bytes,
      index: (await sizeBelow(join(profile.folder, 'File System'))).bytes,
      journal: (await sizeBelow(join(number.folder, 'journal'))).bytes,
      media: mediaUse(await shelvedIn(join(number.folder, 'media')), clock()),
      backups: await this.backups(),
      logs: (await sizeBelow(profile.logs)).bytes,
      caches: (await this.caches()).bytes,
      otherNumbers: (await sizeOfAll(profile.numbers, others)).bytes,
      gone: await attic.gone(number.folder),
    });
  }

  async preview(wish: FreeWish): Promise<Result<FreePreview>> {
    const number = this.parts.number();
    if (number === null) return refused({ code: 'no-connection' });
    const { secured, unsecured } = await this.going(number, wish);
    return done({
      media: sumOf(secured),
      unsecured: sumOf(unsecured),
      backups: await this.oldArchives(),
      caches: await this.caches(),
      logs: await this.oldLogs(),
    });
  }

  async free(wish: FreeWish): Promise<Result<FreePreview>> {
    const number = this.parts.number();
    if (number === null) return refused({ code: 'no-connection' });
    if (await this.parts.isBusy()) return refused({ code: 'backup-running' });
    const { secured, unsecured } = await this.going(number, wish);
    const vault = await this.parts.attic.vaultOf(number.folder);
    const media = wish.media === null || vault === null ? NOTHING : await takeAway(vault, secured, this.parts.clock());
    this.parts.attic.looked(number.folder);
    const went: FreePreview = {
      media,
      unsecured: sumOf(unsecured),
      backups: wish.backups ? await this.removeArchives() : NOTHING,
      caches: wish.caches ? await this.emptyCaches() : NOTHING,
      logs: wish.logs ? await this.removeLogs() : NOTHING,
    };
    this.parts.log.info('disk.freed', {
      mediaFiles: went.media.files,
      mediaBytes: went.media.bytes,
      archives: went.backups.files,
      cacheBytes: went.caches.bytes,
    });
    return done(went);
  }

  private async going({ folder }: DiskNumber, { media }: FreeWish): ReturnType<typeof mediaGoing> {
    if (media === null) return { secured: [], unsecured: [] };
    const before = this.parts.clock() - media.olderThanDays * DAY;
    return mediaGoing(await shelvedIn(join(folder, 'media')), before, await this.parts.attic.vaultOf(folder));
  }

  private async backups(): Promise<DiskUse['backups']> {
    const folder = await this.parts.archives();
    const found = folder === null ? null : await stat(folder).catch(() => null);
    if (folder === null || found === null) return null;
    const own = await stat(this.parts.profile.folder);
    return { ...(await sizeBelow(folder)), sameDisk: found.dev === own.dev };
  }

  private caches(): Promise<FilesAndBytes> {
    return sizeOfAll(this.parts.profile.folder, CACHES);
  }

  private async emptyCaches(): Promise<FilesAndBytes> {
    const before = await this.caches();
    await this.parts.clearCaches();
    const after = await this.caches();
    return { files: Math.max(0, before.files - after.files), bytes: Math.max(0, before.bytes - after.bytes) };
  }

  private async logNames(): Promise<readonly string[]> {
    return (await readdir(this.parts.profile.logs).catch(() => [])).filter((name) => OLD_LOG.test(name));
  }

  private async oldLogs(): Promise<FilesAndBytes> {
    return sizeOfAll(this.parts.profile.logs, await this.logNames());
  }

  private async removeLogs(): Promise<FilesAndBytes> {
    return removeAll(this.parts.profile.logs, await this.logNames());
  }

  private async oldArchives(): Promise<FilesAndBytes> {
    const folder = await this.parts.archives();
    return folder === null ? NOTHING : sizeOfAll(folder, await this.parts.outlivedArchives());
  }

  private async removeArchives(): Promise<FilesAndBytes> {
    const folder = await this.parts.archives();
    return folder === null ? NOTHING : removeAll(folder, await this.parts.outlivedArchives());
  }
}

async function removeAll(folder: string, names: readonly string[]): Promise<FilesAndBytes> {
  let went = NOTHING;
  for (const name of names) {
    const size = await sizeBelow(join(folder, name));
    const removed = await rm(join(folder, name)).then(
      () => true,
      () => false,
    );
    if (removed) went = plus(went, size);
  }
  return went;
}

async function freeOn(folder: string): Promise<number | null> {
  return statfs(folder).then(
    (disk) => disk.bavail * disk.bsize,
    () => null,
  );
}
