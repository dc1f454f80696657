import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GoneMedia } from '../../shared/contract/disk';
import type { StoredMedia } from '../../shared/contract/media';
import { MINUTE, type Clock } from '../../shared/kernel/instant';
import { done, refused, type Result } from '../../shared/kernel/result';
import { fileNameOf } from '../media/mediaStore';
import { unlockArchiveKey } from './archiveKey';
import { vaultFolder } from './backupFolder';
import type { BackupRecord } from './backupRecord';
import { bringFromVault, goneIn, goneMedia, liesThere, type VaultPlace } from './mediaVault';

/** A passphrase is asked for once for several files, ms. */
const REMEMBERED = 10 * MINUTE;

export interface AtticNumber {
  readonly phoneNumberId: string;
  readonly folder: string;
  readonly record: BackupRecord;
}

interface KnownVault extends VaultPlace {
  readonly wrapped: string;
}

/** Where backups keep the media of a number: those of now first, then those of before. None: no backup was read back. */
function vaultsOf({ phoneNumberId, folder, record }: AtticNumber): readonly KnownVault[] {
  const { folder: chosen, key, lastGood, former = [] } = record;
  if (chosen === null || key === null || lastGood === null) return [];
  return [{ folder: chosen, key }, ...former].map((each) => ({
    ...{ numberFolder: folder, from: join(folder, 'media'), to: vaultFolder(each.folder, phoneNumberId, each.key) },
    ...each.key,
  }));
}

/** Files that were taken away from this computer, since a backup has them; and the way back. */
export class MediaAttic {
  /** By folder of the number: files that were taken away, with their bytes. */
  private readonly known = new Map<string, ReadonlyMap<string, number>>();
  /** By recipient of the key. */
  private readonly secrets = new Map<string, { readonly value: string; readonly until: number }>();

  constructor(
    private readonly number: () => Promise<AtticNumber | null>,
    private readonly clock: Clock,
  ) {}

  /** Was this medium taken away? */
  async has(folder: string, mediaId: string): Promise<boolean> {
    const file = fileNameOf(mediaId);
    return file !== null && (await this.files(folder)).has(file);
  }

  /** What was taken away and is not back; `formerly`: what of it only the backups before another folder or passphrase have. */
  async gone(folder: string): Promise<GoneMedia> {
    const vault = await this.vaultOf(folder);
    const now = vault === null ? new Set<string>() : await goneIn(vault);
    const all = { files: 0, bytes: 0 };
    const formerly = { files: 0, bytes: 0 };
    for (const [file, size] of await this.files(folder)) {
      // Brought back meanwhile.
      if (await stat(join(folder, 'media', file)).catch(() => null)) continue;
      for (const sum of now.has(file) ? [all] : [all, formerly]) {
        sum.files += 1;
        sum.bytes += size;
      }
    }
    return { ...all, formerly };
  }

  /** Something was taken away: what is known of that folder is read again. */
  looked(folder: string): void {
    this.known.delete(folder);
  }

  /** Where the backups keep the media of a number; null: there is no backup that was read back. */
  async vaultOf(folder: string): Promise<(VaultPlace & { readonly securedAt: number }) | null> {
    const number = await this.number();
    if (number?.folder !== folder) return null;
    const { lastGood } = number.record;
    const [now] = vaultsOf(number);
    return now === undefined || lastGood === null ? null : { ...now, securedAt: lastGood.at };
  }

  /**
   * From the backups of now or, where another folder or passphrase was chosen since, from those of before.
   * @param passphrase of the backups that have it; null: one of the last minutes
   */
  async bringBack(mediaId: string, passphrase: string | null): Promise<Result<StoredMedia>> {
    const number = await this.number();
    const file = fileNameOf(mediaId);
    const vaults = number === null ? [] : vaultsOf(number);
    if (vaults.length === 0 || file === null) return refused({ code: 'backup-not-set-up' });
    const lies = await Promise.all(vaults.map((vault) => liesThere(vault, file)));
    const place = lies.indexOf('there');
    const vault = vaults[place];
    if (vault === undefined) {
      const away = vaults[lies.indexOf('no-vault')];
      return refused(away ? { code: 'backup-folder-gone', detail: away.to } : { code: 'media-not-in-copy' });
    }
    const secret = await this.unlock(vault, passphrase);
    const formerly = place > 0;
    if (secret === null && passphrase === null)
      return refused({ code: 'backup-locked', ...(formerly ? { detail: 'former' } : {}) });
    if (secret === null) return refused({ code: formerly ? 'backup-former-passphrase' : 'backup-passphrase' });
    if (!(await bringFromVault(vault, file, secret))) return refused({ code: 'media-not-in-copy' });
    const { size } = await stat(join(vault.from, file));
    // What it is, its first bytes tell whoever shows it.
    return done({ mediaId, size, mimeType: '' });
  }

  private async unlock({ recipient, wrapped }: KnownVault, passphrase: string | null): Promise<string | null> {
    const secret = this.secrets.get(recipient);
    if (secret && secret.until > this.clock()) return secret.value;
    const value = passphrase === null ? null : await unlockArchiveKey(wrapped, passphrase);
    if (value !== null) this.secrets.set(recipient, { value, until: this.clock() + REMEMBERED });
    return value;
  }

  private async files(folder: string): Promise<ReadonlyMap<string, number>> {
    const known = this.known.get(folder) ?? (await goneMedia(folder));
    this.known.set(folder, known);
    return known;
  }
}
