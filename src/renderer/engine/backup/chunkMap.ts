import type { BackupKey, ChunkPlace } from '../../../shared/contract/backup';
import { EVERYTHING, type TouchedTables } from '../../db/mutationWatch';

/** Compares two keys as IndexedDB does; handed in, since tests bring their own. */
export type CompareKeys = (a: IDBValidKey, b: IDBValidKey) => number;

/** The chunks that were read, and which of them hold a key. */
export class ChunkMap {
  private readonly chunks = new Map<string, ChunkPlace[]>();

  constructor(private readonly compare: CompareKeys) {}

  add(place: ChunkPlace): void {
    const ofTable = this.chunks.get(place.table) ?? [];
    ofTable[place.chunk] = place;
    this.chunks.set(place.table, ofTable);
  }

  /** The chunks in which something was touched, each once. What was not read yet will be read as it is then. */
  holding(touched: TouchedTables): readonly ChunkPlace[] {
    const held = new Set<ChunkPlace>();
    for (const [table, keys] of touched) {
      const ofTable = this.chunks.get(table) ?? [];
      for (const key of keys) {
        if (key === EVERYTHING) for (const place of ofTable) held.add(place);
        else {
          const place = this.find(ofTable, key);
          if (place) held.add(place);
        }
      }
    }
    return [...held];
  }

  private find(chunks: readonly ChunkPlace[], key: IDBValidKey): ChunkPlace | undefined {
    let low = 0;
    let high = chunks.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.isWithin(key, chunks[middle]?.upTo ?? null)) high = middle;
      else low = middle + 1;
    }
    const place = chunks[low];
    return place && this.isWithin(key, place.upTo) ? place : undefined;
  }

  private isWithin(key: IDBValidKey, upTo: BackupKey | null): boolean {
    return upTo === null || this.compare(key, upTo) <= 0;
  }
}
