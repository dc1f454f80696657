import { isOfficial, type ConnectionDraft, type DraftField } from './connectionDraft';

export type FieldProblem =
  | 'empty'
  | 'digits-only'
  | 'looks-like-phone'
  | 'too-short'
  | 'too-long'
  | 'same-as-number'
  | 'inner-space'
  | 'token-is-id'
  | 'token-is-secret'
  | 'token-shape'
  | 'secret-is-token'
  | 'secret-shape'
  | 'verify-shape'
  | 'not-https'
  | 'not-address'
  | 'has-path'
  | 'has-port'
  | 'local-address'
  | 'port-range';

export type TokenProblem = 'inner-space' | 'token-is-id' | 'token-is-secret' | 'token-shape';

/** What is wrong with one field, or null. `empty` is shown only once a person wants to go on. */
export function fieldProblem(field: DraftField, draft: ConnectionDraft): FieldProblem | null {
  const value = draft[field].trim();
  if (value === '') return isOptional(field, draft) ? null : 'empty';
  switch (field) {
    case 'phoneNumberId':
      return idProblem(value);
    case 'wabaId':
      return idProblem(value) ?? (value === draft.phoneNumberId.trim() ? 'same-as-number' : null);
    case 'accessToken':
      return tokenProblem(value, isOfficial(draft));
    case 'appSecret':
      return secretProblem(value, isOfficial(draft));
    case 'verifyToken':
      return /^[\w-]{8,100}$/.test(value) ? null : 'verify-shape';
    case 'publicUrl':
      return publicUrlProblem(value);
    case 'webhookPort':
      return portProblem(value);
    case 'graphUrl':
      return originOf(value) ? null : 'not-address';
  }
}

/** A test API on this computer needs no public address. */
function isOptional(field: DraftField, draft: ConnectionDraft): boolean {
  return field === 'graphUrl' || (field === 'publicUrl' && isLoopback(originOf(draft.graphUrl.trim())));
}

function idProblem(value: string): FieldProblem | null {
  if (/^\+|^\(?\d{2}\)?\s|\d-\d/.test(value)) return 'looks-like-phone';
  if (!/^\d+$/.test(value)) return 'digits-only';
  if (/^55\d{10,11}$/.test(value)) return 'looks-like-phone';
  if (value.length < 8) return 'too-short';
  return value.length > 32 ? 'too-long' : null;
}

/** Also for the field in the banner of an expired token, where it is always Meta's. */
export function tokenProblem(value: string, official: boolean): TokenProblem | null {
  if (/\s/.test(value)) return 'inner-space';
  if (!official) return null;
  if (/^\d+$/.test(value)) return 'token-is-id';
  if (/^[0-9a-f]{32}$/.test(value)) return 'token-is-secret';
  return /^[\w.|-]{50,}$/.test(value) ? null : 'token-shape';
}

function secretProblem(value: string, official: boolean): FieldProblem | null {
  if (/\s/.test(value)) return 'inner-space';
  if (!official) return null;
  if (/^EAA/.test(value) || value.length > 60) return 'secret-is-token';
  return /^[0-9a-fA-F]{32}$/.test(value) ? null : 'secret-shape';
}

const reachablePorts = new Set(['', '443', '8443', '10000']);

function publicUrlProblem(value: string): FieldProblem | null {
  if (/^http:/i.test(value)) return 'not-https';
  if (/\s/.test(value)) return 'inner-space';
  const url = originOf(value);
  if (!url || url.protocol !== 'https:') return /^[\w-]+(\.[\w-]+)+/.test(value) ? 'not-https' : 'not-address';
  if (isPrivate(url.hostname)) return 'local-address';
  if (!url.hostname.includes('.')) return 'not-address';
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password) return 'has-path';
  return reachablePorts.has(url.port) ? null : 'has-port';
}

function portProblem(value: string): FieldProblem | null {
  if (!/^\d+$/.test(value)) return 'digits-only';
  const port = Number(value);
  return port >= 1024 && port <= 65_535 ? null : 'port-range';
}

function originOf(value: string): URL | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  return url && /^https?:$/.test(url.protocol) ? url : null;
}

function isLoopback(url: URL | null): boolean {
  return url !== null && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
}

function isPrivate(host: string): boolean {
  return (
    /^(localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|\[)/.test(host) ||
    /\.(local|lan|internal|home)$/.test(host)
  );
}

/** It works, but only until the next start: worth a word, not a refusal. */
export function isQuickTunnel(publicUrl: string): boolean {
  return originOf(publicUrl.trim())?.hostname.endsWith('.trycloudflare.com') ?? false;
}
