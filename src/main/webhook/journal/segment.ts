import { join } from 'node:path';

const NAME = /^(\d{16})\.journal$/;
const MARK_EVERY_BYTES = 64 * 1024;

/** File name of the segment whose entries start at `firstSeq` or later. Persisted: sorting names sorts entries. */
function segmentName(firstSeq: number): string {
  return `${String(firstSeq).padStart(16, '0')}.journal`;
}

/** The first sequence number that a segment's name tells; null for other files. */
export function firstSeqOf(name: string): number | null {
  const digits = NAME.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** One file of the journal and what is known of its inside. */
export class Segment {
  readonly firstSeq: number;
  readonly path: string;
  /** Bytes that are on the disk for sure; readers go no further. */
  committed: number;
  /** Every now and then where a record starts, ascending; grows as the segment is written or read. */
  private readonly marks: { readonly seq: number; readonly offset: number }[] = [];
  private readonly damage = new Set<number>();

  constructor(folder: string, firstSeq: number, committed: number) {
    this.firstSeq = firstSeq;
    this.path = join(folder, segmentName(firstSeq));
    this.committed = committed;
  }

  /** Remembers where a record starts, one per 64 KiB. */
  note(seq: number, offset: number): void {
    const last = this.marks.at(-1);
    if (last === undefined ? offset === 0 : offset >= last.offset + MARK_EVERY_BYTES) this.marks.push({ seq, offset });
  }

  /** True the first time that damage at `offset` is met. */
  noteDamage(offset: number): boolean {
    if (this.damage.has(offset)) return false;
    this.damage.add(offset);
    return true;
  }

  /** A record's start from which the entry after `seq` is found soon, bytes. */
  startFor(seq: number): number {
    let low = 0;
    let high = this.marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.marks[middle]?.seq ?? Infinity) <= seq + 1) low = middle + 1;
      else high = middle;
    }
    return this.marks[low - 1]?.offset ?? 0;
  }
}
