import type { Instant } from '../../kernel/instant';
import { crewOf } from './crew';
import type { Crew, Person } from './crew';
import type { QueueDecision, QueueRound } from './decision';
import { desksOf } from './desk';
import type { Desk } from './desk';
import type { QueueSituation } from './situation';

type Decided = Record<QueueDecision['kind'], QueueDecision[]>;

/** In this order: what frees a slot stands before what takes it. */
const kinds = ['wake', 'pass', 'miss', 'assign', 'warn', 'notice'] as const;

/** What a round works with, and what it gathers. */
export interface RoundInWork {
  readonly now: Instant;
  readonly desks: ReadonlyMap<string, Desk>;
  readonly crew: Crew;
  decide(decision: QueueDecision): void;
  /** Something falls due at that moment; null or a past one is nothing. */
  alarm(at: Instant | null): void;
  result(): QueueRound;
}

/** An empty round about a situation. */
export function beginRound(situation: QueueSituation): RoundInWork {
  const { now } = situation;
  const desks = desksOf(situation);
  const crew = crewOf(situation);
  const decided: Decided = { wake: [], pass: [], miss: [], assign: [], warn: [], notice: [] };
  let nextAt = Infinity;
  const alarm = (at: Instant | null) => {
    if (at !== null && at > now && at < nextAt) nextAt = at;
  };
  return {
    now,
    desks,
    crew,
    alarm,
    decide: (decision) => {
      decided[decision.kind].push(decision);
    },
    result: () => {
      for (const desk of desks.values()) alarmsOf(desk, crew.members.get(desk.sector.id) ?? [], now).forEach(alarm);
      const decisions = kinds.reduce<QueueDecision[]>((all, kind) => all.concat(decided[kind]), []);
      return { decisions, nextAt: nextAt === Infinity ? null : nextAt };
    },
  };
}

function alarmsOf(desk: Desk, members: readonly Person[], now: Instant): (Instant | null)[] {
  const times = [desk.warn, desk.reassign, desk.followUp, desk.wait].map((deadline) => deadline.nextAt());
  if (!desk.unserved) return times;
  if (!desk.open) return [...times, desk.sector.calendar.nextOpening(now)];
  return [...times, ...members.map((person) => hoursBegin(person, now))];
}

/** When somebody who is online, but outside the own hours, can be given something; null: is already, or is not online. */
export function hoursBegin({ attendant, available }: Person, now: Instant): Instant | null {
  return available || attendant.presence !== 'online' ? null : attendant.calendar.nextOpening(now);
}
