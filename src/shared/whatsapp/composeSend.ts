import type { PersonRef } from '../domain/contacts/identity';
import type {
  ContactsContent,
  InteractiveContent,
  MediaContent,
  TemplateContent,
} from '../domain/conversations/content';
import type { Sendable, SendableContent } from './sendable';

export { checkSend } from './checkSend';

/** A JSON object of the Graph API. */
export type GraphObject = Readonly<Record<string, unknown>>;

/**
 * The body of `POST /{phone-number-id}/messages` (cloud-api 2.1, 2.4). A number goes in `to`, a BSUID in `recipient`: in
 * `to` it would be dropped in silence (5.5).
 * @throws when the person has no address, or for content that `checkSend` refuses as 'not-sendable'
 */
export function composeSend(request: Sendable): GraphObject {
  const { content, quotedWamid } = request;
  // A reaction names its target itself; `context` is not allowed beside it.
  const quotes = quotedWamid !== undefined && content.kind !== 'reaction';
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...addressOf(request.to),
    ...(quotes ? { context: { message_id: quotedWamid } } : {}),
    ...bodyOf(content),
    biz_opaque_callback_data: request.outboxId,
  };
}

/** The address fields of a person: the number when known, because that keeps it visible to us (cloud-api 5.5). */
function addressOf(person: PersonRef): { readonly to: string } | { readonly recipient: string } {
  if (person.waId) return { to: `+${person.waId.replace(/^\+/, '')}` };
  const recipient = person.bsuid ?? person.parentBsuid;
  if (recipient === undefined || recipient === '') throw new Error('person without an address');
  return { recipient };
}

function bodyOf(content: SendableContent): GraphObject {
  switch (content.kind) {
    case 'text':
      return { type: 'text', text: { body: content.text, preview_url: /https?:\/\//i.test(content.text) } };
    case 'media':
      return { type: content.media, [content.media]: mediaOf(content) };
    case 'location': {
      const { latitude, longitude, name, address } = content;
      return { type: 'location', location: { latitude, longitude, ...present({ name, address }) } };
    }
    case 'contacts':
      return { type: 'contacts', contacts: cardsOf(content) };
    case 'reaction':
      return { type: 'reaction', reaction: { message_id: content.targetWamid, emoji: content.emoji } };
    case 'interactive':
      return { type: 'interactive', interactive: interactiveOf(content) };
    case 'template':
      return { type: 'template', template: templateOf(content) };
    case 'choice':
    case 'order':
    case 'system':
    case 'unsupported':
      throw new Error(`content cannot be sent: ${content.kind}`);
  }
}

function mediaOf(content: MediaContent): GraphObject {
  const captioned = content.media === 'image' || content.media === 'video' || content.media === 'document';
  return {
    id: content.mediaId,
    ...(captioned ? present({ caption: content.caption }) : {}),
    ...(content.media === 'document' ? present({ filename: content.fileName }) : {}),
    ...(content.media === 'audio' && content.voice ? { voice: true } : {}),
  };
}

function cardsOf(content: ContactsContent): readonly GraphObject[] {
  return content.cards.map((card) => ({
    // One part of the name beside the formatted one is required (2.4).
    name: { formatted_name: card.name, first_name: card.name },
    phones: card.phones.map(({ phone, waId }) => ({ phone, ...present({ wa_id: waId }) })),
    ...(card.emails.length > 0 ? { emails: card.emails.map((email) => ({ email })) } : {}),
    ...(card.organisation ? { org: { company: card.organisation } } : {}),
  }));
}

function interactiveOf(content: InteractiveContent): GraphObject {
  return {
    type: content.form,
    ...(content.header ? { header: { type: 'text', text: content.header } } : {}),
    body: { text: content.body },
    ...(content.footer ? { footer: { text: content.footer } } : {}),
    action: actionOf(content),
  };
}

function actionOf(content: InteractiveContent): GraphObject {
  if (content.form === 'cta_url') {
    return { name: 'cta_url', parameters: { display_text: content.label ?? '', url: content.url ?? '' } };
  }
  if (content.form === 'button') {
    const options = content.sections.flatMap((section) => section.options);
    return { buttons: options.map(({ id, title }) => ({ type: 'reply', reply: { id, title } })) };
  }
  return {
    button: content.label ?? '',
    sections: content.sections.map((section) => ({
      ...present({ title: section.title }),
      rows: section.options.map(({ id, title, description }) => ({ id, title, ...present({ description }) })),
    })),
  };
}

function templateOf({ name, language, file, components }: TemplateContent): GraphObject {
  // Its words are the template's: a caption is not allowed here.
  const header = file && {
    type: 'header',
    parameters: [{ type: file.media, [file.media]: mediaOf({ ...file, caption: '' }) }],
  };
  const all = header ? [header, ...components] : components;
  return { name, language: { code: language }, ...(all.length > 0 ? { components: all } : {}) };
}

/** Without the fields that are absent or empty: the API refuses empty strings. */
function present(fields: Readonly<Record<string, string | undefined>>): GraphObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
}
