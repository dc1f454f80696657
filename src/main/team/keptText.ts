import { readFile, stat } from 'node:fs/promises';
import { writeWhole } from '../scheduler/atomicFile';

/** UTF-8 needs at most three bytes for each UTF-16 unit. */
const BYTES_A_CHARACTER = 3;

/** Work on one file goes one after the other: each write goes over the same temporary file. */
const queues = new Map<string, Promise<unknown>>();

/** Runs the work after everything that was asked for this file before; a failure before it does not stop it. */
export async function inTurn<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  const before = queues.get(path) ?? Promise.resolve();
  const turn = before.catch(() => undefined).then(work);
  queues.set(path, turn);
  try {
    return await turn;
  } finally {
    if (queues.get(path) === turn) queues.delete(path);
  }
}

/**
 * Replaces a kept text whole, readable by the owner of the account only; the last one wins.
 * @throws what the disk refuses; the file holds the text before it then
 */
export function keepText(path: string, text: string): Promise<void> {
  return inTurn(path, () => writeWhole(path, text));
}

/**
 * What was kept last; null when there is none, or nothing that this app can have written.
 * @param charactersMax what it may have at most
 * @throws what the disk refuses
 */
export function keptText(path: string, charactersMax: number): Promise<string | null> {
  return inTurn(path, () => readKept(path, charactersMax));
}

/** The same for whoever has the turn already. */
export async function readKept(path: string, charactersMax: number): Promise<string | null> {
  try {
    const { size } = await stat(path);
    return size > charactersMax * BYTES_A_CHARACTER ? null : await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) return null;
    throw cause;
  }
}
