import type { StoredBackup } from '../../../shared/contract/backup';
import { readDatabaseMeta } from '../../db/meta/read';
import { useBackup } from '../../stores/backup';
import { useDesk } from '../app/desk';
import { useCalmQuery } from '../status/useCalmQuery';
import { newestOf } from './backupFacts';

/**
 * The backup to restore when these tables were made after it: then those of before were lost, and the journal has only
 * brought back what came over the wire. null: nothing was lost, or there is no backup.
 */
export function useLostTables(): StoredBackup | null {
  const { db } = useDesk();
  const newest = useBackup((each) => (each.state ? newestOf(each.state) : null));
  const meta = useCalmQuery(() => readDatabaseMeta(db), [db]);
  return meta && newest && meta.createdAt > newest.createdAt ? newest : null;
}
