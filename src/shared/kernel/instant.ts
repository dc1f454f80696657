/** Milliseconds since the Unix epoch, UTC. Every stored or exchanged moment in Balcão is one. */
export type Instant = number;

/** A clock handed in as an argument, so that rules and tests choose the time. */
export type Clock = () => Instant;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Unix seconds (the wire format of the Cloud API, string or number) → Instant; null when it is neither. */
export function fromUnixSeconds(seconds: unknown): Instant | null {
  const value = typeof seconds === 'string' && /^\d{1,12}$/.test(seconds) ? Number(seconds) : seconds;
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.trunc(value * SECOND) : null;
}

/** Instant → Unix seconds as the string that webhooks carry. */
export function toUnixSeconds(instant: Instant): string {
  return String(Math.floor(instant / SECOND));
}
