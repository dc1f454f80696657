import type { Instant } from '../../kernel/instant';
import { deadlineOf } from './deadline';
import type { Deadline } from './deadline';
import type { QueueSituation, SectorInPlay } from './situation';

/** A sector during a round, with its times for all conversations in it. */
export interface Desk {
  readonly sector: SectorInPlay;
  readonly open: boolean;
  /** T1 of turns. */
  readonly warn: Deadline;
  /** T2 of first turns. */
  readonly reassign: Deadline;
  /** T2 of later turns; never due when they are only warned. */
  readonly followUp: Deadline;
  /** How long one may stand in the queue before it is missed: T2 as well. */
  readonly wait: Deadline;
  /** Whether any business time went by since. */
  readonly anyTime: Deadline;
  /** Something here would be handed out if it opened or somebody's hours began. */
  unserved: boolean;
}

/** The desks of a situation by sector id. */
export function desksOf({ sectors, conversations, now }: QueueSituation): Map<string, Desk> {
  const turns = new Map<string, Instant[]>(sectors.map(({ id }) => [id, []]));
  const waits = new Map<string, Instant[]>(sectors.map(({ id }) => [id, []]));
  for (const { service } of conversations) {
    if (service.stage === 'queue') waits.get(service.sectorId)?.push(service.stageAt);
    else if (service.turn !== null) turns.get(service.sectorId)?.push(service.turn.since);
  }
  return new Map(sectors.map((sector) => [sector.id, deskOf(sector, now, turns, waits)]));
}

type Beginnings = ReadonlyMap<string, readonly Instant[]>;

function deskOf(sector: SectorInPlay, now: Instant, turnsOf: Beginnings, waitsOf: Beginnings): Desk {
  const { id, calendar, rules } = sector;
  const turns = Float64Array.from(turnsOf.get(id) ?? []).sort();
  const waits = Float64Array.from(waitsOf.get(id) ?? []).sort();
  const never = new Float64Array();
  const open = calendar.isOpen(now);
  return {
    sector,
    open,
    warn: deadlineOf(calendar, now, rules.warnAfter, turns),
    reassign: deadlineOf(calendar, now, rules.reassignAfter, turns),
    followUp: deadlineOf(calendar, now, rules.followUpAfter, turns),
    wait: deadlineOf(calendar, now, rules.reassignAfter, waits),
    anyTime: deadlineOf(calendar, now, 0, open ? never : waits),
    unserved: false,
  };
}
