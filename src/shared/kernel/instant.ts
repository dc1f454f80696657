/** Milliseconds since the Unix epoch, UTC. Every stored or exchanged moment in Balcão is one. */
export type Instant = number;

/** A clock handed in as an argument, so that rules and tests choose the time. */
export type Clock = () => Instant;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Instant → Unix seconds as the string that webhooks carry. */
export function toUnixSeconds(instant: Instant): string {
  return String(Math.floor(instant / SECOND));
}
