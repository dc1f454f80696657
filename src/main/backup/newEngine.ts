/** A version is `major.minor.patch`; only another major brings another Chromium, whose stores may be read otherwise. */
function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

/**
 * Is this the first start with another major of Electron?
 * @param before what ran last; absent: nothing is known, so nothing is new
 */
export function isNewEngine(before: string | undefined, now: string): boolean {
  return before !== undefined && majorOf(before) !== majorOf(now);
}
