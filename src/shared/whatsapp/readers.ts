import type { Instant } from '../kernel/instant';

/**
 * Lenient readers of JSON that somebody else wrote. By hand instead of zod for two reasons: this is the hot path
 * (thousands of webhooks a second after an outage), and the rules are lenient field by field: a wrong optional
 * field is left out, and only a missing key part makes an item unreadable (cloud-api 4.3).
 */
export type JsonRecord = Readonly<Record<string, unknown>>;

const nothing: JsonRecord = {};

/** The object, or null for anything else (arrays too). */
export function recordOf(value: unknown): JsonRecord | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : null;
}

/** The object under a key; an empty one when there is none. */
export function recordAt(record: JsonRecord, key: string): JsonRecord {
  return recordOf(record[key]) ?? nothing;
}

/** The list under a key; a single object counts as a list of one; empty when there is none. */
export function listAt(record: JsonRecord, key: string): readonly unknown[] {
  const value = record[key];
  if (Array.isArray(value)) return value as readonly unknown[];
  return recordOf(value) ? [value] : [];
}

/** A text with at least one character; numbers count as their digits (ids come both ways). */
export function textAt(record: JsonRecord, key: string): string | undefined {
  const value = record[key];
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/** A finite number, also written as text. */
export function numberAt(record: JsonRecord, key: string): number | undefined {
  const value = record[key];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** true or false, also written as text. */
export function flagAt(record: JsonRecord, key: string): boolean | undefined {
  const value = record[key];
  if (value === true || value === 'true') return true;
  return value === false || value === 'false' ? false : undefined;
}

/** The year 9999: beyond it no calendar can show a moment. */
const LAST_INSTANT = 253_402_300_799_000;
/** As seconds this would be the year 5138; so larger numbers are ms. */
const MS_FROM = 100_000_000_000;

/** A Unix time in seconds (or, by mistake of a sender, ms), as text or number → Instant; null for anything else. */
export function momentAt(record: JsonRecord, key: string): Instant | null {
  const number = numberAt(record, key);
  if (number === undefined || number < 0) return null;
  const at = Math.trunc(number >= MS_FROM ? number : number * 1000);
  return at <= LAST_INSTANT ? at : null;
}

/** An object without the fields that are undefined: what is absent stays absent in the tables. */
export function compact<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) kept[key] = value;
  return kept as { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };
}
