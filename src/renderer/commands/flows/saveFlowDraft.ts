import type { Flow } from '../../../shared/domain/automation/flow/flow';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import type { Occasion } from '../occasion';
import { permitted } from '../permitted';

export interface DraftInput {
  readonly by: string;
  readonly flowId: string;
  readonly name: string;
  readonly flow: Flow;
  /** `revision` of the row that was edited. */
  readonly revision: number;
}

/** moved-on: another window kept something meanwhile. */
export type DraftFailure = { readonly code: 'not-allowed' | 'no-flow' | 'moved-on' };

/** Keeps a menu as it is being edited. Like a draft of a message it is no act: only publishing reaches customers. */
export async function saveFlowDraft(
  db: BalcaoDatabase,
  { by, flowId, name, flow, revision }: DraftInput,
  { now }: Occasion,
): Promise<Result<{ readonly revision: number }, DraftFailure>> {
  return db.transaction('rw', [db.attendants, db.flows], async () => {
    if ((await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    const row = await db.flows.get(flowId);
    if (row === undefined) return refused({ code: 'no-flow' });
    if (row.revision !== revision) return refused({ code: 'moved-on' });
    const next = { ...row, name: name.trim() === '' ? row.name : name.trim(), draft: flow, updatedAt: now };
    await db.flows.put({ ...next, revision: revision + 1 });
    return done({ revision: revision + 1 });
  });
}
