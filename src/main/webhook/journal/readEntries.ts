import type { JournalEntry } from '../../../shared/contract/channels';
import type { JournalReadRequest } from './journal';
import { errnoOf } from './journalFailure';
import type { JournalFs } from './journalFs';
import { scanRecords } from './scanRecords';
import type { Segment } from './segment';

export interface ReadingFrom {
  readonly fs: JournalFs;
  readonly segments: readonly Segment[];
  /** Told once for each place that could not be read. */
  readonly onDamage: (segment: Segment, bytes: number) => void;
}

/** Entries after a cursor, oldest first, only such as are on the disk for sure. */
export async function readEntries(from: ReadingFrom, request: JournalReadRequest): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  const segments = [...from.segments];
  let budget = request.maxBytes;
  for (const [place, segment] of segments.entries()) {
    const next = segments[place + 1];
    if (next !== undefined && next.firstSeq <= request.after + 1) continue;
    budget = await readSegment(from, segment, request, budget, entries);
    if (entries.length >= request.limit || budget <= 0) break;
  }
  return entries;
}

async function readSegment(
  from: ReadingFrom,
  segment: Segment,
  request: JournalReadRequest,
  budget: number,
  entries: JournalEntry[],
): Promise<number> {
  const to = segment.committed;
  if (to === 0 || request.limit <= entries.length) return budget;
  const file = await from.fs.open(segment.path, 'read').catch((cause: unknown) => {
    // Pruned since the list was made.
    if (errnoOf(cause) === 'ENOENT' && !from.segments.includes(segment)) return null;
    throw cause;
  });
  if (file === null) return budget;
  let left = budget;
  try {
    for await (const step of scanRecords(file, segment.startFor(request.after), to)) {
      if (step.what === 'damage') {
        if (segment.noteDamage(step.offset)) from.onDamage(segment, step.bytes);
        continue;
      }
      const { seq, kind, at, bodyBytes } = step.header;
      segment.note(seq, step.offset);
      if (seq <= request.after) continue;
      left -= bodyBytes;
      if (left < 0 && entries.length > 0) return 0;
      entries.push({ seq, kind, at, body: step.body.toString('utf8') });
      if (entries.length >= request.limit || left <= 0) return left;
    }
  } finally {
    await file.close();
  }
  return left;
}
