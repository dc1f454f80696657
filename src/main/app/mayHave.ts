import { APP_ORIGIN } from './origin';

const ALLOWED: ReadonlySet<string> = new Set(['notifications', 'clipboard-sanitized-write', 'persistent-storage']);

function originOf(url: string): string {
  // Node's URL gives 'null' as the origin of a scheme that it does not know.
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)/i.exec(url);
  return match?.[1] ?? '';
}

/**
 * May a page have this permission? Everything that is not named here is denied (Electron checklist 5).
 * @param url of the page that asks, or its origin
 */
export function mayHave(permission: string, url: string): boolean {
  return ALLOWED.has(permission) && originOf(url) === APP_ORIGIN;
}
