import type { ConnectionStatus, SendOutcome } from '../../shared/contract/channels';
import { errorRule } from '../../shared/whatsapp/errorTable';
import type { NumberState } from '../cloudApi/account';
import type { GraphFailure } from '../cloudApi/graphFailure';
import { isTokenCode, isTokenFailure } from '../cloudApi/tokenCodes';

export type ApiState = Pick<ConnectionStatus, 'api' | 'apiErrorCode'>;

const READY: ApiState = { api: 'ready', apiErrorCode: null };
const DEAD: ReadonlySet<string> = new Set(['BANNED', 'DELETED', 'RESTRICTED']);

/** What the number's own account of itself means for sending (cloud-api 10.1). */
export function apiOfNumber(number: NumberState): ApiState {
  const blocked = number.canSend === 'BLOCKED' || (number.status !== null && DEAD.has(number.status));
  return blocked ? { api: 'blocked', apiErrorCode: number.healthCode } : READY;
}

/**
 * What a failed call means for the connection.
 * @returns null when it says nothing about it (a slow answer, a wrong argument)
 */
export function apiOfFailure(failure: GraphFailure): ApiState | null {
  if (failure.httpStatus === 0) return { api: 'offline', apiErrorCode: null };
  if (!failure.structured) return null;
  if (isTokenFailure(failure)) return { api: 'token-expired', apiErrorCode: failure.graphCode };
  return errorRule(failure.graphCode).action === 'alert' ? { api: 'blocked', apiErrorCode: failure.graphCode } : null;
}

/** What the outcome of a message means for the connection; null for nothing. */
export function apiOfOutcome(outcome: SendOutcome): ApiState | null {
  if (outcome.outcome === 'sent') return READY;
  if (outcome.outcome !== 'paused') return null;
  const token = isTokenCode(outcome.errorCode);
  return { api: token ? 'token-expired' : 'blocked', apiErrorCode: outcome.errorCode };
}
