import type { QueueDecision } from './decision';

/**
 * The decisions of a round in the order in which they are carried out when there may not be time for all: what frees a
 * slot, then everything about conversations that are handed out, then what can wait a moment. Decisions about one
 * conversation keep their order. After days off there are thousands to be noted as missed, and somebody is free now.
 */
export function urgentFirst(decisions: readonly QueueDecision[]): QueueDecision[] {
  const handedOut = new Set(decisions.flatMap((each) => (each.kind === 'assign' ? [each.conversationId] : [])));
  const levels: [QueueDecision[], QueueDecision[], QueueDecision[]] = [[], [], []];
  for (const decision of decisions) {
    const level = freesSlot(decision) ? 0 : handedOut.has(decision.conversationId) ? 1 : 2;
    levels[level].push(decision);
  }
  return levels.flat();
}

function freesSlot(decision: QueueDecision): boolean {
  return decision.kind === 'wake' || decision.kind === 'pass' || (decision.kind === 'miss' && decision.close);
}
