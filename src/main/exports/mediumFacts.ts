import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { MediumFacts } from '../../shared/contract/exports';
import { mediaTypeOfFile } from '../app/mediaType';

/** Size, hash and kind of a stored medium, read once from end to end. @throws what the disk refuses */
export async function mediumFacts(path: string): Promise<MediumFacts> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest('hex'), type: await mediaTypeOfFile(path) };
}
