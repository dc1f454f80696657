import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FilesAndBytes } from '../../shared/contract/disk';

export const NOTHING: FilesAndBytes = { files: 0, bytes: 0 };

/** Files and bytes below a path, or of a file; nothing of what is not there or cannot be looked at. */
export async function sizeBelow(path: string): Promise<FilesAndBytes> {
  const found = await stat(path).catch(() => null);
  if (found === null) return NOTHING;
  if (!found.isDirectory()) return { files: 1, bytes: found.size };
  const names = await readdir(path).catch(() => []);
  let sum = NOTHING;
  for (const name of names) sum = plus(sum, await sizeBelow(join(path, name)));
  return sum;
}

export async function sizeOfAll(folder: string, names: readonly string[]): Promise<FilesAndBytes> {
  let sum = NOTHING;
  for (const name of names) sum = plus(sum, await sizeBelow(join(folder, name)));
  return sum;
}

export function plus(a: FilesAndBytes, b: FilesAndBytes): FilesAndBytes {
  return { files: a.files + b.files, bytes: a.bytes + b.bytes };
}
