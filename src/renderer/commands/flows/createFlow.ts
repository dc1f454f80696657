import type { Flow } from '../../../shared/domain/automation/flow/flow';
import { ulid } from '../../../shared/kernel/ids';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import type { FlowRow } from '../../db/flows/row';
import type { Occasion } from '../occasion';
import { permitted } from '../permitted';
import type { NotAllowed } from '../permitted';
import { flowTables, noteFlowChange } from './flowLog';

export interface NewFlow {
  readonly by: string;
  readonly name: string;
  readonly flow: Flow;
}

/** Begins a menu, as a draft that no customer gets. */
export async function createFlow(
  db: BalcaoDatabase,
  { by, name, flow }: NewFlow,
  { now, random }: Occasion,
): Promise<Result<{ readonly flowId: string }, NotAllowed>> {
  return db.transaction('rw', flowTables(db), async () => {
    if ((await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    const flowId = ulid(now, random);
    const stamps = { version: null, revision: 0, createdAt: now, updatedAt: now };
    const row: FlowRow = { id: flowId, name: name.trim(), draft: flow, ...stamps };
    await db.flows.add(row);
    await noteFlowChange(db, by, now, { kind: 'flow.created', cause: flowId, body: { nodes: flow.nodes.length } });
    return done({ flowId });
  });
}
