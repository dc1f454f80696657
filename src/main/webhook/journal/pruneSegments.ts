import type { Log } from '../../../shared/kernel/log';
import type { JournalPruning } from './journal';
import { errnoOf } from './journalFailure';
import type { JournalFs } from './journalFs';
import { scanRecords } from './scanRecords';
import type { Segment } from './segment';

export interface PruningFrom {
  readonly fs: JournalFs;
  readonly folder: string;
  readonly segments: Segment[];
  readonly log: Log;
}

/** Deletes the oldest segments while all in them is old enough and secured; never the newest. Returns the bytes freed. */
export async function pruneSegments(from: PruningFrom, pruning: JournalPruning): Promise<number> {
  const { fs, segments, log } = from;
  let freed = 0;
  try {
    for (;;) {
      const [oldest, next] = segments;
      if (oldest === undefined || next === undefined || next.firstSeq > pruning.securedUpTo + 1) break;
      if (!(await everyEntryBefore(fs, oldest, pruning.before))) break;
      await fs.remove(oldest.path);
      segments.shift();
      freed += oldest.committed;
      log.info('journal.pruned', { segment: oldest.firstSeq, bytes: oldest.committed });
    }
    if (freed > 0) await fs.syncFolder(from.folder);
  } catch (cause) {
    // Tomorrow is another day; what could not be deleted is only kept longer.
    log.warn('journal.notPruned', { errno: errnoOf(cause) });
  }
  return freed;
}

async function everyEntryBefore(fs: JournalFs, segment: Segment, before: number): Promise<boolean> {
  const file = await fs.open(segment.path, 'read');
  try {
    for await (const step of scanRecords(file, 0, segment.committed)) {
      if (step.what === 'record' && step.header.at >= before) return false;
    }
    return true;
  } finally {
    await file.close();
  }
}
