import { errorTable } from './errorTable';

/** What an error adds to its code. */
export interface GraphErrorParts {
  /** Replaces the table's message after `(#code) `. */
  readonly message?: string;
  /** `error_data.details`: what was wrong with which parameter. */
  readonly details?: string;
  readonly subcode?: number;
  readonly http?: number;
  readonly type?: string;
  /** Members beside `error` (block_users: the users that did go through). */
  readonly beside?: Record<string, unknown>;
}

/** An answer of the Graph API that is an error (section 6.1). Thrown by routes, written by the server. */
export class GraphError extends Error {
  readonly code: number;
  readonly parts: GraphErrorParts;

  constructor(code: number, parts: GraphErrorParts = {}) {
    super(parts.details ?? parts.message ?? String(code));
    this.code = code;
    this.parts = parts;
  }

  get http(): number {
    return this.parts.http ?? errorTable[this.code]?.http ?? 400;
  }
}

/** The JSON body of an error. */
export function graphErrorBody(error: GraphError, trace: string): Record<string, unknown> {
  const known = errorTable[error.code];
  const title = error.parts.message ?? known?.title ?? 'Unknown error';
  const plain = [0, 1, 2, 190].includes(error.code);
  return {
    ...error.parts.beside,
    error: {
      message: plain ? title : `(#${String(error.code)}) ${title}`,
      type: error.parts.type ?? 'OAuthException',
      code: error.code,
      ...(error.parts.details === undefined
        ? {}
        : { error_data: { messaging_product: 'whatsapp', details: error.parts.details } }),
      ...(error.parts.subcode === undefined ? {} : { error_subcode: error.parts.subcode }),
      ...(known?.transient ? { is_transient: true } : {}),
      fbtrace_id: trace,
    },
  };
}

/** `errors[]` entry of a failed status or of an inbound message. */
export function webhookError(code: number, details?: string): Record<string, unknown> {
  const title = errorTable[code]?.title ?? 'Unknown error';
  return {
    code,
    title,
    message: title,
    error_data: { details: details ?? errorTable[code]?.details ?? title },
    href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
  };
}

/** A required parameter is missing. */
export const missing = (path: string): GraphError =>
  new GraphError(131008, { details: `The parameter ${path} is required.` });

/** A parameter's value is not allowed. */
export const invalid = (details: string): GraphError => new GraphError(131009, { details });

/** A parameter is unknown or of the wrong type. */
export const badParameter = (message: string): GraphError => new GraphError(100, { message, details: message });

/** An object that does not exist, or not for this token (400, code 100, subcode 33). */
export const unknownObject = (id: string, method = 'get'): GraphError =>
  new GraphError(100, {
    type: 'GraphMethodException',
    subcode: 33,
    message:
      `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to ` +
      'missing permissions, or does not support this operation',
  });
