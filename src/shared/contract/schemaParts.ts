import { z } from 'zod';

/** Ids of ours and of WhatsApp: opaque, never empty. */
export const id = z.string().min(1).max(512);
/** Graph object ids (cloud-api 1.1). */
export const digitsId = z.string().regex(/^\d{1,32}$/);
export const shortText = z.string().max(256);
/** Far more than WhatsApp takes: what is too long for it is told apart by `checkSend`, in words. */
const longText = z.string().max(65_536);
/** ms since the epoch; the upper bound is the last moment that a Date can show. */
export const instant = z.number().int().min(0).max(8_640_000_000_000_000);
export const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const httpUrl = z
  .string()
  .max(2048)
  .regex(/^https?:\/\/[^\s/]+/);

export const personRef = z.object({
  bsuid: id.optional(),
  parentBsuid: id.optional(),
  waId: z
    .string()
    .regex(/^\d{5,20}$/)
    .optional(),
  username: shortText.optional(),
  name: z.string().max(1024).optional(),
});

const option = z.object({ id: shortText, title: shortText, description: z.string().max(1024).optional() });

const card = z.object({
  name: z.string().max(1024),
  phones: z.array(z.object({ phone: shortText, waId: shortText.optional() })).max(100),
  emails: z.array(z.string().max(1024)).max(100),
  organisation: z.string().max(1024).optional(),
});

const media = z.object({
  kind: z.literal('media'),
  media: z.enum(['image', 'video', 'audio', 'document', 'sticker']),
  mediaId: id,
  mimeType: shortText,
  sha256: shortText.optional(),
  fileName: z.string().max(1024).optional(),
  caption: longText.optional(),
  voice: z.boolean().optional(),
  animated: z.boolean().optional(),
  size: count.optional(),
  pages: count.optional(),
});

/** What may be sent; contents that only arrive (choices, orders, system notices) do not pass the door. */
export const sendContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: longText }),
  media,
  z.object({
    kind: z.literal('location'),
    latitude: z.number(),
    longitude: z.number(),
    name: z.string().max(1024).optional(),
    address: z.string().max(4096).optional(),
    url: z.string().max(4096).optional(),
  }),
  z.object({ kind: z.literal('contacts'), cards: z.array(card).max(300), requested: z.boolean().optional() }),
  z.object({
    kind: z.literal('interactive'),
    form: z.enum(['button', 'list', 'cta_url']),
    header: longText.optional(),
    body: longText,
    footer: longText.optional(),
    label: z.string().max(1024).optional(),
    url: z.string().max(4096).optional(),
    sections: z.array(z.object({ title: z.string().max(1024).optional(), options: z.array(option).max(50) })).max(50),
  }),
  z.object({
    kind: z.literal('template'),
    name: z.string().max(512),
    language: z.string().max(32),
    text: longText,
    components: z.array(z.unknown()).max(50),
    category: shortText.optional(),
    header: z.string().max(1024).optional(),
    footer: z.string().max(1024).optional(),
    buttons: z.array(shortText).max(20).optional(),
    file: media.optional(),
  }),
  z.object({ kind: z.literal('reaction'), targetWamid: id, emoji: z.string().max(64) }),
]);
