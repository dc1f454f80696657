import type { Clock } from '../../../shared/kernel/instant';
import type { Log } from '../../../shared/kernel/log';
import { Appender } from './appender';
import { examineFolder } from './examineFolder';
import type { Findings } from './examineFolder';
import { lockFolder } from './folderLock';
import type { Journal } from './journal';
import { journalFailure } from './journalFailure';
import { nodeJournalFs } from './journalFs';
import type { JournalFs } from './journalFs';
import { pruneSegments } from './pruneSegments';
import { readEntries } from './readEntries';
import { HEADER_BYTES } from './record';
import type { Segment } from './segment';

const SEGMENT_BYTES = 32 * 1024 * 1024;

export interface OpenJournalOptions {
  /** Of one number; made when missing. */
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly fs?: JournalFs;
  /** New entries get numbers above this: what the database has acknowledged, in case the disk lost it. */
  readonly seqFloor?: number;
  /** Bytes after which a new file is begun. */
  readonly segmentBytes?: number;
}

/**
 * Opens the journal of a number, cutting a torn tail. Only the newest segment is read; older ones when asked for.
 * @throws JournalError: 'journal.locked' when another process has it open; otherwise what the disk refused
 */
export async function openJournal(options: OpenJournalOptions): Promise<Journal> {
  const fs = options.fs ?? nodeJournalFs;
  const { folder } = options;
  try {
    await fs.makeFolder(folder);
    const lock = await lockFolder(folder);
    try {
      return assemble(options, fs, await examineFolder(fs, folder, options.clock, options.log), lock);
    } catch (cause) {
      await lock.release();
      throw cause;
    }
  } catch (cause) {
    throw journalFailure(cause);
  }
}

function assemble(
  options: OpenJournalOptions,
  fs: JournalFs,
  findings: Findings,
  lock: { release(): Promise<void> },
): Journal {
  const { segments, cutBytes } = findings;
  const listeners = new Set<(upTo: number) => void>();
  let { lastSeq: last, damagedBytes } = findings;
  const appender = new Appender({
    ...{
      fs,
      folder: options.folder,
      segments,
      extendLast: findings.extendLast,
      clock: options.clock,
      log: options.log,
    },
    nextSeq: firstFreeSeq(findings, options.seqFloor ?? 0),
    segmentBytes: options.segmentBytes ?? SEGMENT_BYTES,
    onCommitted(upTo) {
      last = upTo;
      tell(listeners, upTo, options.log);
    },
  });
  const onDamage = (segment: Segment, bytes: number): void => {
    damagedBytes += bytes;
    options.log.error('journal.damage', { segment: segment.firstSeq, bytes });
  };
  return {
    append: (kind, body) => appender.append(kind, body),
    read: (request) => readEntries({ fs, segments, onDamage }, request),
    state: () => ({
      first: last === 0 ? 0 : (segments[0]?.firstSeq ?? 0),
      ...{ last, cutBytes, damagedBytes, writable: appender.writable },
      size: segments.reduce((sum, segment) => sum + segment.committed, 0),
    }),
    onAppended(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    countFrom: (floor) => appender.countFrom(floor),
    prune: (pruning) => pruneSegments({ fs, folder: options.folder, segments, log: options.log }, pruning),
    async close() {
      await appender.close();
      await lock.release();
    },
  };
}

/** A listener's mistake is not the entry's: it is on the disk already. */
function tell(listeners: ReadonlySet<(upTo: number) => void>, upTo: number, log: Log): void {
  for (const listener of listeners) {
    try {
      listener(upTo);
    } catch (cause) {
      log.error('journal.listener', { name: cause instanceof Error ? cause.name : 'unknown' });
    }
  }
}

/**
 * Numbers that a reader may already have seen are never given twice. A cut tail hides at most one entry per header's
 * length, so skipping that many is enough.
 */
function firstFreeSeq(findings: Findings, seqFloor: number): number {
  const named = (findings.segments.at(-1)?.firstSeq ?? 1) - 1;
  const hidden = Math.ceil(findings.cutBytes / HEADER_BYTES);
  return Math.max(findings.lastSeq, named, seqFloor) + hidden + 1;
}
