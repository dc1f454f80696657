import type { Manifest } from '../../shared/domain/backup/manifest';
import type { Result } from '../../shared/kernel/result';
import { done, refused } from '../../shared/kernel/result';
import { archivePieces, findArchive, openManifest, type ArchiveProblem } from './archiveReader';
import { ChunkTally } from './chunkTally';
import type { FileKeys } from './fileKeys';

/**
 * Reads an archive to its last byte and compares every count and hash with what it says of itself.
 * @param by the secret half of its key, or the keys of what was just written
 * @param onPiece told how many pieces have been read
 */
export async function verifyArchive(
  path: string,
  by: string | FileKeys,
  onPiece: (count: number) => void = () => undefined,
): Promise<Result<Manifest, ArchiveProblem>> {
  const found = await findArchive(path);
  if (!found.ok) return found;
  const tally = new ChunkTally();
  // The keys of what was just written come in the order of writing: the payload's first.
  const read = await readThrough(() => archivePieces(found.value, by), tally, onPiece);
  const manifest = found.value.parts === null ? null : await openManifest(found.value, by);
  if (found.value.parts === null) return refused({ code: 'backup-damaged', detail: 'cut' });
  if (manifest === null) return refused({ code: 'backup-damaged', detail: 'manifest' });
  if (!read) return refused({ code: 'backup-damaged', detail: 'payload' });
  const same = tally.root() === manifest.root && JSON.stringify(tally.tables()) === JSON.stringify(manifest.tables);
  return same ? done(manifest) : refused({ code: 'backup-damaged', detail: 'hash' });
}

async function readThrough(
  pieces: () => ReturnType<typeof archivePieces>,
  tally: ChunkTally,
  onPiece: (count: number) => void,
): Promise<boolean> {
  let count = 0;
  try {
    for await (const piece of pieces()) {
      tally.add(piece);
      count += 1;
      onPiece(count);
    }
    return true;
  } catch {
    return false;
  }
}
