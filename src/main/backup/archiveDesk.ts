import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ArchivePiece, ArchiveTableFacts, OpenedArchive } from '../../shared/contract/backup';
import type { Manifest } from '../../shared/domain/backup/manifest';
import { done, refused, type Result } from '../../shared/kernel/result';
import { unlockArchiveKey } from './archiveKey';
import { archivePieces, findArchive, openManifest, sizeOf, type FoundArchive } from './archiveReader';
import { fitsKey } from './fitsKey';
import { bringMedium } from './mediaVault';

interface Opened {
  readonly archive: FoundArchive;
  readonly secret: string;
  /** null: the archive is cut, and says nothing of itself. */
  readonly manifest: Manifest | null;
  pieces: AsyncGenerator<ArchivePiece> | null;
}

/** Archives that are being looked at: each one's key stays in memory until it is closed. */
export class ArchiveDesk {
  private readonly opened = new Map<string, Opened>();

  /** @param mediaFolderOf where the app keeps the media of a number */
  constructor(private readonly mediaFolderOf: (phoneNumberId: string) => string) {}

  async unlock(path: string, passphrase: string): Promise<Result<OpenedArchive>> {
    const found = await findArchive(path);
    if (!found.ok) return found;
    const archive = found.value;
    const secret = await unlockArchiveKey(archive.head.wrappedKey, passphrase);
    if (secret === null || !(await fitsKey(archive, secret))) return refused({ code: 'backup-passphrase' });
    const manifest = await openManifest(archive, secret);
    const archiveId = randomUUID();
    this.opened.set(archiveId, { archive, secret, manifest, pieces: null });
    return done(await this.describe(archiveId, archive, manifest));
  }

  tables(archiveId: string): Result<readonly ArchiveTableFacts[]> {
    const opened = this.opened.get(archiveId);
    if (!opened) return refused({ code: 'backup-over' });
    return done(
      (opened.manifest?.tables ?? []).map(({ name, rows, chunks }) => ({
        ...{ name, rows },
        chunks: chunks.map(({ after, upTo, hash }) => ({ after, upTo, hash })),
      })),
    );
  }

  /** @param salvage ends at a damage, as if that were all */
  async next(archiveId: string, salvage: boolean): Promise<Result<ArchivePiece | null>> {
    const opened = this.opened.get(archiveId);
    if (!opened) return refused({ code: 'backup-over' });
    opened.pieces ??= archivePieces(opened.archive, opened.secret);
    try {
      const step = await opened.pieces.next();
      return done(step.done === true ? null : step.value);
    } catch {
      return salvage ? done(null) : refused({ code: 'backup-damaged', detail: 'payload' });
    }
  }

  async rewind(archiveId: string): Promise<void> {
    const opened = this.opened.get(archiveId);
    await opened?.pieces?.return(undefined).catch(() => undefined);
    if (opened) opened.pieces = null;
  }

  /** Puts back what this computer does not have. */
  async bringMedia(archiveId: string): Promise<Result<{ readonly brought: number; readonly missing: number }>> {
    const opened = this.opened.get(archiveId);
    if (!opened) return refused({ code: 'backup-over' });
    const { archive, manifest, secret } = opened;
    const vault = join(archive.path, '..', manifest?.mediaFolder ?? '');
    const folder = this.mediaFolderOf(archive.head.phoneNumberId);
    let brought = 0;
    let missing = 0;
    for (const medium of manifest?.media ?? []) {
      if (await bringMedium(vault, medium, secret, folder)) brought += 1;
      else missing += 1;
    }
    return done({ brought, missing });
  }

  phoneNumberIdOf(archiveId: string): string | null {
    return this.opened.get(archiveId)?.archive.head.phoneNumberId ?? null;
  }

  async close(archiveId: string): Promise<void> {
    await this.rewind(archiveId);
    this.opened.delete(archiveId);
  }

  private async describe(archiveId: string, archive: FoundArchive, manifest: Manifest | null): Promise<OpenedArchive> {
    const { phoneNumberId, createdAt } = archive.head;
    const known = { archiveId, phoneNumberId, createdAt };
    if (manifest === null) {
      const facts = { messages: 0, contacts: 0, conversations: 0, attendants: [] };
      const damage = { code: 'backup-damaged', detail: archive.parts === null ? 'cut' : 'manifest' };
      return { ...known, displayName: null, schema: 0, facts, rows: 0, media: 0, mediaBytes: 0, damage };
    }
    const { displayName, schema, facts, tables, media } = manifest;
    const folder = this.mediaFolderOf(phoneNumberId);
    let mediaBytes = 0;
    for (const { file, size } of media) if ((await sizeOf(join(folder, file))) !== size) mediaBytes += size;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return { ...known, displayName, schema, facts, rows, media: media.length, mediaBytes, damage: null };
  }
}
