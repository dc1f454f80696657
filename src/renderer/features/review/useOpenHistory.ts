import { useCallback } from 'react';
import type { OpenedArchive } from '../../../shared/contract/backup';
import type { Failure } from '../../../shared/kernel/result';
import { noteHistoryOpened } from '../../commands/review/noteHistoryOpened';
import { useDesk } from '../app/desk';

/** Notes who opens a history, before it is shown. @returns what refuses it */
export function useOpenHistory(): (source: 'archive' | 'folder', archive?: OpenedArchive) => Promise<Failure | null> {
  const { db, clock, random, attendantId: by } = useDesk();
  return useCallback(
    async (source, archive) => {
      const createdAt = archive?.createdAt ?? null;
      const noted = await noteHistoryOpened(db, { by, source, createdAt }, { now: clock(), random });
      return noted.ok ? null : noted.failure;
    },
    [by, clock, db, random],
  );
}
