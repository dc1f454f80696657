import type { Clock } from '../../shared/kernel/instant';
import type { Failure } from '../../shared/kernel/result';

/**
 * Why a call to the Graph API gave no value.
 * 'refused': it answered with an error. 'unreachable': the request surely never left this computer.
 * 'unanswered': it may have arrived, and what became of it is unknown. 'unreadable': it was accepted (2xx)
 * but the answer could not be understood.
 */
export interface GraphFailure extends Failure {
  readonly code: 'refused' | 'unreachable' | 'unanswered' | 'unreadable';
  /** 0 when there was no answer. */
  readonly httpStatus: number;
  /** `error.code` of the body (cloud-api 6.1); 0 when there was none. */
  readonly graphCode: number;
  readonly subcode: number | null;
  /** English, by Meta. It may quote what was sent, so it never enters a log. */
  readonly details: string;
  /** `is_transient`, which overrules the table towards trying again. */
  readonly transient: boolean;
  /** The body was a Graph error object; false for the page of some gateway in between. */
  readonly structured: boolean;
  /** From `Retry-After`, ms; null when it was absent or unreadable. */
  readonly retryAfterMs: number | null;
}

/** Before these the socket was never connected, or never trusted: nothing of the request has left. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_INVALID_URL',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** System calls that run before a connection exists. */
const CONNECTING: ReadonlySet<string> = new Set(['connect', 'getaddrinfo']);

interface SystemError {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
  readonly errors?: unknown;
}

function asSystemError(value: unknown): SystemError | null {
  return typeof value === 'object' && value !== null ? value : null;
}

function surelyNeverSent(error: SystemError): boolean {
  if (typeof error.code === 'string' && NEVER_SENT.has(error.code)) return true;
  if (typeof error.syscall === 'string') return CONNECTING.has(error.syscall);
  // Several addresses were tried at once: all of them have to have failed while connecting.
  if (!Array.isArray(error.errors) || error.errors.length === 0) return false;
  return error.errors.every((each) => {
    const inner = asSystemError(each);
    return inner !== null && surelyNeverSent(inner);
  });
}

/**
 * Classifies what `fetch` threw. In doubt it says 'unanswered': a message that is offered to a person
 * once too often is better than one that reaches the customer twice.
 * @param thrown the rejection of Node's fetch, a timeout or an abort
 */
export function networkFailure(thrown: unknown): GraphFailure {
  const outer = asSystemError(thrown);
  const cause = asSystemError(outer?.cause) ?? outer;
  const name = typeof cause?.code === 'string' ? cause.code : thrown instanceof Error ? thrown.name : 'unknown';
  return {
    code: cause !== null && surelyNeverSent(cause) ? 'unreachable' : 'unanswered',
    httpStatus: 0,
    graphCode: 0,
    subcode: null,
    details: '',
    transient: true,
    structured: false,
    retryAfterMs: null,
    detail: name,
  };
}

/**
 * Reads `Retry-After`: seconds or an HTTP date.
 * @returns ms from now, never negative; null when the header is absent or unreadable
 */
export function retryAfterMs(header: string | null, clock: Clock): number | null {
  if (header === null || header.trim() === '') return null;
  if (/^\d{1,7}$/.test(header.trim())) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - clock());
}

function numberOr<Fallback>(value: unknown, fallback: Fallback): number | Fallback {
  return typeof value === 'number' && Number.isFinite(value) ? value : fallback;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/**
 * Reads an error answer (cloud-api 6.1). Never throws: the page of a gateway gives a failure with `structured: false`.
 * @param httpStatus of the answer
 * @param body its text
 */
export function answerFailure(httpStatus: number, body: string, retryAfter: number | null): GraphFailure {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    parsed = null;
  }
  const error = recordOf(recordOf(parsed)['error']);
  const structured = typeof error['code'] === 'number';
  const graphCode = numberOr(error['code'], 0);
  return {
    code: 'refused',
    httpStatus,
    graphCode,
    subcode: numberOr(error['error_subcode'], null),
    details: textOf(recordOf(error['error_data'])['details']) || textOf(error['message']),
    transient: error['is_transient'] === true,
    structured,
    retryAfterMs: retryAfter,
    detail: structured ? `HTTP ${httpStatus}, ${graphCode}` : `HTTP ${httpStatus}`,
  };
}
