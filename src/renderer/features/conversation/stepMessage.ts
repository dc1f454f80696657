import type { StreamRow } from './streamRows';

export type Step = 'up' | 'down' | 'first' | 'last';

/**
 * Which message becomes the active one. Days, dividers and notices of the system are passed over.
 * @param active key of the active message; null: none yet, and then both arrows begin at the last one
 * @returns its key, the same at the edges; null where there is no message
 */
export function stepMessage(rows: readonly StreamRow[], active: string | null, step: Step): string | null {
  const keys = rows.filter(isMessage).map((row) => row.key);
  const last = keys.length - 1;
  const from = active === null ? -1 : keys.indexOf(active);
  if (step === 'first') return keys[0] ?? null;
  if (step === 'last' || from < 0) return keys[last] ?? null;
  const place = step === 'up' ? from - 1 : from + 1;
  return keys[Math.min(last, Math.max(0, place))] ?? null;
}

function isMessage(row: StreamRow): boolean {
  return row.type === 'message' && row.message.content.kind !== 'system';
}
