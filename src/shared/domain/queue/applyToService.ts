import { assertNever } from '../../kernel/assertNever';
import type { Instant } from '../../kernel/instant';
import type { Service } from '../conversations/service';
import { givenTo, woken } from '../conversations/transitions';
import type { QueueDecision } from './decision';

/**
 * What a decision makes of a conversation. The one truth for commands, rounds and simulation.
 * @param now when it is carried out
 */
export function applyToService(service: Service, decision: QueueDecision, now: Instant): Service {
  switch (decision.kind) {
    case 'assign':
      // A CNA stays one until it is answered.
      return givenTo(service, decision.attendantId, now);
    case 'warn':
      return service.turn === null ? service : { ...service, turn: { ...service.turn, warnedAt: now } };
    case 'pass':
      return passed(service, decision, now);
    case 'miss':
      return missed(service, decision, now);
    case 'notice': {
      const notice = { at: now, attendantId: decision.attendantId };
      return service.missed === null ? service : { ...service, missed: { ...service.missed, notice } };
    }
    case 'wake':
      return woken(service, now);
    default:
      return assertNever(decision);
  }
}

/** Back to the queue with its age. Who lost the turn by not answering goes behind all others for this conversation. */
function passed(service: Service, pass: Extract<QueueDecision, { kind: 'pass' }>, now: Instant): Service {
  const { attendantId } = pass;
  const back: Service = {
    ...service,
    stage: 'queue',
    stageAt: now,
    attendantId: null,
    turn: null,
    queuedAt: service.queuedAt ?? service.turn?.since ?? now,
  };
  if (pass.cause === 'left') return back;
  const passedIds = [...service.passedIds.filter((id) => id !== attendantId), attendantId];
  return { ...back, hops: service.hops + 1, passedIds };
}

function missed(service: Service, miss: Extract<QueueDecision, { kind: 'miss' }>, now: Instant): Service {
  // A turn that stands at this moment is over too.
  const hops = service.hops + (service.turn === null ? 0 : 1);
  const flag = service.missed ?? { cause: miss.cause, since: now, hops, seenBy: [], notice: null };
  if (!miss.close) return { ...service, missed: flag };
  return {
    ...service,
    stage: 'closed',
    stageAt: now,
    attendantId: null,
    // Who waits, since when and who lost a turn stays: nobody has answered.
    turn: null,
    preferredId: service.attendantId ?? service.preferredId,
    missed: { ...flag, hops: Math.max(flag.hops, hops) },
    closing: { at: now, by: 'balcao', reason: null },
  };
}
