import type { Instant } from '../kernel/instant';
import type { Failure } from '../kernel/result';
import type { SalvageFacts } from './salvage';

/** manual: a click. scheduled: by the clock. update: before a new Electron major looks at the database. */
export type BackupKind = 'manual' | 'scheduled' | 'update';

/** One archive that lies in the folder. */
export interface StoredBackup {
  /** Its name in the folder. */
  readonly file: string;
  readonly createdAt: Instant;
  /** Bytes, without the media beside it. */
  readonly size: number;
  /** When it was last read back and found whole; null: never on this computer. */
  readonly verifiedAt: Instant | null;
}

export interface BackupFailure {
  readonly at: Instant;
  /** A code of failureCodes or of words/backup. */
  readonly code: string;
  readonly detail?: string;
}

export interface RunningBackup {
  readonly kind: BackupKind;
  readonly phase: 'reading' | 'media' | 'verifying';
  /** Of what this phase has to do: 0–1; null: not known yet. */
  readonly share: number | null;
}

/** How the backups of the number that is open are doing. */
export interface BackupState {
  /** Key of the number; null: none is open. */
  readonly phoneNumberId: string | null;
  /** The folder that the person chose; null: none yet. */
  readonly folder: string | null;
  /** There is a key to encrypt with: a passphrase was set. */
  readonly protected: boolean;
  /** Minutes after midnight at which a copy is made each day; null: only by hand. */
  readonly dailyAt: number | null;
  readonly running: RunningBackup | null;
  /** Newest first; empty while the folder cannot be read. */
  readonly stored: readonly StoredBackup[];
  /** The last one that was made and read back on this computer. */
  readonly lastGood: { readonly at: Instant; readonly file: string; readonly messages: number } | null;
  /** What kept the last try from becoming a backup; null: it became one. */
  readonly lastFailure: BackupFailure | null;
  /** The folder cannot be reached or written now. */
  readonly folderProblem: string | null;
  /** When a restore was last tried out, or the first backup made; null: no backup yet. */
  readonly drilledAt: Instant | null;
  /** The last start that brought another major of Electron; null: none that is known. */
  readonly update: BackupAtUpdate | null;
}

/** Before anybody works with another Chromium on the same tables, a backup is made. */
export interface BackupAtUpdate {
  /** Versions of Electron. */
  readonly from: string;
  readonly to: string;
  readonly at: Instant;
  /** waiting: it is being made, or is tried again at the next start. not-set-up: there was no folder or no phrase. */
  readonly outcome: 'waiting' | 'made' | 'failed' | 'not-set-up';
}

export interface BackupKeys {
  /** Opens every backup without the passphrase: for the sheet that is printed once, and never again shown. */
  readonly recoveryKey: string;
}

/** Main asks the page that works for the tables; `runId` names this one try. */
export interface BackupWanted {
  readonly runId: string;
  readonly phoneNumberId: string;
}

/** The place of a run of rows in its table. Keys are those of IndexedDB: text, number, or a list of them. */
export interface ChunkPlace {
  readonly table: string;
  /** Counts from 0 in each table. The same one again replaces the first. */
  readonly chunk: number;
  readonly after: BackupKey | null;
  readonly upTo: BackupKey | null;
  readonly rows: number;
}

export type BackupKey = string | number | (string | number)[];

/** What is known when the tables have been read whole. */
export interface TablesRead {
  readonly schema: number;
  readonly cursor: number;
  readonly messages: number;
  readonly contacts: number;
  readonly conversations: number;
  readonly attendants: readonly string[];
}

/** Where an archive was found: a file that the person picked, or one of the folder. */
export interface ArchiveRef {
  /** Whole path. */
  readonly path: string;
}

/** What a passphrase showed of an archive. */
export interface OpenedArchive {
  /** Names it in the requests that follow. */
  readonly archiveId: string;
  readonly phoneNumberId: string;
  readonly displayName: string | null;
  readonly createdAt: Instant;
  readonly schema: number;
  readonly facts: Omit<TablesRead, 'schema' | 'cursor'>;
  readonly rows: number;
  readonly media: number;
  /** Bytes of the media that this computer does not have. */
  readonly mediaBytes: number;
  /** Why it is not whole; null: nothing is known against it. With `schema` 0 it says nothing of itself. */
  readonly damage: Failure | null;
}

/** A piece of an archive on its way back into tables. */
export interface ArchivePiece {
  readonly place: ChunkPlace;
  /** `rowsText`, UTF-8. */
  readonly body: Uint8Array;
}

/** How an archive's tables have to stand once they are written: what the restored ones are compared with. */
export interface ArchiveTableFacts {
  readonly name: string;
  readonly rows: number;
  readonly chunks: readonly {
    readonly after: BackupKey | null;
    readonly upTo: BackupKey | null;
    readonly hash: string;
  }[];
}

/** The requests about backups and archives; part of THE contract in channels.ts. */
export interface BackupRequests {
  'backup.read': () => BackupState;
  /** Makes the key that encrypts from now on. The passphrase itself is kept nowhere. */
  'backup.protect': (passphrase: string) => BackupKeys;
  /** Asks the person for a folder; the state as before when the dialog was cancelled. */
  'backup.chooseFolder': () => BackupState;
  /** Minutes after midnight; null: only by hand. */
  'backup.setDaily': (dailyAt: number | null) => BackupState;
  /** Begins one now. What becomes of it is announced. */
  'backup.start': () => BackupState;
  'backup.cancel': () => null;
  /** Opens the folder in the system's file manager. */
  'backup.showFolder': () => null;

  /** From the page that works for the number, after `backup.wanted`: rows as `rowsText`, UTF-8. Waits for the disk. */
  'backup.piece': (runId: string, piece: ArchivePiece) => null;
  /** How far the tables have been read, 0–1. */
  'backup.progress': (runId: string, share: number) => null;
  'backup.tablesRead': (runId: string, read: TablesRead) => null;
  /** The page cannot read its tables. */
  'backup.gaveUp': (runId: string, code: string) => null;

  /** Asks the person for a file; null: the dialog was cancelled. */
  'archive.choose': () => ArchiveRef | null;
  /** One that lies in the folder of the number that is open. */
  'archive.ofFolder': (file: string) => ArchiveRef;
  /** @param passphrase or the recovery key */
  'archive.unlock': (path: string, passphrase: string) => OpenedArchive;
  'archive.tables': (archiveId: string) => readonly ArchiveTableFacts[];
  /** The next piece; null: that was all. @param salvage leaves out what is damaged, instead of failing */
  'archive.next': (archiveId: string, salvage: boolean) => ArchivePiece | null;
  /** Reads what can be read of a damaged archive, and counts. */
  'archive.survey': (archiveId: string) => SalvageFacts;
  /** From the beginning again. */
  'archive.rewind': (archiveId: string) => null;
  /** Puts the media back into the folder of their number. */
  'archive.bringMedia': (archiveId: string) => { readonly brought: number; readonly missing: number };
  /** The tables stand and have been compared: from now on they are the number's. Every window loads again. */
  'archive.restored': (archiveId: string, mark: { readonly databaseId: string; readonly cursor: number }) => null;
  'archive.close': (archiveId: string) => null;
  /** The tables of before a restore count again: every window loads again. */
  'archive.takenBack': (phoneNumberId: string) => null;
}

export interface BackupAnnouncements {
  'backup.changed': BackupState;
  'backup.wanted': BackupWanted;
  /** Another database took the place of the one that is open. */
  'database.replaced': { readonly phoneNumberId: string };
}

/** Complete by type, as the list that it is part of. */
export const backupRequestNames = [
  'backup.read',
  'backup.protect',
  'backup.chooseFolder',
  'backup.setDaily',
  'backup.start',
  'backup.cancel',
  'backup.showFolder',
  'backup.piece',
  'backup.progress',
  'backup.tablesRead',
  'backup.gaveUp',
  'archive.choose',
  'archive.ofFolder',
  'archive.unlock',
  'archive.tables',
  'archive.next',
  'archive.survey',
  'archive.rewind',
  'archive.bringMedia',
  'archive.restored',
  'archive.close',
  'archive.takenBack',
] as const satisfies readonly (keyof BackupRequests)[];

export const backupAnnouncementNames = [
  'backup.changed',
  'backup.wanted',
  'database.replaced',
] as const satisfies readonly (keyof BackupAnnouncements)[];
