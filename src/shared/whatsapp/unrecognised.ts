import type { InboundEvent, Unrecognised } from './inboundEvent';

/** What could not be understood, with its own JSON. */
export function unrecognised(reason: Unrecognised['reason'], field: string, item: unknown): Unrecognised {
  return { type: 'unrecognised', reason, field, raw: rawOf(item) };
}

/** The item's JSON text, without spaces. Nesting so deep that it cannot be written is told as such. */
export function rawOf(item: unknown): string {
  try {
    return JSON.stringify(item) ?? 'null';
  } catch {
    return '"(nested too deeply to be written)"';
  }
}

/**
 * Reads one item. A surprise in it (which would be our mistake) takes back what it had said so far and keeps it raw
 * instead: its siblings are not touched.
 */
export function attempt(events: InboundEvent[], item: unknown, field: string, read: () => void): void {
  const before = events.length;
  try {
    read();
  } catch {
    events.length = before;
    events.push(unrecognised('bad-shape', field, item));
  }
}
