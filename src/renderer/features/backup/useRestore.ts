import { useEffect, useRef, useState } from 'react';
import type { OpenedArchive } from '../../../shared/contract/backup';
import type { HistoryReader } from '../../../shared/contract/review';
import type { SalvageFacts } from '../../../shared/contract/salvage';
import type { Failure } from '../../../shared/kernel/result';
import type { Bridge } from '../../bridge/bridge';
import { restoreArchive, type RestoreProgress } from './restoreArchive';

export type RestoreStage =
  | { readonly stage: 'locked' }
  | { readonly stage: 'open'; readonly archive: OpenedArchive; readonly damaged: Damage | null }
  | { readonly stage: 'running'; readonly archive: OpenedArchive; readonly progress: RestoreProgress }
  | { readonly stage: 'done'; readonly archive: OpenedArchive };

/** facts: null while it is being counted what can be read. */
export interface Damage {
  readonly facts: SalvageFacts | null;
}

export interface Restore {
  readonly at: RestoreStage;
  readonly failure: Failure | null;
  unlock(phrase: string): Promise<void>;
  /** Into the tables; of a damaged one what lies before the damage. */
  run(): Promise<void>;
  /** Into a window of its own, to be read. @returns whether it opens */
  read(reader: HistoryReader): Promise<boolean>;
  stop(): void;
}

const occasion = () => ({
  now: Date.now(),
  random: (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length)),
});

/** What has to end with the dialog. */
function useClosing(bridge: Bridge) {
  const abort = useRef(new AbortController());
  const archiveId = useRef<string | null>(null);
  useEffect(() => {
    const ending = abort.current;
    return () => {
      ending.abort();
      if (archiveId.current !== null) void bridge.request('archive.close', archiveId.current);
    };
  }, [bridge]);
  const opened = (id: string): void => {
    archiveId.current = id;
  };
  return { abort, opened };
}

/** One archive from its passphrase to the tables; leaving the dialog at any point leaves nothing behind. */
export function useRestore(bridge: Bridge, path: string): Restore {
  const [at, setAt] = useState<RestoreStage>({ stage: 'locked' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const { abort, opened: willClose } = useClosing(bridge);
  const survey = async (archive: OpenedArchive): Promise<void> => {
    setAt({ stage: 'open', archive, damaged: { facts: null } });
    const counted = await bridge.request('archive.survey', archive.archiveId);
    if (!counted.ok) return setFailure(counted.failure);
    setAt({ stage: 'open', archive, damaged: { facts: counted.value } });
  };
  const unlock = async (phrase: string): Promise<void> => {
    const opened = await bridge.request('archive.unlock', path, phrase);
    setFailure(opened.ok ? null : opened.failure);
    if (!opened.ok) return;
    willClose(opened.value.archiveId);
    const archive = opened.value;
    if (archive.damage === null) return setAt({ stage: 'open', archive, damaged: null });
    await survey(archive);
  };
  const run = async (): Promise<void> => {
    if (at.stage !== 'open') return;
    const { archive, damaged } = at;
    abort.current = new AbortController();
    setFailure(null);
    const onProgress = (progress: RestoreProgress): void => setAt({ stage: 'running', archive, progress });
    onProgress({ step: 'rows', share: 0 });
    const order = { archive, salvage: damaged !== null, signal: abort.current.signal, onProgress };
    const restored = await restoreArchive(bridge, order, occasion);
    if (!restored.ok) {
      // It is told what of it can be saved, instead of only that it is damaged.
      if (restored.failure.code === 'backup-damaged' && damaged === null) return survey(archive);
      setFailure(restored.failure);
      return setAt({ stage: 'open', archive, damaged });
    }
    setAt({ stage: 'done', archive });
    await bridge.request('archive.restored', archive.archiveId, restored.value);
  };
  const read = async (reader: HistoryReader): Promise<boolean> => {
    if (at.stage !== 'open') return false;
    const { archiveId } = at.archive;
    const opened = await bridge.request('review.archive', archiveId, at.damaged?.facts ?? null, reader);
    setFailure(opened.ok ? null : opened.failure);
    return opened.ok;
  };
  return { at, failure, unlock, run, read, stop: () => abort.current.abort() };
}
