import type { Instant } from '../../kernel/instant';

/** Business time. All amounts in ms. */
export interface Calendar {
  isOpen(at: Instant): boolean;
  /** The first open moment at or after `at`; null when it never opens again (looked for over two years). */
  nextOpening(at: Instant): Instant | null;
  /** Open time between two moments; 0 when `to` is before `from`. */
  elapsed(from: Instant, to: Instant): number;
  /** The first moment at which `amount` of open time has passed since `from`; `from` itself for 0 or less; null when that never comes. */
  after(from: Instant, amount: number): Instant | null;
}

/** No hours were set: every moment is business time. */
export const alwaysOpen: Calendar = {
  isOpen: () => true,
  nextOpening: (at) => at,
  elapsed: (from, to) => Math.max(0, to - from),
  after: (from, amount) => from + Math.max(0, amount),
};
