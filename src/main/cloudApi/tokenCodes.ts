import type { GraphFailure } from './graphFailure';

/** Codes after which no call works until the owner gives a new token (cloud-api 6.2). */
const TOKEN_CODES: ReadonlySet<number> = new Set([0, 102, 104, 190, 463, 467]);

/** Is this a code by which the Graph API says that the token is no longer good? */
export function isTokenCode(graphCode: number): boolean {
  return TOKEN_CODES.has(graphCode);
}

/** Does this failure say that the access token is no longer good? Without a Graph body code 0 means nothing. */
export function isTokenFailure(failure: Pick<GraphFailure, 'structured' | 'graphCode'>): boolean {
  return failure.structured && isTokenCode(failure.graphCode);
}
