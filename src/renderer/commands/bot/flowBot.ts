import type { BotStep } from '../../../shared/domain/automation/bot';
import { phoneKeys } from '../../../shared/domain/automation/flow/customerRecord';
import { nodeOf } from '../../../shared/domain/automation/flow/flow';
import type { Flow } from '../../../shared/domain/automation/flow/flow';
import { newSession } from '../../../shared/domain/automation/flow/session';
import type { FlowSession } from '../../../shared/domain/automation/flow/session';
import { stepFlow } from '../../../shared/domain/automation/flow/stepFlow';
import type { FlowAct } from '../../../shared/domain/automation/flow/step';
import type { BotSessionRow } from '../../db/botSessions/row';
import type { BalcaoDatabase } from '../../db/database';
import { readEntryFlow } from '../../db/house/readAutomatic';
import type { BotPort, BotScene } from '../automatic/botPort';
import { actsToStep } from './actsToStep';
import { contextFor } from './flowContext';
import { inputsOf, withFile } from './flowInputs';

/** The menu as the answering engine asks for it: published versions, sessions and the table of customers. */
export const flowBot: BotPort = {
  tables: (db) => [db.botSessions, db.flows, db.flowVersions, db.records, db.house],
  step: takeStep,
  due: async (db, now) => {
    const rows = await db.botSessions.where('dueAt').belowOrEqual(now).toArray();
    const next = await db.botSessions.where('dueAt').above(now).first();
    return {
      now: rows.map(({ conversationId, dueAt = now }) => ({ conversationId, dueAt })),
      nextAt: next?.dueAt ?? null,
    };
  },
};

async function takeStep(db: BalcaoDatabase, scene: BotScene): Promise<BotStep | null> {
  const { conversation, input, occasion } = scene;
  const row = await currentRow(db, conversation.id, occasion.now);
  const flow = row && (await flowOf(db, row.session));
  if (!row || !flow) return null;
  const node = row.session.nodeId === null ? undefined : nodeOf(flow, row.session.nodeId);
  const file = node?.kind === 'documents' ? withFile(row, input) : null;
  if (file !== null) {
    await putRow(db, { ...row, files: file }, occasion.now);
    return { sends: [], effects: [], reason: { node: node?.id ?? '', why: 'looking' } };
  }
  const { inputs, files } = inputsOf(row, input, conversation.id);
  let session = row.session;
  const acts: FlowAct[] = [];
  for (const one of inputs) {
    const phone = scene.contact.waId === null ? [] : phoneKeys(scene.contact.waId);
    const step = stepFlow(flow, session, one, await contextFor(db, scene, session, phone));
    session = step.session;
    acts.push(...step.acts);
  }
  await putRow(db, { ...row, session, files: session.ended === null ? files : [] }, occasion.now);
  return actsToStep(acts, session, occasion.now);
}

/** The session of a conversation, or a new one in the version that is published now; undefined: there is no menu. */
async function currentRow(db: BalcaoDatabase, conversationId: string, now: number): Promise<BotSessionRow | undefined> {
  const kept = await db.botSessions.get(conversationId);
  if (kept?.session.ended === null) return kept;
  const flowId = await readEntryFlow(db);
  const flow = flowId === null ? undefined : await db.flows.get(flowId);
  if (!flow || flow.version === null) return undefined;
  return { conversationId, session: newSession(flow.id, flow.version, now), files: [] };
}

async function flowOf(db: BalcaoDatabase, { flowId, version }: FlowSession): Promise<Flow | undefined> {
  return (await db.flowVersions.get([flowId, version]))?.flow;
}

/** Keeps a session with what is due for it. */
async function putRow(db: BalcaoDatabase, row: BotSessionRow, now: number): Promise<void> {
  const { conversationId, session, files } = row;
  // In the order in which they came: a file that was seen waits for the one before it.
  const due = files[0] !== undefined && files[0].seen !== null ? now : session.dueAt;
  const looking = files.some(({ seen }) => seen === null);
  await db.botSessions.put({
    conversationId,
    session,
    files,
    ...(due === null ? {} : { dueAt: due }),
    ...(looking ? { lookingSince: row.lookingSince ?? now } : {}),
  });
}
