import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import type { Occasion } from '../occasion';
import { permitted } from '../permitted';
import { flowTables, noteFlowChange } from './flowLog';

export interface EntrySwitch {
  readonly by: string;
  /** null: new conversations go straight to the queue. */
  readonly flowId: string | null;
}

/** Chooses the menu that new conversations enter. Who stands in one goes on. */
export async function switchEntryFlow(
  db: BalcaoDatabase,
  { by, flowId }: EntrySwitch,
  { now }: Occasion,
): Promise<Result<null, { readonly code: 'not-allowed' | 'no-version' }>> {
  return db.transaction('rw', flowTables(db), async () => {
    if ((await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    const row = flowId === null ? null : await db.flows.get(flowId);
    if (row === undefined || row?.version === null) return refused({ code: 'no-version' });
    await db.house.put({ key: 'entry', flowId, updatedAt: now });
    await noteFlowChange(db, by, now, { kind: 'flow.switched', cause: flowId ?? 'entry', body: { flowId } });
    return done(null);
  });
}
