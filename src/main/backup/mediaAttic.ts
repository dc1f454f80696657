import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FilesAndBytes } from '../../shared/contract/disk';
import type { StoredMedia } from '../../shared/contract/media';
import { MINUTE, type Clock } from '../../shared/kernel/instant';
import { done, refused, type Result } from '../../shared/kernel/result';
import { fileNameOf } from '../media/mediaStore';
import { mediaFolderOf, unlockArchiveKey } from './archiveKey';
import { numberFolder } from './backupFolder';
import type { BackupRecord } from './backupRecord';
import { bringFromVault, goneMedia, type VaultPlace } from './mediaVault';

/** A passphrase is asked for once for several files, ms. */
const REMEMBERED = 10 * MINUTE;

export interface AtticNumber {
  readonly phoneNumberId: string;
  readonly folder: string;
  readonly record: BackupRecord;
}

/** Files that were taken away from this computer, since a backup has them; and the way back. */
export class MediaAttic {
  /** By folder of the number: files that were taken away, with their bytes. */
  private readonly known = new Map<string, ReadonlyMap<string, number>>();
  private secret: { readonly recipient: string; readonly value: string; readonly until: number } | null = null;

  constructor(
    private readonly number: () => Promise<AtticNumber | null>,
    private readonly clock: Clock,
  ) {}

  /** Was this medium taken away? */
  async has(folder: string, mediaId: string): Promise<boolean> {
    const file = fileNameOf(mediaId);
    return file !== null && (await this.files(folder)).has(file);
  }

  async gone(folder: string): Promise<FilesAndBytes> {
    let files = 0;
    let bytes = 0;
    for (const [file, size] of await this.files(folder)) {
      // Brought back meanwhile.
      if (await stat(join(folder, 'media', file)).catch(() => null)) continue;
      files += 1;
      bytes += size;
    }
    return { files, bytes };
  }

  /** Something was taken away: what is known of that folder is read again. */
  looked(folder: string): void {
    this.known.delete(folder);
  }

  /** Where the backups keep the media of a number; null: there is no backup that was read back. */
  async vaultOf(folder: string): Promise<(VaultPlace & { readonly securedAt: number }) | null> {
    const number = await this.number();
    if (number?.folder !== folder) return null;
    const { folder: chosen, key, lastGood } = number.record;
    if (chosen === null || key === null || lastGood === null) return null;
    const to = join(numberFolder(chosen, number.phoneNumberId), mediaFolderOf(key.recipient));
    const { recipient, namingKey } = key;
    return { numberFolder: folder, from: join(folder, 'media'), to, recipient, namingKey, securedAt: lastGood.at };
  }

  /** @param passphrase null: the one of the last minutes */
  async bringBack(mediaId: string, passphrase: string | null): Promise<Result<StoredMedia>> {
    const number = await this.number();
    const vault = number && (await this.vaultOf(number.folder));
    const file = fileNameOf(mediaId);
    if (!number || !vault || file === null) return refused({ code: 'backup-not-set-up' });
    const secret = await this.unlock(number.record, passphrase);
    if (secret === null) return refused({ code: passphrase === null ? 'backup-locked' : 'backup-passphrase' });
    const brought = await bringFromVault(vault, file, secret);
    if (brought === 'no-vault') return refused({ code: 'backup-folder-gone' });
    if (brought === 'not-there') return refused({ code: 'media-not-in-copy' });
    const { size } = await stat(join(vault.from, file));
    // What it is, its first bytes tell whoever shows it.
    return done({ mediaId, size, mimeType: '' });
  }

  private async unlock({ key }: BackupRecord, passphrase: string | null): Promise<string | null> {
    if (key === null) return null;
    const { secret } = this;
    if (passphrase === null)
      return secret?.recipient === key.recipient && secret.until > this.clock() ? secret.value : null;
    const value = await unlockArchiveKey(key.wrapped, passphrase);
    if (value !== null) this.secret = { recipient: key.recipient, value, until: this.clock() + REMEMBERED };
    return value;
  }

  private async files(folder: string): Promise<ReadonlyMap<string, number>> {
    const known = this.known.get(folder) ?? (await goneMedia(folder));
    this.known.set(folder, known);
    return known;
  }
}
