import type { ArchivePiece } from '../../shared/contract/backup';
import { rootHash, tableHash, type ArchiveChunk, type ArchiveTable } from '../../shared/domain/backup/manifest';
import { sha256 } from './archiveLayout';

/** What passed: of each chunk of each table its place, its rows and the hash of its text, the last one of a place. */
export class ChunkTally {
  private readonly chunks = new Map<string, Map<number, ArchiveChunk>>();

  add({ place, body }: ArchivePiece): void {
    const { table, chunk, after, upTo, rows } = place;
    const ofTable = this.chunks.get(table) ?? new Map<number, ArchiveChunk>();
    this.chunks.set(table, ofTable.set(chunk, { after, upTo, rows, hash: sha256(body).toString('hex') }));
  }

  /** By name, each with its hash. */
  tables(): readonly ArchiveTable[] {
    return [...this.chunks.entries()]
      .map(([name, byPlace]) => {
        const chunks = [...byPlace.entries()].sort(([a], [b]) => a - b).map(([, chunk]) => chunk);
        const rows = chunks.reduce((sum, chunk) => sum + chunk.rows, 0);
        return { name, rows, chunks, hash: tableHash(name, chunks) };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  root(): string {
    return rootHash(this.tables());
  }
}
