import { HOUR, type Instant } from '../../kernel/instant';
import { backoffFor, type Backoff } from './backoff';

/** ms. A reply that could not leave for a day is no answer any more, and its service window has shut (cloud-api 8.1). */
export const maxAge = 24 * HOUR;

export interface Refused {
  /** How often it was tried, the refused attempt included: 1 after the first. */
  readonly attempts: number;
  /** Graph error code; 0: the network. */
  readonly errorCode: number;
  readonly now: Instant;
  /** A random number in [0, 1), handed in: many desks must not come back in the same moment. */
  readonly jitter: number;
}

/**
 * When a refused send may be tried again (cloud-api 6.2). Doubling waits are shortened by up to a half by the jitter;
 * waits that WhatsApp states (pair rate, W codes) are a minimum and are only lengthened, by up to a tenth.
 */
export function nextAttempt({ attempts, errorCode, now, jitter }: Refused): Instant {
  const backoff = backoffFor(errorCode);
  const chance = Math.min(Math.max(jitter, 0), 1);
  const full = fullWait(backoff, Math.max(1, Math.trunc(attempts)));
  const wait = backoff.growth === 'double' ? full * (0.5 + chance / 2) : full * (1 + chance / 10);
  return now + Math.round(wait);
}

/** The longest that a refused send is let wait, ms; a longer `Retry-After` is shortened to it. */
export function longestWait(errorCode: number): number {
  return Math.max(HOUR, Math.round(backoffFor(errorCode).capMs * 1.1));
}

/** May it be sent now? A wait that is longer than any can be shows that the clock was set back: then it has waited enough. */
export function isDue(job: { readonly dueAt: Instant; readonly lastErrorCode: number | null }, now: Instant): boolean {
  return job.dueAt <= now || job.dueAt - now > longestWait(job.lastErrorCode ?? 0);
}

/** Has it been refused as often as its code allows? */
export function isExhausted(attempts: number, errorCode: number): boolean {
  const { maxAttempts } = backoffFor(errorCode);
  return maxAttempts !== null && attempts >= maxAttempts;
}

/** Is it too old to be sent? Codes with a stated wait get that wait on top of `maxAge`. */
export function isTooOld(createdAt: Instant, errorCode: number | null, now: Instant): boolean {
  const backoff = errorCode === null ? null : backoffFor(errorCode);
  const stated = backoff?.growth === 'fixed' ? backoff.baseMs * (backoff.maxAttempts ?? 1) : 0;
  return now - createdAt > maxAge + stated;
}

function fullWait(backoff: Backoff, attempts: number): number {
  // Exponents are bounded so that thousands of attempts give the cap and not Infinity.
  const exponent = Math.min(attempts, 30);
  if (backoff.growth === 'fixed') return backoff.baseMs;
  const grown = backoff.growth === 'double' ? 2 ** (exponent - 1) : 4 ** exponent;
  return Math.min(backoff.capMs, backoff.baseMs * grown);
}
