import { DAY, type Instant } from '../../shared/kernel/instant';
import type { InboundMessage } from '../state/message';
import type { WebhookUpdate } from '../state/world';

/** After this long without a 200 an event is gone (section 4.8). */
const RETRY_LIFE = 7 * DAY;

export interface Attempt {
  readonly at: Instant;
  readonly url: string | null;
  /** HTTP status, or 0 without an answer. */
  readonly status: number;
  /** Real time, ms. */
  readonly tookMs: number;
  readonly problem: string | null;
}

/** One POST with all its attempts. */
export interface Delivery {
  readonly id: number;
  readonly field: string;
  readonly updates: readonly WebhookUpdate[];
  readonly inbound: readonly InboundMessage[];
  readonly body: Uint8Array;
  /** Sent with these headers instead of a valid signature. */
  readonly headers: Readonly<Record<string, string>> | null;
  readonly duplicateOf: number | null;
  /** Given up after the first attempt, whatever the answer. */
  once: boolean;
  readonly createdAt: Instant;
  readonly createdReal: number;
  readonly attempts: Attempt[];
  state: 'queued' | 'sending' | 'waiting' | 'delivered' | 'dropped';
  nextAt: Instant | null;
}

/** Wait before the next attempt, sandbox ms; null when the seven days are over. */
export function nextDelay(delivery: Delivery, delays: readonly number[], now: Instant): number | null {
  const delay = delays[Math.min(delivery.attempts.length - 1, delays.length - 1)] ?? 60_000;
  return now + delay - delivery.createdAt > RETRY_LIFE ? null : delay;
}

/** The envelope of section 4.3. Account fields carry `time`; updates of a batch are separate changes. */
export function envelopeOf(wabaId: string, updates: readonly WebhookUpdate[], now: Instant): Record<string, unknown> {
  const account = updates.some((update) => update.phoneNumberId === null);
  return {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: wabaId,
        ...(account ? { time: Math.floor(now / 1000) } : {}),
        changes: updates.map(({ value, field }) => ({ value, field })),
      },
    ],
  };
}
