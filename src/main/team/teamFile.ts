import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TEAM_TEXT_MAX } from '../../shared/contract/channels';
import { writeWhole } from '../scheduler/atomicFile';

const FILE = 'team.json';
/** UTF-8 needs at most three bytes for each UTF-16 unit. */
const BYTES_MAX = TEAM_TEXT_MAX * 3;

/** Writes to one file come one after the other: each goes over the same temporary file. */
const queues = new Map<string, Promise<void>>();

/**
 * Keeps the team of a number in its folder, readable by the owner of the account only; the last one wins.
 * @throws what the disk refuses; the file holds the text before it then
 */
export async function keepTeam(folder: string, text: string): Promise<void> {
  const path = join(folder, FILE);
  const before = queues.get(path) ?? Promise.resolve();
  const turn = before.catch(() => undefined).then(() => writeWhole(path, text));
  queues.set(path, turn);
  try {
    await turn;
  } finally {
    if (queues.get(path) === turn) queues.delete(path);
  }
}

/**
 * What was kept last; null when there is none, or nothing that this app can have written.
 * @throws what the disk refuses
 */
export async function keptTeam(folder: string): Promise<string | null> {
  const path = join(folder, FILE);
  await queues.get(path)?.catch(() => undefined);
  try {
    const { size } = await stat(path);
    return size > BYTES_MAX ? null : await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}
