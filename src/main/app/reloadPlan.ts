import { MINUTE, SECOND, type Instant } from '../../shared/kernel/instant';

const WAITS = [0, 2 * SECOND, 10 * SECOND] as const;
const WINDOW = 10 * MINUTE;

export type ReloadStep =
  | { readonly step: 'reload'; readonly afterMs: number; readonly deaths: readonly Instant[] }
  | { readonly step: 'stop' };

/**
 * What to do when the renderer has died (perf-reliability 3e): reload at once, then after 2 s, then after 10 s;
 * after three deaths within ten minutes the fourth is answered with the plain page.
 * @param deaths moments of the deaths before this one
 * @param now moment of this one
 */
export function reloadPlan(deaths: readonly Instant[], now: Instant): ReloadStep {
  const recent = deaths.filter((at) => now - at < WINDOW && at <= now);
  const afterMs = WAITS[recent.length];
  return afterMs === undefined ? { step: 'stop' } : { step: 'reload', afterMs, deaths: [...recent, now] };
}
