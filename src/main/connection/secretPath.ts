import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SHAPE = /^[A-Za-z0-9_-]{32,64}$/;

/**
 * The last part of the number's callback address. It stays the same from start to start, because what WhatsApp still
 * wants to deliver from before may go to the old address (cloud-api 12.3).
 * @param folder of the number
 * @param randomText makes a new one, 32 to 64 letters, digits, `_`, `-`
 */
export async function keptSecretPath(folder: string, randomText: () => string): Promise<string> {
  const file = join(folder, 'callback-path');
  try {
    const kept = (await readFile(file, 'utf8')).trim();
    if (SHAPE.test(kept)) return kept;
  } catch {
    // None yet.
  }
  const fresh = randomText();
  await mkdir(folder, { recursive: true });
  await writeFile(file, fresh, { mode: 0o600 });
  return fresh;
}
