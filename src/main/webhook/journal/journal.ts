import type { JournalEntry } from '../../../shared/contract/channels';
import type { Instant } from '../../../shared/kernel/instant';

export type JournalKind = JournalEntry['kind'];

export interface JournalState {
  /** Sequence numbers of the first and last entries; 0 when the journal is empty. Numbers only grow, but may skip. */
  readonly first: number;
  readonly last: number;
  /** Bytes on disk. */
  readonly size: number;
  /** Bytes of a torn tail that was cut when the journal was opened. */
  readonly cutBytes: number;
  /** Bytes in older places that could not be read as entries; they are skipped, never deleted. */
  readonly damagedBytes: number;
  /** False from a refusal of the disk until an append succeeds again. */
  readonly writable: boolean;
}

export interface JournalReadRequest {
  /** Sequence number of the last entry that the reader has; 0 for the beginning. */
  readonly after: number;
  readonly limit: number;
  /** Sum of the bodies' bytes after which reading stops; one entry is always given. */
  readonly maxBytes: number;
}

export interface JournalPruning {
  /** Entries received before this moment may go. */
  readonly before: Instant;
  /** Up to this sequence number a verified backup holds the entries; without backups 0. */
  readonly securedUpTo: number;
}

export interface Journal {
  /** Resolves with the sequence number once the entry is on the disk. Rejects with a JournalError; nothing is kept then. */
  append(kind: JournalKind, body: Uint8Array | string): Promise<number>;
  read(request: JournalReadRequest): Promise<JournalEntry[]>;
  state(): JournalState;
  /** Tells after each group of appends up to where entries can be read. Returns how to stop listening. */
  onAppended(listener: (upTo: number) => void): () => void;
  /** Entries to come get numbers above this: tables were restored that hold as many of another journal. */
  countFrom(floor: number): void;
  /** Deletes whole segments whose every entry is old enough and secured. Returns the bytes freed. */
  prune(pruning: JournalPruning): Promise<number>;
  /** Waits for what is being written; appends after it are refused. */
  close(): Promise<void>;
}

export type JournalErrorCode =
  'journal.full' | 'journal.readOnly' | 'journal.io' | 'journal.locked' | 'journal.closed' | 'journal.tooLarge';

export class JournalError extends Error {
  readonly code: JournalErrorCode;

  constructor(code: JournalErrorCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'JournalError';
    this.code = code;
  }
}
