import type { SendOutcome, SendRefusal, SendRequest } from '../../shared/contract/channels';
import type { Clock } from '../../shared/kernel/instant';
import { composeSend } from '../../shared/whatsapp/composeSend';
import { errorRule, NETWORK_ERROR, storedErrorCode } from '../../shared/whatsapp/errorTable';
import type { GraphClient } from './graphClient';
import type { GraphFailure } from './graphFailure';
import { isTokenFailure } from './tokenCodes';

function refusal(outcome: SendRefusal['outcome'], failure: GraphFailure, clock: Clock): SendRefusal {
  return {
    outcome,
    retryAt: outcome === 'retry' && failure.retryAfterMs !== null ? clock() + failure.retryAfterMs : null,
    errorCode: failure.structured ? storedErrorCode(failure.graphCode) : NETWORK_ERROR,
    reason: failure.details !== '' ? failure.details : (failure.detail ?? failure.code),
  };
}

/** An error page without a Graph body comes from something in between: only these say that nothing was passed on. */
function outcomeOfGateway(httpStatus: number): SendRefusal['outcome'] {
  if (httpStatus === 429 || httpStatus === 503) return 'retry';
  return httpStatus >= 500 || httpStatus < 400 ? 'unconfirmed' : 'failed';
}

function outcomeOfCode(failure: GraphFailure): SendRefusal['outcome'] {
  if (isTokenFailure(failure)) return 'paused';
  if (failure.transient) return 'retry';
  const { action } = errorRule(failure.graphCode);
  if (action === 'retry' || action === 'wait') return 'retry';
  return action === 'alert' ? 'paused' : 'failed';
}

/**
 * What a failed send means for the message (cloud-api 6.2): surely not accepted, final, paused, or not known.
 * @returns a refusal; `retryAt` only when the answer named a moment, else the caller's back-off decides
 */
export function refusalOf(failure: GraphFailure, clock: Clock): SendRefusal {
  switch (failure.code) {
    case 'unreachable':
      return refusal('retry', failure, clock);
    case 'unanswered':
    case 'unreadable':
      return refusal('unconfirmed', failure, clock);
    case 'refused':
      return refusal(
        failure.structured ? outcomeOfCode(failure) : outcomeOfGateway(failure.httpStatus),
        failure,
        clock,
      );
  }
}

function firstOf(value: unknown): Readonly<Record<string, unknown>> {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  return typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : {};
}

/**
 * Posts one message, once.
 * @returns 'sent' with the wamid and, when it was sent to a phone, the wa_id that WhatsApp made of it (2.2, 2.3)
 */
export async function sendMessage(
  client: GraphClient,
  phoneNumberId: string,
  request: SendRequest,
  clock: Clock,
): Promise<SendOutcome> {
  let body: unknown;
  try {
    body = composeSend(request);
  } catch {
    return { outcome: 'failed', retryAt: null, errorCode: 0, reason: 'not-sendable' };
  }
  const answer = await client.call({ method: 'POST', path: `${phoneNumberId}/messages`, body });
  if (!answer.ok) return refusalOf(answer.failure, clock);
  const wamid = firstOf(answer.value['messages'])['id'];
  const waId = firstOf(answer.value['contacts'])['wa_id'];
  if (typeof wamid === 'string' && wamid !== '') {
    return { outcome: 'sent', wamid, waId: typeof waId === 'string' ? waId : null };
  }
  return { outcome: 'unconfirmed', retryAt: null, errorCode: 0, reason: 'answer without a message id' };
}
