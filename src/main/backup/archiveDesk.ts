import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ArchivePiece, ArchiveTableFacts, OpenedArchive } from '../../shared/contract/backup';
import type { ArchiveRows, SalvageFacts } from '../../shared/contract/salvage';
import type { ArchiveTable, Manifest } from '../../shared/domain/backup/manifest';
import { done, refused, type Result } from '../../shared/kernel/result';
import { unlockArchiveKey } from './archiveKey';
import { archivePieces, findArchive, openManifest, sizeOf, type FoundArchive } from './archiveReader';
import { ChunkTally } from './chunkTally';
import { fitsKey } from './fitsKey';
import { bringMedium } from './mediaVault';
import { salvagedPieces } from './salvageReader';

interface Opened {
  readonly archive: FoundArchive;
  readonly secret: string;
  /** null: that part of the archive is lost, and it says nothing of itself. */
  readonly manifest: Manifest | null;
  pieces: AsyncGenerator<ArchivePiece> | null;
}

/** An archive as it is given to a window that reads it. */
export interface HandedArchive {
  readonly archiveId: string;
  readonly path: string;
  readonly head: FoundArchive['head'];
  readonly rows: number;
  readonly schema: number;
  readonly displayName: string | null;
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

  /** @param salvage leaves out what is damaged, instead of failing at it */
  async next(archiveId: string, salvage: boolean): Promise<Result<ArchivePiece | null>> {
    const opened = this.opened.get(archiveId);
    if (!opened) return refused({ code: 'backup-over' });
    opened.pieces ??= (salvage ? salvagedPieces : archivePieces)(opened.archive, opened.secret);
    try {
      const step = await opened.pieces.next();
      return done(step.done === true ? null : step.value);
    } catch {
      return salvage ? done(null) : refused({ code: 'backup-damaged', detail: 'payload' });
    }
  }

  /** Reads a damaged archive and counts what of it can be had. */
  async survey(archiveId: string): Promise<Result<SalvageFacts>> {
    const opened = this.opened.get(archiveId);
    if (!opened) return refused({ code: 'backup-over' });
    const tally = new ChunkTally();
    try {
      for await (const piece of salvagedPieces(opened.archive, opened.secret)) tally.add(piece);
    } catch {
      // The file is gone meanwhile: what was counted stands.
    }
    return done({ saved: rowsOf(tally.tables()), whole: opened.manifest && rowsOf(opened.manifest.tables) });
  }

  /**
   * The same archive for somebody else, who closes it on their own.
   * @returns its new id, with what there is to know of it; null: it is closed
   */
  handOver(archiveId: string): HandedArchive | null {
    const opened = this.opened.get(archiveId);
    if (!opened) return null;
    const own = randomUUID();
    this.opened.set(own, { ...opened, pieces: null });
    const { archive, manifest } = opened;
    const rows = (manifest?.tables ?? []).reduce((sum, table) => sum + table.rows, 0);
    return {
      ...{ archiveId: own, path: archive.path, head: archive.head, rows },
      ...{ schema: manifest?.schema ?? 0, displayName: manifest?.displayName ?? null },
    };
  }

  /** Puts one medium of an archive into a folder. @returns false when the archive does not have it, or its file is gone */
  async bringOne(archiveId: string, file: string, folder: string): Promise<boolean> {
    const opened = this.opened.get(archiveId);
    const medium = opened?.manifest?.media.find((each) => each.file === file);
    if (!opened?.manifest || !medium) return false;
    return bringMedium(join(opened.archive.path, '..', opened.manifest.mediaFolder), medium, opened.secret, folder);
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
    const cut = archive.parts === null;
    const damage = cut || manifest === null ? { code: 'backup-damaged', detail: cut ? 'cut' : 'manifest' } : null;
    if (manifest === null) {
      const facts = { messages: 0, contacts: 0, conversations: 0, attendants: [] };
      return { ...known, displayName: null, schema: 0, facts, rows: 0, media: 0, mediaBytes: 0, damage };
    }
    const { displayName, schema, facts, tables, media } = manifest;
    const folder = this.mediaFolderOf(phoneNumberId);
    let mediaBytes = 0;
    for (const { file, size } of media) if ((await sizeOf(join(folder, file))) !== size) mediaBytes += size;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return { ...known, displayName, schema, facts, rows, media: media.length, mediaBytes, damage };
  }
}

function rowsOf(tables: readonly ArchiveTable[]): ArchiveRows {
  const count = (name: string): number => tables.find((table) => table.name === name)?.rows ?? 0;
  return { messages: count('messages'), conversations: count('conversations'), contacts: count('contacts') };
}
