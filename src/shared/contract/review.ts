import type { Instant } from '../kernel/instant';
import type { SalvageFacts } from './salvage';

/** Somebody of the counter who looks into a history, as the counter judged them when they opened it. */
export interface HistoryReader {
  /** May take all of it out in one file, as only owners may at the counter. */
  readonly takesEverything: boolean;
}

/** A history that is open for reading, in a window of its own: nothing in it is sent, and nothing in it changes. */
export interface ReviewFacts extends HistoryReader {
  /** archive: the page fills its tables from it first. folder: the tables were copied and are there. */
  readonly source: 'archive' | 'folder';
  /** Names the archive in the requests that fill the tables; null for a folder. */
  readonly archiveId: string | null;
  /** When the archive was made, or the folder last written. */
  readonly createdAt: Instant;
  /** File or folder, as the person knows it. */
  readonly name: string;
  /** Version of the schema that the archive was made with; 0: as that of this app. */
  readonly schema: number;
  /** Rows that the archive holds; 0: not known. */
  readonly rows: number;
  /** The archive is damaged: only what lies before the damage is read. null: whole. */
  readonly salvage: SalvageFacts | null;
}

/** A folder of another Balcão, looked at but not opened. */
export interface ReviewFolder {
  readonly path: string;
  /** Numbers that have tables or files in it. */
  readonly numbers: readonly string[];
}

export interface ReviewRequests {
  /** Opens an archive that was unlocked, in a window of its own, which lets go of it when it is closed. */
  'review.archive': (archiveId: string, salvage: SalvageFacts | null, reader: HistoryReader) => null;
  /** Asks the person for the folder of another Balcão; null: cancelled. */
  'review.chooseFolder': () => ReviewFolder | null;
  /** Copies the tables of a number in such a folder, and opens the copy. */
  'review.folder': (path: string, phoneNumberId: string, reader: HistoryReader) => null;
  /** From the window itself: it closes, and nothing of it stays. */
  'review.close': () => null;
}

/** Complete by type, as the list that it is part of. */
export const reviewRequestNames = [
  'review.archive',
  'review.chooseFolder',
  'review.folder',
  'review.close',
] as const satisfies readonly (keyof ReviewRequests)[];

/** Stands in the address of a window that only reads: known before anything is asked. */
export const REVIEW_HASH = '#leitura';
