import type { Instant } from '../../kernel/instant';
import { HOUR, MINUTE } from '../../kernel/instant';

/** A message or a reminder that waits for its moment, as rules see it. */
export interface Scheduled {
  /** reminder: told to whoever made it, nothing leaves. */
  readonly kind: 'message' | 'reminder';
  readonly dueAt: Instant;
  /** Only while the customer has not written since `createdAt`. */
  readonly unlessAnswered: boolean;
  readonly createdAt: Instant;
}

/**
 * Later than that, ms, a message does not leave by itself: "até amanhã às 9" at noon would be wrong, and only a person
 * knows. The computer was off, asleep, or its clock was set.
 */
export const LATE_MAX = 2 * HOUR;
/** Nearer than that nothing is scheduled, ms. */
const SOONEST = MINUTE;
/** Farther than that, ms: more than a year is a mistyped date. */
export const FARTHEST = 366 * 24 * HOUR;

export type ScheduledVerdict =
  /** It is not time yet. */
  | 'wait'
  | 'leave'
  /** A reminder whose moment has come. */
  | 'remind'
  /** A reminder that was for silence, and the customer has answered: nothing is said. */
  | 'drop'
  /** It does not leave by itself, and a person is told: see the code. */
  | 'too-late'
  | 'customer-wrote';

/** What is to be done with one now. Window and permission are looked at where it leaves. */
export function judgeScheduled(scheduled: Scheduled, lastInboundAt: Instant | null, now: Instant): ScheduledVerdict {
  const { kind, dueAt, unlessAnswered, createdAt } = scheduled;
  if (now < dueAt) return 'wait';
  const answered = unlessAnswered && lastInboundAt !== null && lastInboundAt > createdAt;
  if (kind === 'reminder') return answered ? 'drop' : 'remind';
  if (answered) return 'customer-wrote';
  return now - dueAt > LATE_MAX ? 'too-late' : 'leave';
}

/** May somebody choose this moment? null: yes. */
export function momentProblem(dueAt: Instant, now: Instant): 'too-soon' | 'too-far' | null {
  if (!(dueAt >= now + SOONEST)) return 'too-soon';
  return dueAt > now + FARTHEST ? 'too-far' : null;
}
