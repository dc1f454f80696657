import { createHmac } from 'node:crypto';

/**
 * `X-Hub-Signature-256` of a body (section 4.2): HMAC-SHA256 of the raw bytes with the app secret, lower-case hex.
 * @param body the bytes exactly as they are sent
 */
export function signatureOf(appSecret: string, body: Uint8Array): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}

/** The older `X-Hub-Signature`, which receivers ignore. */
export function legacySignatureOf(appSecret: string, body: Uint8Array): string {
  return `sha1=${createHmac('sha1', appSecret).update(body).digest('hex')}`;
}

/** JSON text with everything outside ASCII as `\uXXXX`, as Graph writes it. */
export function escapeUnicode(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
