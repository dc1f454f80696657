import { checkFlow } from '../../../shared/domain/automation/flow/checkFlow';
import type { FlowProblem, FlowSurroundings } from '../../../shared/domain/automation/flow/flowProblem';
import type { Flow } from '../../../shared/domain/automation/flow/flow';
import type { Instant } from '../../../shared/kernel/instant';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import type { FlowRow } from '../../db/flows/row';
import { readFields } from '../../db/house/readFields';
import { readRecordsHouse } from '../../db/house/readRecordsHouse';
import type { Occasion } from '../occasion';
import { permitted } from '../permitted';
import { flowTables, noteFlowChange } from './flowLog';

export type PublishFailure =
  | { readonly code: 'not-allowed' | 'no-flow' | 'no-version' }
  | { readonly code: 'flow-problems'; readonly problems: readonly FlowProblem[] };

export interface Publication {
  readonly by: string;
  readonly flowId: string;
}

/**
 * Makes the draft what customers get from now on. Who stands in an earlier version goes on in that one. Refused while
 * `checkFlow` finds an error.
 */
export async function publishFlow(
  db: BalcaoDatabase,
  { by, flowId }: Publication,
  { now }: Occasion,
): Promise<Result<{ readonly version: number }, PublishFailure>> {
  return db.transaction('rw', flowTables(db), async () => {
    if ((await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    const row = await db.flows.get(flowId);
    if (row === undefined) return refused({ code: 'no-flow' });
    return putVersion(db, row, row.draft, { by, now, restores: null });
  });
}

/** Brings an earlier version back: as a new one, so that the list stays a history. The draft becomes the same. */
export async function restoreFlowVersion(
  db: BalcaoDatabase,
  { by, flowId, version }: Publication & { readonly version: number },
  { now }: Occasion,
): Promise<Result<{ readonly version: number }, PublishFailure>> {
  return db.transaction('rw', flowTables(db), async () => {
    if ((await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    const row = await db.flows.get(flowId);
    if (row === undefined) return refused({ code: 'no-flow' });
    const earlier = await db.flowVersions.where('[flowId+version]').equals([flowId, version]).first();
    if (earlier === undefined) return refused({ code: 'no-version' });
    return putVersion(db, row, earlier.flow, { by, now, restores: version });
  });
}

interface Stamp {
  readonly by: string;
  readonly now: Instant;
  readonly restores: number | null;
}

async function putVersion(
  db: BalcaoDatabase,
  row: FlowRow,
  flow: Flow,
  { by, now, restores }: Stamp,
): Promise<Result<{ readonly version: number }, PublishFailure>> {
  const problems = checkFlow(flow, await surroundings(db)).filter(({ level }) => level === 'error');
  if (problems.length > 0) return refused({ code: 'flow-problems', problems });
  const last = await db.flowVersions.where('[flowId+version]').between([row.id, 0], [row.id, Infinity]).last();
  const version = (last?.version ?? 0) + 1;
  await db.flowVersions.add({ flowId: row.id, version, flow, publishedAt: now, publishedBy: by, restores });
  // Who edits the draft goes on: only where it became another one is that a change of it.
  const revision = restores === null ? row.revision : row.revision + 1;
  await db.flows.put({ ...row, draft: flow, version, revision, updatedAt: now });
  const kind = restores === null ? 'flow.published' : 'flow.restored';
  await noteFlowChange(db, by, now, { kind, cause: row.id, body: { version, restores, nodes: flow.nodes.length } });
  return done({ version });
}

/** What a menu may name outside itself, as the tables know it now. */
async function surroundings(db: BalcaoDatabase): Promise<FlowSurroundings> {
  const sectors = await db.sectors.toArray();
  const table = await readRecordsHouse(db);
  const sectorIds = sectors.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id);
  const fields = (await readFields(db)).map(({ name }) => name);
  return { sectorIds, columns: table?.columns ?? null, fields };
}
