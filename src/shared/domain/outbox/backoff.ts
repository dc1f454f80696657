import { HOUR, MINUTE, SECOND } from '../../kernel/instant';

/** How long to wait after a refusal that may be tried again. */
export interface Backoff {
  /** 'double': base, 2 × base, 4 × base … 'quadruple': 4^n × base (pair rate). 'fixed': always base. */
  readonly growth: 'double' | 'quadruple' | 'fixed';
  /** ms */
  readonly baseMs: number;
  /** ms; never longer than this between two attempts. */
  readonly capMs: number;
  /** Refusals after which it is final; null: until it is too old. */
  readonly maxAttempts: number | null;
}

const usual: Backoff = { growth: 'double', baseMs: 2 * SECOND, capMs: 5 * MINUTE, maxAttempts: null };
const callRate: Backoff = { growth: 'double', baseMs: MINUTE, capMs: HOUR, maxAttempts: null };
const fewTimes: Backoff = { growth: 'double', baseMs: 2 * SECOND, capMs: MINUTE, maxAttempts: 3 };
const minutes: Backoff = { growth: 'double', baseMs: MINUTE, capMs: 10 * MINUTE, maxAttempts: null };

function fixed(baseMs: number, maxAttempts: number): Backoff {
  return { growth: 'fixed', baseMs, capMs: baseMs, maxAttempts };
}

/** Codes of cloud-api 6.2 whose waiting differs from the usual. */
const special: ReadonlyMap<number, Backoff> = new Map([
  [1, fewTimes],
  [4, callRate],
  [17, callRate],
  [613, callRate],
  [80007, callRate],
  [131000, fewTimes],
  [131048, fixed(4 * HOUR, 6)],
  [131049, fixed(24 * HOUR, 2)],
  // Pair rate limit: 4^n seconds (cloud-api 6.2, 7).
  [131056, { growth: 'quadruple', baseMs: SECOND, capMs: HOUR, maxAttempts: null }],
  [131057, minutes],
  [132069, fixed(HOUR, 6)],
  [133008, fixed(HOUR, 3)],
  [133009, fixed(5 * MINUTE, 3)],
  [133015, fixed(5 * MINUTE, 3)],
  [133016, fixed(72 * HOUR, 1)],
  [2494100, minutes],
]);

/** The waiting rule of an error code; the usual one for the network (0) and for codes without a rule of their own. */
export function backoffFor(errorCode: number): Backoff {
  return special.get(errorCode) ?? usual;
}
