import { join } from 'node:path';
import type { Instant } from '../../../shared/kernel/instant';
import type { JournalFs } from './journalFs';
import type { Segment } from './segment';

const COPY_BYTES = 1024 * 1024;

/**
 * Copies what stands after a segment's last whole record to `torn-<date>.bin` beside it and cuts it off.
 * Nothing is cut unless the copy is on the disk.
 * @param size bytes of the file now
 * @returns the name of the copy
 */
export async function cutTornTail(
  fs: JournalFs,
  folder: string,
  segment: Segment,
  size: number,
  at: Instant,
): Promise<string> {
  const name = `torn-${new Date(at).toISOString().replace(/[-:.]/g, '')}-${segment.firstSeq}.bin`;
  const source = await fs.open(segment.path, 'extend');
  try {
    const copy = await fs.open(join(folder, name), 'create');
    try {
      const buffer = Buffer.allocUnsafe(COPY_BYTES);
      for (let offset = segment.committed; offset < size;) {
        const count = await source.read(buffer, Math.min(COPY_BYTES, size - offset), offset);
        if (count === 0) break;
        await copy.write(buffer.subarray(0, count), offset - segment.committed);
        offset += count;
      }
      await copy.sync();
    } finally {
      await copy.close();
    }
    await fs.syncFolder(folder);
    await source.truncate(segment.committed);
    await source.sync();
  } finally {
    await source.close();
  }
  return name;
}
