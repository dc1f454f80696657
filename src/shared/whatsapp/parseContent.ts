import type {
  ContactsContent,
  LocationContent,
  MediaContent,
  MediaKind,
  MessageContent,
  OrderContent,
} from '../domain/conversations/content';
import { parseErrors } from './parseErrors';
import { parseInteractiveReply, parseTemplateButton } from './parseReply';
import { compact, flagAt, listAt, numberAt, recordAt, recordOf, textAt, type JsonRecord } from './readers';
import { rawOf } from './unrecognised';

const CONTENT_KEYS = [
  'text',
  'image',
  'video',
  'audio',
  'document',
  'sticker',
  'location',
  'contacts',
  'reaction',
  'button',
  'interactive',
  'order',
  'system',
  'edit',
  'revoke',
] as const;

/** The `type` of a message; where it is missing, the content that is there. */
export function contentTypeOf(message: JsonRecord): string {
  return textAt(message, 'type') ?? CONTENT_KEYS.find((key) => message[key] !== undefined) ?? 'unknown';
}

/** What a message holds (rows of cloud-api 4.4). What cannot be read is 'unsupported' with its raw JSON, never nothing. */
export function parseContent(message: JsonRecord): MessageContent {
  return knownContent(message, contentTypeOf(message)) ?? unsupported(message);
}

function knownContent(message: JsonRecord, type: string): MessageContent | null {
  switch (type) {
    case 'text':
      return textOf(message);
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return mediaOf(recordAt(message, type), type);
    case 'voice':
      return mediaOf({ voice: true, ...recordAt(message, 'voice') }, 'audio');
    case 'location':
      return locationOf(recordAt(message, 'location'));
    case 'contacts':
      return contactsOf(message);
    case 'button':
      return parseTemplateButton(recordAt(message, 'button'));
    case 'interactive':
      return parseInteractiveReply(recordAt(message, 'interactive'));
    case 'order':
      return orderOf(recordAt(message, 'order'));
    case 'unsupported':
      // Seen in the wild: the words stand beside `type: "unsupported"`.
      return textOf(message);
    default:
      return null;
  }
}

function textOf(message: JsonRecord): MessageContent | null {
  const text = recordAt(message, 'text')['body'];
  return typeof text === 'string' && text !== '' ? { kind: 'text', text } : null;
}

function mediaOf(media: JsonRecord, kind: MediaKind): MediaContent | null {
  const mediaId = textAt(media, 'id');
  // Without id it cannot be fetched: 131052 and the like.
  if (mediaId === undefined) return null;
  return compact({
    kind: 'media' as const,
    media: kind,
    mediaId,
    mimeType: textAt(media, 'mime_type') ?? 'application/octet-stream',
    sha256: textAt(media, 'sha256'),
    fileName: textAt(media, 'filename'),
    caption: textAt(media, 'caption'),
    voice: flagAt(media, 'voice'),
    animated: flagAt(media, 'animated'),
  });
}

function locationOf(location: JsonRecord): LocationContent | null {
  const latitude = numberAt(location, 'latitude');
  const longitude = numberAt(location, 'longitude');
  if (latitude === undefined || longitude === undefined) return null;
  const name = textAt(location, 'name');
  const address = textAt(location, 'address');
  return compact({ kind: 'location' as const, latitude, longitude, name, address, url: textAt(location, 'url') });
}

function contactsOf(message: JsonRecord): ContactsContent | null {
  const cards = listAt(message, 'contacts').flatMap((item) => {
    const card = recordOf(item);
    return card ? [cardOf(card)] : [];
  });
  if (cards.length === 0) return null;
  return textAt(message, 'origin') === 'contact_request'
    ? { kind: 'contacts', cards, requested: true }
    : { kind: 'contacts', cards };
}

function cardOf(card: JsonRecord): ContactsContent['cards'][number] {
  const name = recordAt(card, 'name');
  const parts = [textAt(name, 'first_name'), textAt(name, 'middle_name'), textAt(name, 'last_name')];
  const phones = listAt(card, 'phones').flatMap((item) => {
    const record = recordOf(item) ?? {};
    const waId = textAt(record, 'wa_id');
    const phone = textAt(record, 'phone') ?? waId;
    return phone === undefined ? [] : [compact({ phone, waId })];
  });
  const emails = listAt(card, 'emails').flatMap((item) => textAt(recordOf(item) ?? {}, 'email') ?? []);
  return compact({
    name: textAt(name, 'formatted_name') ?? parts.filter((part) => part !== undefined).join(' '),
    phones,
    emails,
    organisation: textAt(recordAt(card, 'org'), 'company'),
  });
}

function orderOf(order: JsonRecord): OrderContent | null {
  const catalogId = textAt(order, 'catalog_id');
  const products = listAt(order, 'product_items');
  if (catalogId === undefined && products.length === 0) return null;
  const items = products.flatMap((product) => {
    const item = recordOf(product);
    if (!item) return [];
    return [
      {
        productId: textAt(item, 'product_retailer_id') ?? '',
        quantity: numberAt(item, 'quantity') ?? 1,
        price: numberAt(item, 'item_price') ?? 0,
        currency: textAt(item, 'currency') ?? '',
      },
    ];
  });
  return compact({ kind: 'order' as const, catalogId: catalogId ?? '', text: textAt(order, 'text'), items });
}

/** Kept raw and shown as such. `subtype` is what WhatsApp calls it: `poll_creation`, `edit`, `image` … */
function unsupported(message: JsonRecord): MessageContent {
  const type = contentTypeOf(message);
  const named = type === 'unsupported' ? textAt(recordAt(message, 'unsupported'), 'type') : undefined;
  const inner = type === 'interactive' ? textAt(recordAt(message, 'interactive'), 'type') : undefined;
  const error = parseErrors(message)[0];
  return compact({
    kind: 'unsupported' as const,
    subtype: named ?? inner ?? type,
    detail: error?.detail ?? error?.title,
    raw: rawOf(message),
  });
}
