import { HOUR, type Instant } from '../../kernel/instant';

/** How long WhatsApp lets us write freely after the customer's newest message, ms (cloud-api 8.1). */
const SERVICE_WINDOW_MS = 24 * HOUR;
/** From here on the composer counts down, ms. */
const CLOSING_MS = 2 * HOUR;

export interface ServiceWindow {
  /** 'never': the customer has not written yet. 'closing': open, with less than two hours left. */
  readonly state: 'open' | 'closing' | 'shut' | 'never';
  readonly closesAt: Instant | null;
  /** ms; 0 when nothing may be written freely. */
  readonly remainingMs: number;
}

/**
 * The 24 h customer service window (cloud-api 8.1).
 * @param lastInboundAt WhatsApp's own timestamp of the customer's newest message, not its arrival here; null: never wrote
 * @param now ms. A customer's clock ahead of ours never makes the window longer than 24 h.
 */
export function serviceWindow(lastInboundAt: Instant | null, now: Instant): ServiceWindow {
  if (lastInboundAt === null) return { state: 'never', closesAt: null, remainingMs: 0 };
  const closesAt = lastInboundAt + SERVICE_WINDOW_MS;
  const remainingMs = Math.min(Math.max(0, closesAt - now), SERVICE_WINDOW_MS);
  if (remainingMs === 0) return { state: 'shut', closesAt, remainingMs };
  return { state: remainingMs < CLOSING_MS ? 'closing' : 'open', closesAt, remainingMs };
}
