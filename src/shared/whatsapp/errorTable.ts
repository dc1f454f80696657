import { backoffFor, type Backoff } from '../domain/outbox/backoff';
import { errorRows, type ErrorAction, type ErrorAdvice } from './errorRows';

export interface ErrorRule {
  readonly code: number;
  /**
   * 'retry': again with growing waits. 'wait': again after a stated wait. 'final': this message will never leave.
   * 'alert': nothing will leave until a person acts; sending pauses.
   */
  readonly action: ErrorAction;
  /** Waiting rule; null when it is not tried again on its own. */
  readonly backoff: Backoff | null;
  /** What a person can do: a stable key that words/ translates. */
  readonly advice: ErrorAdvice;
}

/** Our own number for the network, used where no Graph code exists (contract `SendRefusal.errorCode`). */
export const NETWORK_ERROR = 0;
/** What Graph's 0 ("AuthException") is called here, so that 0 is free for the network. Same action, same advice. */
const TOKEN_EXPIRED = 190;

const rules = new Map(
  errorRows.flatMap(([action, advice, codes]) => codes.map((code) => [code, ruleOf(code, action, advice)] as const)),
);

/**
 * What a Graph error code asks for (the whole table of cloud-api 6.2).
 * @param code as Graph sends it; 0 is Graph's "AuthException". Unknown codes are final and say so
 */
export function errorRule(code: number): ErrorRule {
  return rules.get(code) ?? rangeRule(code) ?? ruleOf(code, 'final', 'unknown');
}

/** The same for the codes that Balcão stores and shows, where 0 is the network and not Graph's 0. */
export function refusalRule(code: number): ErrorRule {
  return code === NETWORK_ERROR ? ruleOf(code, 'retry', 'check-network') : errorRule(code);
}

/** Graph's code as Balcão stores it: 0 becomes 190, everything else stays. */
export function storedErrorCode(graphCode: number): number {
  return graphCode === 0 ? TOKEN_EXPIRED : graphCode;
}

function rangeRule(code: number): ErrorRule | null {
  if (code >= 200 && code <= 299) return ruleOf(code, 'alert', 'check-permissions');
  if (code >= 131201 && code <= 131215) return ruleOf(code, 'final', 'not-possible');
  if (code >= 134100 && code <= 134102) return ruleOf(code, 'final', 'not-possible');
  if (code >= 138000 && code <= 138025) return ruleOf(code, 'final', 'call-problem');
  if (code >= 139000 && code <= 139004) return ruleOf(code, 'final', 'fix-flow');
  return null;
}

function ruleOf(code: number, action: ErrorAction, advice: ErrorAdvice): ErrorRule {
  const again = action === 'retry' || action === 'wait';
  return { code, action, backoff: again ? backoffFor(code) : null, advice };
}
