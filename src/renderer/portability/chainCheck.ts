import { FIRST_LINK, verifyChain } from '../../shared/domain/audit/chain';
import type { BalcaoDatabase } from '../db/database';
import { readChain } from '../db/meta/read';
import type { ExportRun } from './exportTools';
import { ExportCancelled } from './sink';

const SLICE = 1_000;

export type ChainCheck =
  { readonly ok: true; readonly to: number; readonly hash: string } | { readonly ok: false; readonly atSeq: number };

/** Goes through the whole log from its first entry to the end that it has now. */
export async function checkChain(db: BalcaoDatabase, { signal, onProgress }: ExportRun): Promise<ChainCheck> {
  const end = await readChain(db);
  const to = end?.seq ?? 0;
  let last = { seq: 0, hash: FIRST_LINK };
  while (last.seq < to) {
    if (signal.aborted) throw new ExportCancelled();
    const entries = await db.changes.where('seq').between(last.seq, to, false, true).limit(SLICE).toArray();
    const verdict = verifyChain(entries, last);
    if (!verdict.ok) return verdict;
    const newest = entries.at(-1);
    if (!newest) return { ok: false, atSeq: last.seq + 1 };
    last = { seq: newest.seq, hash: newest.hash };
    onProgress({ phase: 'checking', done: last.seq, total: to });
  }
  return last.hash === (end?.hash ?? FIRST_LINK) ? { ok: true, to, hash: last.hash } : { ok: false, atSeq: to };
}
