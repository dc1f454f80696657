import type { Instant } from '../../../kernel/instant';

/** The year of a moment, UTC: good enough to tell centuries apart. */
export function yearAt(at: Instant): number {
  return new Date(at).getUTCFullYear();
}
