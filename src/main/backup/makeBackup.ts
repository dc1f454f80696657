import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupKind, RunningBackup, TablesRead } from '../../shared/contract/backup';
import { ARCHIVE_FORMAT, rootHash, type Manifest } from '../../shared/domain/backup/manifest';
import type { Failure, Result } from '../../shared/kernel/result';
import { done, refused } from '../../shared/kernel/result';
import type { Clock } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';
import { mediaFolderOf } from './archiveKey';
import { errnoOf } from './archiveReader';
import { ArchiveWriter } from './archiveWriter';
import { archiveName, folderFailure, numberFolder, prepareFolder, unfinishedPath } from './backupFolder';
import type { KnownArchive } from './backupRecord';
import { ChunkTally } from './chunkTally';
import { FileKeys } from './fileKeys';
import { storeMedia } from './mediaVault';
import { syncFolder } from './syncFolder';
import { TablesIntake, type IntakeTimers } from './tablesIntake';
import { verifyArchive } from './verifyArchive';

export interface BackupOrder {
  readonly kind: BackupKind;
  readonly phoneNumberId: string;
  readonly displayName: string | null;
  /** Of the number: journal, media. */
  readonly numberFolder: string;
  /** That the person chose. */
  readonly chosen: string;
  readonly key: { readonly recipient: string; readonly wrapped: string; readonly namingKey: string };
  /** Where the media of earlier backups lie under the same key: another folder was chosen since. */
  readonly former: readonly string[];
  /** Bytes that it will need at least, as far as is known. */
  readonly expected: number;
}

export interface BackupTools {
  readonly app: string;
  readonly clock: Clock;
  readonly timers: IntakeTimers;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Asks the page for the tables; `intake` takes them. */
  readonly ask: (intake: (call: () => void) => TablesIntake) => TablesIntake;
  readonly onPhase: (phase: RunningBackup['phase'], share: number | null) => void;
}

export interface MadeBackup extends KnownArchive {
  readonly file: string;
  readonly messages: number;
}

/**
 * Makes one backup: tables, media, manifest, read back from the disk, and only then under its name.
 * Whatever goes wrong, nothing of it stays.
 */
export async function makeBackup(order: BackupOrder, tools: BackupTools): Promise<Result<MadeBackup>> {
  const folder = numberFolder(order.chosen, order.phoneNumberId);
  const now = new Date(tools.clock());
  const name = archiveName(now);
  const path = unfinishedPath(folder, name);
  try {
    const free = await prepareFolder(order.chosen, folder);
    if (free < order.expected) return refused({ code: 'backup-disk-full', detail: 'before' });
    const made = await write(order, tools, { folder, path, now });
    if (!made.ok) return made;
    await rename(path, join(folder, name));
    await syncFolder(folder);
    return done({ ...made.value, file: name });
  } catch (cause) {
    const failure = failureOf(cause, tools.signal);
    tools.log.warn('backup.failed', { code: failure.code, errno: errnoOf(cause) });
    return refused(failure);
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}

interface Place {
  readonly folder: string;
  readonly path: string;
  readonly now: Date;
}

async function write(order: BackupOrder, tools: BackupTools, place: Place): Promise<Result<Omit<MadeBackup, 'file'>>> {
  const { path, now } = place;
  const keys = new FileKeys();
  // Minutes east of UTC; JavaScript counts the other way.
  const zoneOffset = -now.getTimezoneOffset();
  const head = {
    ...{ format: ARCHIVE_FORMAT, app: tools.app, phoneNumberId: order.phoneNumberId, createdAt: now.getTime() },
    ...{ zoneOffset, kind: order.kind, wrappedKey: order.key.wrapped },
  };
  const writer = await ArchiveWriter.create(path, head, order.key.recipient, keys);
  const tally = new ChunkTally();
  let size: number;
  let read: TablesRead;
  try {
    read = await readTables(tools, writer, tally);
    tools.onPhase('media', null);
    const manifest = await manifestOf(order, tools, { place, read, tally, headHash: writer.headHash });
    size = await writer.finish(manifest);
  } catch (cause) {
    await writer.abandon();
    throw cause;
  }
  tools.onPhase('verifying', 0);
  const pieces = tally.tables().reduce((sum, table) => sum + table.chunks.length, 0);
  const verified = await verifyArchive(path, keys, (count) => tools.onPhase('verifying', Math.min(1, count / pieces)));
  if (!verified.ok) return verified;
  const createdAt = now.getTime();
  return done({ createdAt, zoneOffset, size, verifiedAt: tools.clock(), cursor: read.cursor, messages: read.messages });
}

async function readTables(tools: BackupTools, writer: ArchiveWriter, tally: ChunkTally): Promise<TablesRead> {
  const { signal } = tools;
  const intake = tools.ask(
    (call) =>
      new TablesIntake(
        tools.timers,
        async (piece) => {
          tally.add(piece);
          await writer.add(piece);
        },
        call,
      ),
  );
  const give = (): void => intake.fail(new Error('aborted'));
  signal.addEventListener('abort', give, { once: true });
  try {
    signal.throwIfAborted();
    return await intake.whole;
  } finally {
    signal.removeEventListener('abort', give);
    intake.fail(new Error('over'));
  }
}

interface Written {
  readonly place: Place;
  readonly read: TablesRead;
  readonly tally: ChunkTally;
  readonly headHash: string;
}

async function manifestOf(order: BackupOrder, tools: BackupTools, written: Written): Promise<Manifest> {
  const { key, phoneNumberId, displayName } = order;
  const { read, tally, place } = written;
  const mediaFolder = mediaFolderOf(key.recipient);
  const media = await storeMedia(
    {
      numberFolder: order.numberFolder,
      from: join(order.numberFolder, 'media'),
      to: join(place.folder, mediaFolder),
      former: order.former,
      ...key,
    },
    tools.signal,
    (share) => tools.onPhase('media', share),
    tools.log,
  );
  const { schema, cursor, messages, contacts, conversations, attendants } = read;
  const tables = [...tally.tables()];
  return {
    ...{ format: ARCHIVE_FORMAT, head: written.headHash, phoneNumberId, displayName, createdAt: place.now.getTime() },
    ...{ schema, cursor, tables, root: rootHash(tables), mediaFolder, media: [...media] },
    facts: { messages, contacts, conversations, attendants: [...attendants] },
  };
}

function failureOf(cause: unknown, signal: AbortSignal): Failure {
  if (signal.aborted) return { code: 'backup-cancelled' };
  if (cause instanceof Error && 'backup' in cause) return { code: String(cause.backup) };
  if (cause instanceof Error && 'code' in cause) return folderFailure(cause);
  return { code: 'backup-broken', detail: cause instanceof Error ? cause.name : 'unknown' };
}
