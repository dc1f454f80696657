import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import { readEntryFlow } from '../../db/house/readAutomatic';
import type { Occasion } from '../occasion';
import { permitted } from '../permitted';
import { flowTables, noteFlowChange } from './flowLog';

/** Takes a menu off the list. Its versions stay for those who stand in them. */
export async function removeFlow(
  db: BalcaoDatabase,
  { by, flowId }: { readonly by: string; readonly flowId: string },
  { now }: Occasion,
): Promise<Result<null, { readonly code: 'not-allowed' | 'no-flow' | 'flow-in-use' }>> {
  return db.transaction('rw', flowTables(db), async () => {
    if ((await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    if ((await db.flows.get(flowId)) === undefined) return refused({ code: 'no-flow' });
    if ((await readEntryFlow(db)) === flowId) return refused({ code: 'flow-in-use' });
    await db.flows.delete(flowId);
    await noteFlowChange(db, by, now, { kind: 'flow.removed', cause: flowId, body: {} });
    return done(null);
  });
}
