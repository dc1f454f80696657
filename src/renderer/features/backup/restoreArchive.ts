import type { OpenedArchive } from '../../../shared/contract/backup';
import { done, refused, type Failure, type Result } from '../../../shared/kernel/result';
import type { Bridge } from '../../bridge/bridge';
import { finishRestore, type RestoredMark } from '../../commands/restore/finishRestore';
import { knownSchema, Staging } from '../../commands/restore/staging';
import { restoreLock } from '../../commands/restore/sweepGenerations';
import type { Occasion } from '../../commands/occasion';

export interface RestoreProgress {
  readonly step: 'rows' | 'comparing' | 'media' | 'finishing';
  /** 0–1; null: not known. */
  readonly share: number | null;
}

export interface RestoreOrder {
  readonly archive: OpenedArchive;
  /** Take what lies before a damage. */
  readonly salvage: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RestoreProgress) => void;
}

/**
 * Puts an archive into tables of its own, compares them with what it says of itself, brings its media, and makes them the
 * number's. Cancelled or failed at any point before that, nothing of it stays, and nothing that is in use was touched.
 */
export async function restoreArchive(
  bridge: Bridge,
  order: RestoreOrder,
  occasion: () => Occasion,
): Promise<Result<RestoredMark>> {
  const { archive } = order;
  if (archive.schema > knownSchema) return refused({ code: 'backup-newer' });
  const asked = { ifAvailable: true } as const;
  return navigator.locks.request(restoreLock(archive.phoneNumberId), asked, async (lock) => {
    if (lock === null) return refused({ code: 'backup-running' });
    const staging = await Staging.begin({ ...archive, hash: sha256 }, occasion());
    try {
      const failure = await fill(bridge, order, staging);
      if (failure !== null) {
        await staging.abandon();
        return refused(failure);
      }
      order.onProgress({ step: 'finishing', share: null });
      return done(await finishRestore(staging, { from: archive.createdAt, salvaged: order.salvage }, occasion()));
    } catch (error) {
      await staging.abandon().catch(() => undefined);
      const name = error instanceof Error ? error.name : 'unknown';
      return refused({ code: name === 'QuotaExceededError' ? 'disk-full' : 'backup-restore-failed', detail: name });
    }
  });
}

async function fill(bridge: Bridge, order: RestoreOrder, staging: Staging): Promise<Failure | null> {
  const { archive, salvage, signal, onProgress } = order;
  const { archiveId } = archive;
  await bridge.request('archive.rewind', archiveId);
  const decoder = new TextDecoder();
  let rows = 0;
  let next = bridge.request('archive.next', archiveId, salvage);
  for (;;) {
    const answer = await next;
    if (signal.aborted) return { code: 'backup-cancelled' };
    if (!answer.ok) return answer.failure;
    if (answer.value === null) break;
    // The next piece is decrypted while this one is written.
    next = bridge.request('archive.next', archiveId, salvage);
    const { place, body } = answer.value;
    rows += await staging.put(place, decoder.decode(body));
    onProgress({ step: 'rows', share: archive.rows === 0 ? null : Math.min(1, rows / archive.rows) });
  }
  // The beginning of a damaged archive has nothing to be compared with.
  return (salvage ? null : await compare(bridge, order, staging)) ?? bring(bridge, order);
}

async function compare(bridge: Bridge, order: RestoreOrder, staging: Staging): Promise<Failure | null> {
  const { archive, signal, onProgress } = order;
  const tables = await bridge.request('archive.tables', archive.archiveId);
  if (!tables.ok) return tables.failure;
  onProgress({ step: 'comparing', share: 0 });
  const total = Math.max(1, tables.value.length);
  const differs = await staging.compare(tables.value, (count) => {
    onProgress({ step: 'comparing', share: count / total });
  });
  if (differs !== null) return { code: 'backup-differs', detail: differs };
  return signal.aborted ? { code: 'backup-cancelled' } : null;
}

async function bring(bridge: Bridge, { archive, signal, onProgress }: RestoreOrder): Promise<Failure | null> {
  onProgress({ step: 'media', share: null });
  const media = await bridge.request('archive.bringMedia', archive.archiveId);
  if (signal.aborted) return { code: 'backup-cancelled' };
  return media.ok ? null : media.failure;
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
