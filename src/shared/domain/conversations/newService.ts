import type { Instant } from '../../kernel/instant';
import type { Service } from './service';

/** A conversation that begins now waits for a person of its sector. */
export function newService(sectorId: string, at: Instant): Service {
  return {
    stage: 'queue',
    stageAt: at,
    sectorId,
    attendantId: null,
    queuedAt: at,
    priority: 1,
    turn: null,
    hops: 0,
    passedIds: [],
    preferredId: null,
    snoozedUntil: null,
    missed: null,
    pastMissed: [],
    closing: null,
    tags: [],
    followerIds: [],
  };
}
