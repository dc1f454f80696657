import type { Table } from 'dexie';
import type { Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { appendChanges } from '../changeLog';

/** What is done with menus, as the change log keeps it; no texts of theirs. */
export type FlowChangeKind =
  'flow.created' | 'flow.published' | 'flow.restored' | 'flow.removed' | 'flow.switched' | 'records.imported';

export interface FlowChange {
  readonly kind: FlowChangeKind;
  readonly cause: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Tables of the acts on menus. */
export function flowTables(db: BalcaoDatabase): Table[] {
  return [db.attendants, db.flows, db.flowVersions, db.house, db.sectors, db.changes, db.meta];
}

/** Notes an act of a person on a menu, inside the running transaction. */
export async function noteFlowChange(db: BalcaoDatabase, by: string, at: Instant, change: FlowChange): Promise<void> {
  await appendChanges(db, [{ at, actor: `attendant:${by}`, conversationId: null, ...change }]);
}
