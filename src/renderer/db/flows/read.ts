import type { BalcaoDatabase } from '../database';
import type { FlowRow } from './row';

/** All menus, oldest first. */
export async function listFlows(db: BalcaoDatabase): Promise<FlowRow[]> {
  return (await db.flows.toArray()).sort((a, b) => a.createdAt - b.createdAt);
}
