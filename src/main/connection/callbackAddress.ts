/** Does this address lead to this computer itself? */
export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/**
 * Reads the public address of a tunnel: https, only a host and perhaps a port.
 * @returns without a trailing slash, or null when WhatsApp could not use it
 */
export function publicAddress(text: string): string | null {
  if (!URL.canParse(text.trim())) return null;
  const url = new URL(text.trim());
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return url.protocol === 'https:' && bare ? url.origin : null;
}

export interface CallbackParts {
  readonly graphUrl: string;
  readonly publicUrl: string | null;
  readonly port: number;
  readonly secretPath: string;
}

/**
 * Where webhooks have to be sent: through the tunnel, or straight to the receiver when the Graph API
 * runs on this computer too.
 * @returns null when WhatsApp has no way here
 */
export function callbackAddress(parts: CallbackParts): string | null {
  if (isLoopback(parts.graphUrl)) return `http://127.0.0.1:${parts.port}/${parts.secretPath}`;
  return parts.publicUrl === null ? null : `${parts.publicUrl}/${parts.secretPath}`;
}
