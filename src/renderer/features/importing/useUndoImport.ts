import { useCallback } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { undoImport } from '../../commands/imports/undoImport';
import { useNotices } from '../../stores/notices';
import { useDesk } from '../app/desk';

/** Takes imports back and tells what went. */
export function useUndoImport(): (importIds: readonly string[]) => Promise<void> {
  const { db, clock, random, attendantId } = useDesk();
  const { t } = useTranslation();
  return useCallback(
    async (importIds) => {
      const { say } = useNotices.getState();
      let count = 0;
      // The newest first: an older one may have made what it stands in.
      for (const importId of importIds.toReversed()) {
        const result = await undoImport(db, { by: attendantId, importId }, { now: clock(), random });
        if (!result.ok) return say(t('importing.undoFailed'), { tone: 'failed' });
        count += result.value;
      }
      say(t('importing.undone', { count }));
    },
    [attendantId, clock, db, random, t],
  );
}
