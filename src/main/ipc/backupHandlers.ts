import { done, refused, type Result } from '../../shared/kernel/result';
import type { BackupState } from '../../shared/contract/backup';
import type { ArchiveDesk } from '../backup/archiveDesk';
import type { BackupRoom } from '../backup/backupRoom';
import type { Handlers } from './door';

type BackupRequestName = Extract<keyof Handlers, `backup.${string}` | `archive.${string}`>;

export interface BackupHandlerParts {
  readonly room: BackupRoom;
  readonly desk: ArchiveDesk;
  /** Ask in front of the window with that page; null: cancelled. */
  readonly askFolder: (pageId: number) => Promise<string | null>;
  readonly askFile: (pageId: number) => Promise<string | null>;
  readonly showFolder: (folder: string) => Promise<void>;
  /** Where an archive of the open number's folder lies; null: no folder is chosen. */
  readonly pathOf: (state: BackupState, file: string) => string | null;
  /** The tables of a number were replaced. */
  readonly replaced: (phoneNumberId: string, mark?: { readonly databaseId: string; readonly cursor: number }) => void;
}

/** Requests about backups, and about archives on their way back into tables. */
export function backupHandlers(parts: BackupHandlerParts): Pick<Handlers, BackupRequestName> {
  return { ...roomHandlers(parts), ...deskHandlers(parts) };
}

type RoomHandlers = Pick<Handlers, Extract<keyof Handlers, `backup.${string}`>>;
type DeskHandlers = Pick<Handlers, Extract<keyof Handlers, `archive.${string}`>>;

function roomHandlers({ room, askFolder, showFolder }: BackupHandlerParts): RoomHandlers {
  const state = async (): Promise<Result<BackupState>> => done(await room.state());
  return {
    'backup.read': state,
    'backup.protect': (passphrase) => room.protect(passphrase),
    'backup.chooseFolder': async (asker) => {
      const folder = await askFolder(asker.id);
      return folder === null ? state() : room.setFolder(folder);
    },
    'backup.setDaily': (dailyAt) => room.setDaily(dailyAt),
    'backup.start': () => room.start('manual'),
    'backup.cancel': async () => {
      await room.cancel();
      return done(null);
    },
    'backup.showFolder': async () => {
      const { folder } = await room.state();
      if (folder === null) return refused({ code: 'backup-not-set-up' });
      await showFolder(folder);
      return done(null);
    },
    'backup.piece': (runId, piece) => room.piece(runId, piece),
    'backup.progress': (runId, share) => room.progress(runId, share),
    'backup.tablesRead': (runId, read) => room.tablesRead(runId, read),
    'backup.gaveUp': (runId, code) => room.gaveUp(runId, code),
  };
}

function deskHandlers({ room, desk, askFile, pathOf, replaced }: BackupHandlerParts): DeskHandlers {
  return {
    'archive.choose': async (asker) => {
      const path = await askFile(asker.id);
      return done(path === null ? null : { path });
    },
    'archive.ofFolder': async (file) => {
      const path = pathOf(await room.state(), file);
      return path === null ? refused({ code: 'backup-not-set-up' }) : done({ path });
    },
    'archive.unlock': (path, passphrase) => desk.unlock(path, passphrase),
    'archive.tables': (archiveId) => desk.tables(archiveId),
    'archive.next': (archiveId, salvage) => desk.next(archiveId, salvage),
    'archive.survey': (archiveId) => desk.survey(archiveId),
    'archive.rewind': async (archiveId) => {
      await desk.rewind(archiveId);
      return done(null);
    },
    'archive.bringMedia': (archiveId) => desk.bringMedia(archiveId),
    'archive.restored': async (archiveId, mark) => {
      const phoneNumberId = desk.phoneNumberIdOf(archiveId);
      if (phoneNumberId === null) return refused({ code: 'backup-over' });
      await desk.close(archiveId);
      replaced(phoneNumberId, mark);
      await room.drilled();
      return done(null);
    },
    'archive.close': async (archiveId) => {
      await desk.close(archiveId);
      return done(null);
    },
    'archive.takenBack': (phoneNumberId) => {
      replaced(phoneNumberId);
      return done(null);
    },
  };
}
