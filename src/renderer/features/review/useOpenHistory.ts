import { useCallback } from 'react';
import type { OpenedArchive } from '../../../shared/contract/backup';
import type { HistoryReader } from '../../../shared/contract/review';
import type { Result } from '../../../shared/kernel/result';
import { noteHistoryOpened } from '../../commands/review/noteHistoryOpened';
import { useDesk } from '../app/desk';

/** Notes who opens a history, before it is shown. @returns what they may take out of it */
export function useOpenHistory(): (
  source: 'archive' | 'folder',
  archive?: OpenedArchive,
) => Promise<Result<HistoryReader>> {
  const { db, clock, random, attendantId: by } = useDesk();
  return useCallback(
    async (source, archive) => {
      const createdAt = archive?.createdAt ?? null;
      return noteHistoryOpened(db, { by, source, createdAt }, { now: clock(), random });
    },
    [by, clock, db, random],
  );
}
