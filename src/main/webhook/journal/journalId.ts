import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const SHAPE = /^[0-9a-f-]{36}$/;

/**
 * Which journal this is: cursors that count the entries of another one (a backup of another computer) mean nothing here.
 * It lies within the journal's folder, so that a journal that begins anew has a new one.
 */
export async function journalIdOf(numberFolder: string): Promise<string> {
  const folder = join(numberFolder, 'journal');
  const file = join(folder, 'identity');
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (SHAPE.test(kept)) return kept;
  const fresh = randomUUID();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(file, fresh, { mode: 0o600 });
  return fresh;
}
