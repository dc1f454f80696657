import { assertNever } from '../../shared/kernel/assertNever';
import { DAY, toUnixSeconds, type Instant } from '../../shared/kernel/instant';
import { webhookError } from '../server/graphError';
import type { Customer } from '../state/customer';
import type { World } from '../state/world';
import { keepInboundMedia } from './inboundMedia';
import type { InboundContent, InboundSpec, InteractiveReply } from './spec';

/** The message's `type` and its own keys. */
export interface ComposedContent {
  readonly type: string;
  readonly keys: Record<string, unknown>;
}

function replyOf(reply: InteractiveReply, now: Instant): Record<string, unknown> {
  switch (reply.type) {
    case 'button_reply':
      return { type: reply.type, button_reply: { id: reply.id, title: reply.title } };
    case 'list_reply': {
      const { id, title, description } = reply;
      return { type: reply.type, list_reply: { id, title, ...(description === undefined ? {} : { description }) } };
    }
    case 'nfm_reply':
      return {
        type: reply.type,
        nfm_reply: { name: reply.name ?? 'flow', body: 'Sent', response_json: reply.responseJson },
      };
    case 'call_permission_reply': {
      const until = { is_permanent: false, expiration_timestamp: toUnixSeconds(now + 7 * DAY) };
      const accepted = reply.response === 'accept' ? until : {};
      return {
        type: reply.type,
        call_permission_reply: { response: reply.response, ...accepted, response_source: 'user_action' },
      };
    }
    case 'payment_method':
      return {
        type: reply.type,
        payment_method: {
          payment_method: 'offsite_card_pay',
          payment_timestamp: toUnixSeconds(now),
          reference_id: reply.referenceId,
          last_four_digits: '0000',
          credential_id: 'cred-0001',
        },
      };
    default:
      return assertNever(reply);
  }
}

const SAMPLE_ITEM = { product_retailer_id: 'bolo-cenoura', quantity: 1, item_price: 45.9, currency: 'BRL' };

function vcardOf(customer: Customer): string {
  return `BEGIN:VCARD\nVERSION:3.0\nFN:${customer.name}\nTEL;type=CELL;waid=${customer.waId}:+${customer.waId}\nEND:VCARD`;
}

function ownNumber(customer: Customer): Record<string, unknown> {
  const phones = [{ phone: `+${customer.waId}`, wa_id: customer.waId, type: 'CELL' }];
  const name = { formatted_name: customer.name, first_name: customer.name.split(' ')[0] };
  return { origin: 'contact_request', contacts: [{ name, phones, vcard: vcardOf(customer) }] };
}

function unsupported(subtype: string, code: number): Record<string, unknown> {
  return { errors: [webhookError(code)], unsupported: { type: subtype } };
}

/** The content of a message in the words of section 4.4. Media are put into the store. */
export function composeContent(world: World, customer: Customer, spec: InboundContent): ComposedContent {
  const { type } = spec;
  switch (spec.type) {
    case 'text':
      return { type, keys: { text: { body: spec.text } } };
    case 'image':
    case 'video':
    case 'audio':
    case 'document':
    case 'sticker':
      return { type, keys: { [spec.type]: keepInboundMedia(world, spec.type, spec) } };
    case 'location': {
      const { latitude, longitude, name, address } = spec;
      return { type, keys: { location: withoutAbsent({ latitude, longitude, name, address }) } };
    }
    case 'contacts':
      return { type, keys: withoutAbsent({ contacts: spec.contacts, origin: spec.origin }) };
    case 'contact_request':
      return { type: 'contacts', keys: ownNumber(customer) };
    case 'reaction':
      return { type, keys: { reaction: withoutAbsent({ message_id: spec.target, emoji: spec.emoji || undefined }) } };
    case 'button':
      return { type, keys: { button: { payload: spec.payload, text: spec.text } } };
    case 'interactive':
      return { type, keys: { interactive: replyOf(spec.reply, world.now()) } };
    default:
      return composeRare(customer, spec);
  }
}

type RareContent = Extract<
  InboundContent,
  { type: 'order' | 'system' | 'unsupported' | 'edit' | 'revoke' | 'request_welcome' | 'raw' }
>;

function composeRare(customer: Customer, spec: RareContent): ComposedContent {
  const { type } = spec;
  switch (spec.type) {
    case 'order': {
      const items = spec.items ?? [SAMPLE_ITEM];
      const order = { catalog_id: spec.catalogId ?? '194836987003835', text: spec.text, product_items: items };
      return { type, keys: { order: withoutAbsent(order) } };
    }
    case 'system':
      return {
        type,
        keys: { system: { body: spec.body, type: spec.systemType, wa_id: customer.waId, user_id: customer.bsuid } },
      };
    case 'unsupported':
      return { type, keys: unsupported(spec.subtype ?? 'poll_creation', spec.code ?? 131051) };
    case 'edit': {
      const message = { type: 'text', text: { body: spec.text } };
      return { type, keys: { edit: { original_message_id: spec.original, message } } };
    }
    case 'revoke':
      return { type, keys: { revoke: { original_message_id: spec.original } } };
    case 'request_welcome':
      return { type, keys: {} };
    case 'raw':
      return { type: spec.as, keys: { ...spec.keys } };
    default:
      return assertNever(spec);
  }
}

const SAMPLE_REFERRAL = {
  source_url: 'https://fb.me/anuncio-exemplo',
  source_id: '120210000000000001',
  source_type: 'ad',
  body: 'Bolos caseiros com entrega no mesmo dia',
  headline: 'Peça pelo WhatsApp',
  media_type: 'image',
  image_url: 'https://example.com/anuncio.jpg',
  ctwa_clid: 'ARAkLkA8rmlFeiCktEJQ',
};

/** `context`, `referral` and `group_id`. */
export function composeExtras(world: World, spec: InboundSpec): Record<string, unknown> {
  const quoted = spec.quoted === undefined ? null : world.messages.get(spec.quoted);
  const author = quoted?.direction === 'in' ? world.customers.get(quoted.customerKey)?.waId : world.mainNumber().digits;
  const context = {
    ...(spec.quoted === undefined ? {} : { from: author, id: spec.quoted }),
    ...(spec.forwarded === 'once' ? { forwarded: true } : {}),
    ...(spec.forwarded === 'often' ? { frequently_forwarded: true } : {}),
  };
  return {
    ...(Object.keys(context).length > 0 ? { context } : {}),
    ...(spec.referral ? { referral: { ...SAMPLE_REFERRAL, ...spec.referral } } : {}),
    ...(spec.groupId === undefined ? {} : { group_id: spec.groupId }),
  };
}

function withoutAbsent(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
