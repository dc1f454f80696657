import { open } from 'node:fs/promises';
import { decrypterFor } from './fileKeys';
import type { FoundArchive } from './archiveReader';

/** Longer than the head of any age file of ours, bytes. */
const HEAD_BYTES = 2_048;
const END = '\n--- ';

/** Is this the key of the archive? Looks at the head of its payload alone, so that a damage further on is no wrong key. */
export async function fitsKey(archive: FoundArchive, secret: string): Promise<boolean> {
  const decrypter = decrypterOf(secret);
  if (decrypter === null) return false;
  const handle = await open(archive.path, 'r');
  try {
    const bytes = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(bytes, 0, HEAD_BYTES, archive.headBytes);
    const start = bytes.subarray(0, bytesRead);
    const lastLine = start.indexOf(END);
    const end = lastLine === -1 ? -1 : start.indexOf('\n', lastLine + END.length);
    // Cut or overwritten within the head: the key cannot be told right or wrong, and reading it says `damaged`.
    if (end === -1) return true;
    await decrypter.decryptHeader(start.subarray(0, end + 1));
    return true;
  } catch (cause) {
    return !(cause instanceof Error && cause.message.startsWith('no identity matched'));
  } finally {
    await handle.close();
  }
}

/** null: this was never a key. */
function decrypterOf(secret: string): ReturnType<typeof decrypterFor> | null {
  try {
    return decrypterFor(secret);
  } catch {
    return null;
  }
}
