import type { JournalFile } from './journalFs';
import { checksumHolds, decodeHeader, HEADER_BYTES, MAGIC } from './record';
import type { RecordHeader } from './record';

export type Scanned =
  | { readonly what: 'record'; readonly offset: number; readonly header: RecordHeader; readonly body: Buffer }
  | { readonly what: 'damage'; readonly offset: number; readonly bytes: number };

const WINDOW_BYTES = 512 * 1024;

/**
 * Reads a segment's records in order from `from` (a record's start) up to `to`, both in bytes. What cannot be read
 * as a record is told as damage, and reading goes on at the next whole record. Bodies are only valid until the next step.
 */
export async function* scanRecords(file: JournalFile, from: number, to: number): AsyncGenerator<Scanned> {
  const view = new FileView(file, to);
  let offset = from;
  while (offset < to) {
    const found = await recordAt(view, offset);
    if (found !== null) {
      yield { what: 'record', offset, ...found };
      offset += HEADER_BYTES + found.header.bodyBytes;
      continue;
    }
    const next = await nextRecord(view, offset + 1, to);
    yield { what: 'damage', offset, bytes: next - offset };
    offset = next;
  }
}

async function recordAt(view: FileView, offset: number): Promise<{ header: RecordHeader; body: Buffer } | null> {
  if (!(await view.cover(offset, HEADER_BYTES))) return null;
  const header = decodeHeader(view.bytes, offset - view.start);
  if (header === null || !(await view.cover(offset, HEADER_BYTES + header.bodyBytes))) return null;
  const at = offset - view.start;
  if (!checksumHolds(view.bytes, at, header)) return null;
  return { header, body: view.bytes.subarray(at + HEADER_BYTES, at + HEADER_BYTES + header.bodyBytes) };
}

/** Start of the next whole record at or after `from`; `to` when there is none. */
async function nextRecord(view: FileView, from: number, to: number): Promise<number> {
  let offset = from;
  while (offset + HEADER_BYTES <= to) {
    await view.cover(offset, HEADER_BYTES);
    const hit = view.bytes.indexOf(MAGIC, offset - view.start);
    if (hit === -1) {
      // The magic may straddle the edge of what is loaded.
      offset = Math.max(offset + 1, view.end - MAGIC.length + 1);
      continue;
    }
    offset = view.start + hit;
    if ((await recordAt(view, offset)) !== null) return offset;
    offset += 1;
  }
  return to;
}

/** A piece of a file in memory that moves forward as it is read. */
class FileView {
  start = 0;
  bytes: Buffer = Buffer.alloc(0);
  private readonly file: JournalFile;
  private readonly limit: number;

  constructor(file: JournalFile, limit: number) {
    this.file = file;
    this.limit = limit;
  }

  get end(): number {
    return this.start + this.bytes.length;
  }

  /** Loads `length` bytes from `offset`; false when the file ends before. */
  async cover(offset: number, length: number): Promise<boolean> {
    if (offset >= this.start && offset + length <= this.end) return true;
    if (offset + length > this.limit) return false;
    const wanted = Math.min(Math.max(length, WINDOW_BYTES), this.limit - offset);
    const loaded = Buffer.allocUnsafe(wanted);
    const count = await this.file.read(loaded, wanted, offset);
    this.start = offset;
    this.bytes = loaded.subarray(0, count);
    return count >= length;
  }
}
