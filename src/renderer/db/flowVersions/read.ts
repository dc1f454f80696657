import type { BalcaoDatabase } from '../database';
import type { FlowVersionRow } from './row';

/** The published versions of a menu, newest first. */
export async function versionsOf(db: BalcaoDatabase, flowId: string): Promise<FlowVersionRow[]> {
  return db.flowVersions.where('[flowId+version]').between([flowId, 0], [flowId, Infinity]).reverse().toArray();
}
