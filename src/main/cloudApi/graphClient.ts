import { Readable } from 'node:stream';
import type { Clock } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';
import { done, refused, type Result } from '../../shared/kernel/result';
import { answerFailure, networkFailure, retryAfterMs, type GraphFailure } from './graphFailure';

/** The Graph version that this client speaks (cloud-api 1.2). */
const GRAPH_VERSION = 'v26.0';
export const OFFICIAL_GRAPH_URL = 'https://graph.facebook.com';

export interface GraphParts {
  /** Without version and without a trailing slash. */
  readonly graphUrl: string;
  readonly version?: string;
  /** Asked at every call, so that a replaced token is used at once. */
  readonly token: () => string;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly log: Log;
  /** Aborted when the number is closed or the app quits. */
  readonly signal: AbortSignal;
}

export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the version: `123/messages`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Bytes instead of a body. */
  readonly upload?: GraphUpload;
  /** Whole call, ms; 30 s when absent. */
  readonly timeoutMs?: number;
}

/** A body that is read as it leaves. */
export interface GraphUpload {
  readonly contentType: string;
  /** Of the whole stream, bytes: told beforehand, since not every gateway takes a body of unknown length. */
  readonly length: number;
  readonly stream: Readable;
  /** Aborted when a person takes it back. */
  readonly signal: AbortSignal;
}

export type GraphAnswer = Result<Readonly<Record<string, unknown>>, GraphFailure>;

export interface GraphClient {
  readonly graphUrl: string;
  call(request: GraphCall): Promise<GraphAnswer>;
  /** A bearer GET of an absolute address (media). The caller reads or cancels the body. */
  download(url: string, timeoutMs: number): Promise<Result<Response, GraphFailure>>;
}

const DEFAULT_TIMEOUT_MS = 30_000;

function addressOf(parts: GraphParts, request: GraphCall): string {
  const url = new URL(`${parts.graphUrl}/${parts.version ?? GRAPH_VERSION}/${request.path}`);
  for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
  return url.href;
}

function readObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    return null;
  } catch {
    return null;
  }
}

async function readAnswer(response: Response, clock: Clock): Promise<GraphAnswer> {
  const text = await response.text();
  if (!response.ok) {
    return refused(answerFailure(response.status, text, retryAfterMs(response.headers.get('retry-after'), clock)));
  }
  const value = readObject(text);
  if (value !== null) return done(value);
  return refused({ ...answerFailure(response.status, text, null), code: 'unreadable' });
}

function contentOf({ body, upload }: GraphCall, token: string): Pick<RequestInit, 'headers' | 'body' | 'duplex'> {
  const authorization = `Bearer ${token}`;
  if (upload !== undefined) {
    const headers = { authorization, 'content-type': upload.contentType, 'content-length': String(upload.length) };
    return { headers, body: Readable.toWeb(upload.stream) as ReadableStream, duplex: 'half' };
  }
  if (body === undefined) return { headers: { authorization } };
  return { headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/**
 * A client of the Graph API. Failures are values; it never throws and never tries twice by itself.
 *
 * It has to run over Node's global fetch and not over Electron's `net.fetch`: Chromium's network stack sends a request
 * again by itself when a kept-alive socket turns out to be dead, a POST included, and so could send a message twice.
 * @param parts where to, with which token, and the signal that ends every call
 */
export function graphClient(parts: GraphParts): GraphClient {
  function signalFor(timeoutMs: number, taken?: AbortSignal): AbortSignal {
    return AbortSignal.any([parts.signal, AbortSignal.timeout(timeoutMs), ...(taken ? [taken] : [])]);
  }

  function note(failure: GraphFailure): GraphFailure {
    if (parts.signal.aborted) return failure;
    parts.log.warn('graph.failed', {
      code: failure.code,
      http: failure.httpStatus,
      graph: failure.graphCode,
      subcode: failure.subcode,
      errno: failure.httpStatus === 0 ? (failure.detail ?? null) : null,
    });
    return failure;
  }

  return {
    graphUrl: parts.graphUrl,
    async call(request) {
      try {
        const response = await parts.fetch(addressOf(parts, request), {
          method: request.method,
          ...contentOf(request, parts.token()),
          // A redirect would carry the bearer or turn the POST into a GET.
          redirect: 'manual',
          signal: signalFor(request.timeoutMs ?? DEFAULT_TIMEOUT_MS, request.upload?.signal),
        });
        const answer = await readAnswer(response, parts.clock);
        return answer.ok ? answer : refused(note(answer.failure));
      } catch (thrown) {
        return refused(note(networkFailure(thrown)));
      }
    },
    async download(url, timeoutMs) {
      try {
        const headers = { authorization: `Bearer ${parts.token()}` };
        const response = await parts.fetch(url, { headers, redirect: 'manual', signal: signalFor(timeoutMs) });
        if (response.ok) return done(response);
        return refused(note(answerFailure(response.status, await response.text(), null)));
      } catch (thrown) {
        return refused(note(networkFailure(thrown)));
      }
    },
  };
}
