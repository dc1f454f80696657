import type { CheckName, ConnectionCheck } from '../../shared/contract/channels';
import type { CheckCode } from '../../shared/contract/checkCodes';
import type { GraphFailure } from '../cloudApi/graphFailure';
import { isTokenFailure } from '../cloudApi/tokenCodes';

/** One line of the check list. */
export function checked(
  check: CheckName,
  state: ConnectionCheck['state'],
  code: CheckCode,
  detail?: string,
): ConnectionCheck {
  return { check, state, code, ...(detail === undefined ? {} : { detail }) };
}

/** For what was not tried because something before it failed. */
export function skipped(check: CheckName): ConnectionCheck {
  return checked(check, 'skipped', 'check.skipped');
}

/** An id that does not exist, or that the token may not see (cloud-api 6.2). */
export function isUnknownObject(failure: GraphFailure): boolean {
  return failure.graphCode === 803 || failure.graphCode === 33 || failure.graphCode === 100;
}

function lacksPermission(failure: GraphFailure): boolean {
  const { graphCode } = failure;
  return graphCode === 3 || graphCode === 10 || graphCode === 131005 || (graphCode >= 200 && graphCode <= 299);
}

/**
 * The line for a call that failed.
 * @param unknown the code of this check for an object that does not exist
 */
export function failedCheck(check: CheckName, failure: GraphFailure, unknown?: CheckCode): ConnectionCheck {
  const { detail } = failure;
  if (failure.code === 'unreachable') return checked(check, 'failed', 'graph.unreachable', detail);
  if (failure.code === 'unanswered' || failure.httpStatus === 429 || failure.httpStatus >= 500) {
    return checked(check, 'failed', 'graph.busy', detail);
  }
  if (isTokenFailure(failure)) return checked('token', 'failed', 'token.invalid', detail);
  if (lacksPermission(failure)) return checked('token', 'failed', 'token.no-permission', detail);
  if (unknown !== undefined && isUnknownObject(failure)) return checked(check, 'failed', unknown, detail);
  return checked(check, 'failed', 'graph.refused', detail);
}
