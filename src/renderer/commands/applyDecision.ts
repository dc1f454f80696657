import type { Service } from '../../shared/domain/conversations/service';
import { applyToService } from '../../shared/domain/queue/applyToService';
import type { QueueDecision } from '../../shared/domain/queue/decision';
import type { DistributionMode } from '../../shared/domain/queue/sector';
import type { ServiceChange } from '../../shared/domain/queue/serviceChange';
import { assertNever } from '../../shared/kernel/assertNever';
import type { Instant } from '../../shared/kernel/instant';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { Desk, deskTables } from './serve/desk';

/** `moved-on`: what the decision was made from is not so any more; the next round decides anew. */
export type DecisionFailure = { readonly code: 'no-conversation' | 'moved-on' };

export type DecisionResult = Result<Service, DecisionFailure>;

/** Carries out what the queue decided, where its facts still hold. */
export async function applyDecision(
  db: BalcaoDatabase,
  decision: QueueDecision,
  occasion: Occasion,
): Promise<DecisionResult> {
  const [result] = await applyDecisions(db, [decision], occasion);
  return result ?? refused({ code: 'no-conversation' });
}

/** Many decisions of one round, in their order and in one transaction. @returns what became of each */
export async function applyDecisions(
  db: BalcaoDatabase,
  decisions: readonly QueueDecision[],
  { now }: Occasion,
): Promise<readonly DecisionResult[]> {
  return db.transaction('rw', deskTables(db), async () => {
    const ids = decisions.map((decision) => decision.conversationId);
    const desk = await Desk.open(db, ids, now);
    const present = await presentPeople(db, decisions);
    const modes = new Map((await db.sectors.toArray()).map(({ id, rules }) => [id, rules.mode]));
    const results = decisions.map((decision) => carryOut(desk, decision, present, modes));
    await desk.put();
    return results;
  });
}

function carryOut(
  desk: Desk,
  decision: QueueDecision,
  present: ReadonlySet<string>,
  modes: ReadonlyMap<string, DistributionMode>,
): DecisionResult {
  const conversation = desk.conversation(decision.conversationId);
  if (!conversation) return refused({ code: 'no-conversation' });
  const { service } = conversation;
  const gives = decision.kind === 'assign' || decision.kind === 'notice';
  const gone = gives && !present.has(decision.attendantId);
  if (gone || !stillHolds(service, decision, desk.now)) return refused({ code: 'moved-on' });
  const after = applyToService(service, decision, desk.now);
  const change = changeOf(decision, service, after);
  // There the place in line is lost by answering (domain/queue/place).
  if (modes.get(service.sectorId) === 'whatsapp') desk.serveInPlace(conversation.id, after, 'balcao', change);
  else desk.serve(conversation.id, after, 'balcao', change);
  return done(after);
}

/** Of those who are to be given something, who works here and is online: nothing is given to somebody who has gone. */
async function presentPeople(db: BalcaoDatabase, decisions: readonly QueueDecision[]): Promise<Set<string>> {
  const wanted = decisions.flatMap((decision) =>
    decision.kind === 'assign' || decision.kind === 'notice' ? [decision.attendantId] : [],
  );
  const ids = [...new Set(wanted)];
  const people = await db.attendants.bulkGet(ids);
  const presences = await db.presences.bulkGet(ids);
  return new Set(ids.filter((_id, index) => people[index]?.leftAt === null && presences[index]?.state === 'online'));
}

function stillHolds(service: Service, decision: QueueDecision, now: Instant): boolean {
  const { stage, turn, missed } = service;
  switch (decision.kind) {
    case 'assign':
      return stage === 'queue' && decision.swept === (missed !== null);
    case 'warn':
      return turn?.attendantId === decision.attendantId && turn.since === decision.turnSince && turn.warnedAt === null;
    case 'pass':
      return turn?.attendantId === decision.attendantId && turn.since === decision.turnSince;
    case 'miss':
      // What was flagged before may still be closed.
      return (missed === null || decision.close) && (stage === 'queue' || stage === 'attending');
    case 'notice':
      return missed !== null;
    case 'wake':
      return stage === 'snoozed' && (service.snoozedUntil ?? Infinity) <= now;
    default:
      return assertNever(decision);
  }
}

function changeOf(decision: QueueDecision, before: Service, after: Service): ServiceChange {
  switch (decision.kind) {
    case 'assign': {
      const { attendantId, reason, swept } = decision;
      const body = { attendantId, before: null, how: 'queue', reason, swept, queuedAt: before.queuedAt } as const;
      return { kind: 'conversation.assigned', body };
    }
    case 'warn':
      return { kind: 'conversation.warned', body: { attendantId: decision.attendantId } };
    case 'pass': {
      const { attendantId, cause } = decision;
      return { kind: 'conversation.passed', body: { attendantId, cause, hops: after.hops } };
    }
    case 'miss': {
      const { cause, close } = decision;
      const hops = after.missed?.hops ?? after.hops;
      return { kind: 'conversation.missed', body: { cause, hops, closed: close, before: before.attendantId } };
    }
    case 'notice':
      return { kind: 'conversation.noticed', body: { attendantId: decision.attendantId } };
    case 'wake':
      return { kind: 'conversation.woken', body: { how: 'time' } };
    default:
      return assertNever(decision);
  }
}
