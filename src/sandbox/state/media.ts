import { createHash, createHmac } from 'node:crypto';
import { DAY, MINUTE, type Instant } from '../../shared/kernel/instant';

/** Lifetimes of section 3, ms. */
export const UPLOADED_MEDIA_LIFE = 30 * DAY;
export const INBOUND_MEDIA_LIFE = 7 * DAY;
const MEDIA_URL_LIFE = 5 * MINUTE;

export interface MediaObject {
  readonly id: string;
  readonly phoneNumberId: string;
  readonly mimeType: string;
  readonly fileName: string | null;
  readonly bytes: Uint8Array;
  /** Base64, as in inbound webhooks. */
  readonly sha256: string;
  readonly expiresAt: Instant;
  readonly origin: 'uploaded' | 'inbound';
}

/** Hex of the same hash, as `GET /{media}` shows it. */
export function hexOf(base64: string): string {
  return Buffer.from(base64, 'base64').toString('hex');
}

/** Media of one world. Expired ones are as if deleted. */
export class MediaStore {
  private readonly objects = new Map<string, MediaObject>();

  /** Keeps bytes under a new id. */
  add(object: Omit<MediaObject, 'sha256'>): MediaObject {
    const stored = { ...object, sha256: createHash('sha256').update(object.bytes).digest('base64') };
    this.objects.set(object.id, stored);
    return stored;
  }

  /** The object while it lives, else null. */
  find(id: string, now: Instant): MediaObject | null {
    const object = this.objects.get(id);
    return object && object.expiresAt > now ? object : null;
  }

  delete(id: string): void {
    this.objects.delete(id);
  }

  clear(): void {
    this.objects.clear();
  }
}

/**
 * The hash of a download address: only addresses that were given out work, and only until they expire.
 * @param expires unix seconds
 */
export function mediaUrlHash(secret: string, id: string, expires: number): string {
  return createHmac('sha256', secret)
    .update(`${id}:${String(expires)}`)
    .digest('base64url')
    .slice(0, 32);
}

/** A download address good for five minutes (section 3). */
export function mediaUrl(origin: string, secret: string, id: string, now: Instant): string {
  const expires = Math.floor((now + MEDIA_URL_LIFE) / 1000);
  const query = new URLSearchParams({ mid: id, ext: String(expires), hash: mediaUrlHash(secret, id, expires) });
  return `${origin}/whatsapp_business/attachments/?${query.toString()}`;
}
