import { MINUTE } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';
import type { Service } from './service';

/** Two clocks that are right differ by less. */
const TOLERANCE = MINUTE;

/**
 * After the computer's clock was set back, what was noted before lies in the future, and a turn would stand still until the
 * clock has caught up: such moments become `now`, so that the time begins again. How long the customer waits is kept
 * (WhatsApp's clock said it), and so is the end of a snooze (a person chose it by the wall clock).
 * @returns the same object when nothing is from the future
 */
export function notFromFuture(service: Service, now: Instant): Service {
  const { missed, stageAt, turn } = service;
  const latest = Math.max(stageAt, turn?.since ?? 0, turn?.warnedAt ?? 0, missed?.since ?? 0, missed?.notice?.at ?? 0);
  if (latest <= now + TOLERANCE) return service;
  const past = (at: Instant): Instant => Math.min(at, now);
  return {
    ...service,
    stageAt: past(stageAt),
    turn: turn && { ...turn, since: past(turn.since), warnedAt: turn.warnedAt === null ? null : past(turn.warnedAt) },
    missed: missed && {
      ...missed,
      since: past(missed.since),
      notice: missed.notice && { ...missed.notice, at: past(missed.notice.at) },
    },
  };
}
