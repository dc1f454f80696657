import type { Clock } from '../../../shared/kernel/instant';
import type { Log } from '../../../shared/kernel/log';
import { errnoOf } from './journalFailure';
import type { JournalFs } from './journalFs';
import { HEADER_BYTES } from './record';
import { scanRecords } from './scanRecords';
import { firstSeqOf, Segment } from './segment';
import { cutTornTail } from './tornTail';

export interface Findings {
  /** Oldest first. */
  readonly segments: Segment[];
  /** Of the last whole entry; 0 when there is none. */
  readonly lastSeq: number;
  readonly cutBytes: number;
  /** In the middle of the newest segment. */
  readonly damagedBytes: number;
  /** May the newest segment be written on? */
  readonly extendLast: boolean;
}

interface Scan {
  readonly lastSeq: number;
  /** Where the last whole record ends, bytes. */
  readonly end: number;
  readonly damagedBytes: number;
}

/** Finds the segments of a folder and where they end; cuts a torn tail. Reads no more than it must. */
export async function examineFolder(fs: JournalFs, folder: string, clock: Clock, log: Log): Promise<Findings> {
  const segments = await findSegments(fs, folder);
  const newest = segments.at(-1);
  if (newest === undefined) return { segments, lastSeq: 0, cutBytes: 0, damagedBytes: 0, extendLast: false };
  const scan = await scanSegment(fs, newest);
  const size = newest.committed;
  const cutBytes = size - scan.end;
  newest.committed = scan.end;
  let extendLast = true;
  if (cutBytes > 0) {
    try {
      const file = await cutTornTail(fs, folder, newest, size, clock());
      log.warn('journal.cut', { bytes: cutBytes, file });
    } catch (cause) {
      // Left where it is; the next entry begins a new segment and the tail is skipped as damage.
      extendLast = false;
      log.error('journal.notCut', { bytes: cutBytes, errno: errnoOf(cause) });
    }
  }
  if (scan.damagedBytes > 0) log.error('journal.damage', { segment: newest.firstSeq, bytes: scan.damagedBytes });
  const lastSeq = scan.lastSeq === 0 ? await lastSeqBeforeNewest(fs, segments) : scan.lastSeq;
  return { segments, lastSeq, cutBytes, damagedBytes: scan.damagedBytes, extendLast };
}

async function findSegments(fs: JournalFs, folder: string): Promise<Segment[]> {
  const found = (await fs.names(folder)).map(firstSeqOf).filter((seq) => seq !== null);
  const segments: Segment[] = [];
  for (const firstSeq of found.sort((a, b) => a - b)) {
    const segment = new Segment(folder, firstSeq, 0);
    segment.committed = await fs.size(segment.path);
    segments.push(segment);
  }
  return segments;
}

async function lastSeqBeforeNewest(fs: JournalFs, segments: readonly Segment[]): Promise<number> {
  for (let place = segments.length - 2; place >= 0; place -= 1) {
    const segment = segments[place];
    const lastSeq = segment === undefined ? 0 : (await scanSegment(fs, segment)).lastSeq;
    if (lastSeq > 0) return lastSeq;
  }
  return 0;
}

async function scanSegment(fs: JournalFs, segment: Segment): Promise<Scan> {
  let lastSeq = 0;
  let end = 0;
  let damagedBytes = 0;
  let pending: { offset: number; bytes: number } | null = null;
  const file = await fs.open(segment.path, 'read');
  try {
    for await (const step of scanRecords(file, 0, segment.committed)) {
      if (step.what === 'damage') {
        pending = step;
        continue;
      }
      // Damage counts as such only when a whole record follows; at the end it is a torn tail.
      if (pending !== null && segment.noteDamage(pending.offset)) damagedBytes += pending.bytes;
      pending = null;
      segment.note(step.header.seq, step.offset);
      lastSeq = step.header.seq;
      end = step.offset + HEADER_BYTES + step.header.bodyBytes;
    }
  } finally {
    await file.close();
  }
  return { lastSeq, end, damagedBytes };
}
