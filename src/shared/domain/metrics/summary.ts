/** Figures about many times or marks. A mean alone hides who waited longest. */
export interface Summary {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  /** Nine of ten are not above it (nearest rank). */
  readonly p90: number;
}

/** @returns null for no values at all: nobody was served is no time of zero */
export function summaryOf(values: readonly number[]): Summary | null {
  const count = values.length;
  if (count === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (place: number): number => sorted[Math.min(Math.max(place, 0), count - 1)] ?? 0;
  const middle = Math.floor(count / 2);
  return {
    count,
    mean: sorted.reduce((sum, value) => sum + value, 0) / count,
    median: count % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2,
    p90: at(Math.ceil(count * 0.9) - 1),
  };
}
