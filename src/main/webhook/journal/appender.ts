import type { Clock, Instant } from '../../../shared/kernel/instant';
import type { Log } from '../../../shared/kernel/log';
import { JournalError } from './journal';
import type { JournalKind } from './journal';
import { errnoOf, journalFailure } from './journalFailure';
import type { JournalFile, JournalFs } from './journalFs';
import { encodeRecord, MAX_BODY_BYTES } from './record';
import { Segment } from './segment';

const GROUP_ENTRIES = 1024;
const GROUP_BYTES = 4 * 1024 * 1024;

export interface AppenderOptions {
  readonly fs: JournalFs;
  readonly folder: string;
  /** Oldest first; the appender adds to it. */
  readonly segments: Segment[];
  /** May the last segment be written on? Not when its tail could not be cut. */
  readonly extendLast: boolean;
  readonly nextSeq: number;
  readonly segmentBytes: number;
  readonly clock: Clock;
  readonly log: Log;
  /** Must not throw. */
  readonly onCommitted: (upTo: number) => void;
}

interface Waiting {
  readonly kind: JournalKind;
  readonly body: Uint8Array;
  readonly at: Instant;
  readonly resolve: (seq: number) => void;
  readonly reject: (failure: JournalError) => void;
}

interface Active {
  readonly segment: Segment;
  readonly file: JournalFile;
  nameSynced: boolean;
}

/** Writes groups of entries: whatever waits while one write and sync run goes into the next one together. */
export class Appender {
  writable = true;
  private readonly options: AppenderOptions;
  private queue: Waiting[] = [];
  private running: Promise<void> | null = null;
  private active: Active | null = null;
  private extendable: Segment | undefined;
  private nextSeq: number;
  private closed = false;

  constructor(options: AppenderOptions) {
    this.options = options;
    this.nextSeq = options.nextSeq;
    this.extendable = options.extendLast ? options.segments.at(-1) : undefined;
  }

  append(kind: JournalKind, body: Uint8Array | string): Promise<number> {
    const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
    if (this.closed) return Promise.reject(new JournalError('journal.closed'));
    if (bytes.length > MAX_BODY_BYTES) return Promise.reject(new JournalError('journal.tooLarge'));
    return new Promise((resolve, reject) => {
      this.queue.push({ kind, body: bytes, at: this.options.clock(), resolve, reject });
      this.running ??= this.drain();
    });
  }

  countFrom(floor: number): void {
    this.nextSeq = Math.max(this.nextSeq, floor + 1);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.running;
    await this.active?.file.close();
    this.active = null;
  }

  private async drain(): Promise<void> {
    // One turn of the event loop lets requests that arrived together share the first group, too.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.queue.length > 0) {
      await this.settle(this.takeGroup());
    }
    this.running = null;
  }

  /** Writes a group and answers everybody in it. */
  private async settle(group: readonly Waiting[]): Promise<void> {
    try {
      const seqs = await this.write(group);
      this.turnWritable();
      this.options.onCommitted(seqs.at(-1) ?? 0);
      group.forEach((waiting, place) => waiting.resolve(seqs[place] ?? 0));
    } catch (cause) {
      const failure = journalFailure(cause);
      this.turnUnwritable(failure, cause);
      for (const waiting of group) waiting.reject(failure);
    }
  }

  private takeGroup(): Waiting[] {
    let count = 0;
    let bytes = 0;
    for (const waiting of this.queue) {
      bytes += waiting.body.length;
      if (count > 0 && (bytes > GROUP_BYTES || count >= GROUP_ENTRIES)) break;
      count += 1;
    }
    return this.queue.splice(0, count);
  }

  /** Numbers are taken even by a write that fails: bytes of it that a power cut keeps alive never clash with later ones. */
  private async write(group: readonly Waiting[]): Promise<number[]> {
    const active = await this.room();
    const { segment, file } = active;
    const seqs = group.map(() => this.nextSeq++);
    const records = group.map((waiting, place) =>
      encodeRecord(waiting.kind, seqs[place] ?? 0, waiting.at, waiting.body),
    );
    try {
      await file.write(Buffer.concat(records), segment.committed);
      await file.sync();
    } catch (cause) {
      await this.retreat(active);
      throw cause;
    }
    records.forEach((record, place) => {
      segment.note(seqs[place] ?? 0, segment.committed);
      segment.committed += record.length;
    });
    return seqs;
  }

  /** The segment to write to, with its file open and its name safe. */
  private async room(): Promise<Active> {
    if (this.active !== null && this.active.segment.committed >= this.options.segmentBytes) {
      const full = this.active;
      this.active = null;
      await full.file.close();
    }
    this.active ??= (await this.extendLast()) ?? (await this.startSegment());
    if (!this.active.nameSynced) {
      await this.options.fs.syncFolder(this.options.folder);
      this.active.nameSynced = true;
    }
    return this.active;
  }

  private async extendLast(): Promise<Active | null> {
    const segment = this.extendable;
    if (segment === undefined || segment.committed >= this.options.segmentBytes) return null;
    const file = await this.options.fs.open(segment.path, 'extend');
    this.extendable = undefined;
    return { segment, file, nameSynced: true };
  }

  private async startSegment(): Promise<Active> {
    const segment = new Segment(this.options.folder, this.nextSeq, 0);
    const file = await this.options.fs.open(segment.path, 'create');
    this.options.segments.push(segment);
    return { segment, file, nameSynced: false };
  }

  /**
   * After a refusal the file goes back to its last good length. The segment is then left alone for good: after a failed
   * sync the system may call pages clean that never reached the disk, so nothing more may depend on this file.
   */
  private async retreat(active: Active): Promise<void> {
    const { fs, segments, log } = this.options;
    const { segment, file } = active;
    this.active = null;
    try {
      await file.truncate(segment.committed);
      await file.sync();
    } catch (cause) {
      log.warn('journal.notTruncated', { errno: errnoOf(cause) });
    }
    await file.close().catch(() => undefined);
    if (segment.committed > 0) return;
    segments.splice(segments.indexOf(segment), 1);
    await fs.remove(segment.path).catch(() => undefined);
  }

  private turnWritable(): void {
    if (!this.writable) this.options.log.info('journal.writableAgain');
    this.writable = true;
  }

  private turnUnwritable(failure: JournalError, cause: unknown): void {
    if (this.writable) this.options.log.error('journal.refused', { code: failure.code, errno: errnoOf(cause) });
    this.writable = false;
  }
}
