import { useEffect, useRef, useState } from 'react';
import type { OpenedArchive } from '../../../shared/contract/backup';
import type { Failure } from '../../../shared/kernel/result';
import type { Bridge } from '../../bridge/bridge';
import { restoreArchive, type RestoreProgress } from './restoreArchive';

export type RestoreStage =
  | { readonly stage: 'locked' }
  | { readonly stage: 'open'; readonly archive: OpenedArchive }
  | { readonly stage: 'running'; readonly archive: OpenedArchive; readonly progress: RestoreProgress }
  | { readonly stage: 'done'; readonly archive: OpenedArchive };

export interface Restore {
  readonly at: RestoreStage;
  readonly failure: Failure | null;
  unlock(phrase: string): Promise<void>;
  run(): Promise<void>;
  stop(): void;
}

const occasion = () => ({
  now: Date.now(),
  random: (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length)),
});

/** One archive from its passphrase to the tables; leaving the dialog at any point leaves nothing behind. */
export function useRestore(bridge: Bridge, path: string): Restore {
  const [at, setAt] = useState<RestoreStage>({ stage: 'locked' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const abort = useRef(new AbortController());
  const archiveId = useRef<string | null>(null);
  useEffect(() => {
    const ending = abort.current;
    return () => {
      ending.abort();
      if (archiveId.current !== null) void bridge.request('archive.close', archiveId.current);
    };
  }, [bridge]);
  const unlock = async (phrase: string): Promise<void> => {
    const opened = await bridge.request('archive.unlock', path, phrase);
    setFailure(opened.ok ? null : opened.failure);
    if (!opened.ok) return;
    archiveId.current = opened.value.archiveId;
    setAt({ stage: 'open', archive: opened.value });
  };
  const run = async (): Promise<void> => {
    if (at.stage !== 'open') return;
    const { archive } = at;
    abort.current = new AbortController();
    setFailure(null);
    const onProgress = (progress: RestoreProgress): void => setAt({ stage: 'running', archive, progress });
    onProgress({ step: 'rows', share: 0 });
    const order = { archive, salvage: false, signal: abort.current.signal, onProgress };
    const restored = await restoreArchive(bridge, order, occasion);
    if (!restored.ok) {
      setFailure(restored.failure);
      return setAt({ stage: 'open', archive });
    }
    setAt({ stage: 'done', archive });
    await bridge.request('archive.restored', archive.archiveId, restored.value);
  };
  return { at, failure, unlock, run, stop: () => abort.current.abort() };
}
