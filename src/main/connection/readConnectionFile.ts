import { readFile } from 'node:fs/promises';
import type { ConnectionFile } from '../../shared/contract/connectionFile';
import { parseConnectionFile } from '../../shared/contract/parseConnectionFile';
import { refused, type Result } from '../../shared/kernel/result';

/** Reads the file of `--connection=`. @returns 'not-readable', or what is wrong in it without its values */
export async function readConnectionFile(file: string): Promise<Result<ConnectionFile>> {
  try {
    return parseConnectionFile(await readFile(file, 'utf8'));
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
    return refused({ code: 'not-readable', detail: code });
  }
}
