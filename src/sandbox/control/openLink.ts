import type { World } from '../state/world';

/** What a phone shows when somebody opens a link of the shop: the chat, with this text in its field. */
export interface OpenedLink {
  readonly text: string;
}

/**
 * Opens a link or the content of a QR code as a customer's phone does (section 10.5).
 * @param address `https://wa.me/message/<code>`, or `https://wa.me/<number>?text=…` of this number
 * @returns null for a code that is not there (any more), another number, and other addresses
 */
export function openLink(world: World, address: string): OpenedLink | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.hostname !== 'wa.me') return null;
  const number = world.mainNumber();
  const code = /^\/message\/([^/]+)$/.exec(url.pathname)?.[1];
  if (code !== undefined) {
    const known = number.qrCodes.get(code);
    return known ? { text: known.prefilled_message } : null;
  }
  return url.pathname === `/${number.digits}` ? { text: url.searchParams.get('text') ?? '' } : null;
}
