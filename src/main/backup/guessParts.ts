import { open, type FileHandle } from 'node:fs/promises';
import { FOOT_START, type ArchiveParts } from './archiveLayout';
import { readAt } from './readAt';

const AGE_FILE = Buffer.from('age-encryption.org/v1\n');
const SCAN_BYTES = 1024 * 1024;

/** Where payload and manifest of an archive without its foot must lie: each age file begins with a line of its own. */
export async function guessParts(path: string, headBytes: number, size: number): Promise<ArchiveParts | null> {
  const handle = await open(path, 'r');
  try {
    const manifest = await find(handle, AGE_FILE, headBytes + 1, size);
    if (manifest === null) return null;
    const end = (await find(handle, FOOT_START, manifest, size)) ?? size;
    return { payloadBytes: manifest - headBytes, manifestBytes: end - manifest };
  } finally {
    await handle.close();
  }
}

async function find(handle: FileHandle, what: Buffer, from: number, to: number): Promise<number | null> {
  for (let place = from; place < to; place += SCAN_BYTES - what.length) {
    const bytes = await readAt(handle, place, Math.min(SCAN_BYTES, to - place));
    const at = bytes.indexOf(what);
    if (at !== -1) return place + at;
    if (bytes.length < SCAN_BYTES) return null;
  }
  return null;
}
