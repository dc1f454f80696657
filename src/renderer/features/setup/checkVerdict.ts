import type { CheckName, ConnectionCheck } from '../../../shared/contract/channels';
import { checkCodes, type CheckCode } from '../../../shared/contract/checkCodes';

/** The order in which a person understands them: what exists, what opens it, how messages arrive, where it is kept. */
export const checkOrder: readonly CheckName[] = [
  'number',
  'account',
  'token',
  'app-secret',
  'subscription',
  'callback',
  'reachable',
  'vault',
];

export interface CheckVerdict {
  readonly failed: number;
  readonly warnings: number;
  /** Secrets would lie in the clear: a person has to accept that first. */
  readonly needsConsent: boolean;
  readonly mayOpen: boolean;
}

/** What the results allow. The missing vault alone does not forbid: consent does away with it. */
export function verdictOf(checks: readonly ConnectionCheck[], accepted: boolean): CheckVerdict {
  const needsConsent = checks.some((check) => check.code === 'vault.unprotected');
  const counted = checks.filter((check) => check.code !== 'vault.unprotected');
  const failed = counted.filter((check) => check.state === 'failed').length;
  const warnings = checks.filter((check) => check.state === 'warning').length;
  const mayOpen = checks.length > 0 && failed === 0 && (!needsConsent || accepted);
  return { failed, warnings, needsConsent, mayOpen };
}

const known: ReadonlySet<string> = new Set(checkCodes);

export function isKnownCheck(code: string): code is CheckCode {
  return known.has(code);
}
