import { carriesFiles, type Flow } from '../../../shared/domain/automation/flow/flow';
import type { BalcaoDatabase } from '../database';
import type { FlowVersionRow } from './row';

/** The published versions of a menu, newest first. */
export async function versionsOf(db: BalcaoDatabase, flowId: string): Promise<FlowVersionRow[]> {
  return db.flowVersions.where('[flowId+version]').between([flowId, 0], [flowId, Infinity]).reverse().toArray();
}

/** Is this file sent by a step of the robot, in its draft or in any version? */
export async function isFlowFile(db: BalcaoDatabase, mediaId: string): Promise<boolean> {
  const names = ({ nodes }: Flow): boolean =>
    nodes.some((node) => carriesFiles(node) && node.files?.some((file) => file.mediaId === mediaId) === true);
  const [drafts, versions] = await Promise.all([db.flows.toArray(), db.flowVersions.toArray()]);
  return drafts.some(({ draft }) => names(draft)) || versions.some(({ flow }) => names(flow));
}
