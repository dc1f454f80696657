import type { StreamRow } from './streamRows';

/** What a line is taken for until it is drawn, px. */
export const ROW = 64;
/** Above the first line and below the last one, px. */
export const PADDING = 12;
/** Header and composer take so much of the window's height, px. */
const AROUND = 160;

export interface FirstLook {
  readonly initialRect: { readonly width: number; readonly height: number };
  readonly initialOffset: number;
}

/**
 * Where the stream is looked at first, so that the lines which are seen are the first ones that are drawn: those around a
 * place that a search found, those from the divider of what is new on, or the last ones. What it is exactly is measured
 * once they are drawn, before anybody sees them.
 */
export function firstLook(rows: readonly StreamRow[], placeKey: string | null, newsId: string | null): FirstLook {
  const height = Math.max(ROW, window.innerHeight - AROUND);
  const offset = Math.max(0, offsetOf(rows, placeKey, newsId, height));
  return { initialRect: { width: window.innerWidth, height }, initialOffset: offset };
}

function offsetOf(rows: readonly StreamRow[], placeKey: string | null, newsId: string | null, height: number): number {
  const place = placeKey === null ? -1 : rows.findIndex(({ key }) => key === placeKey);
  if (place >= 0) return PADDING + place * ROW - (height - ROW) / 2;
  const news = newsId === null ? -1 : rows.findIndex(({ type }) => type === 'news');
  if (news > 0 && placeKey === null) return PADDING + news * ROW;
  return 2 * PADDING + rows.length * ROW - height;
}
