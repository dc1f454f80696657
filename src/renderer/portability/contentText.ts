import type { TFunction } from 'i18next';
import { formatPhone } from '../../shared/domain/contacts/brazilPhone';
import type { ContactCard, MediaContent, MessageContent } from '../../shared/domain/conversations/content';
import { assertNever } from '../../shared/kernel/assertNever';

/** A message as a line of plain text: for tables, and where there is no picture of it. */
export function contentText(content: MessageContent, t: TFunction): string {
  switch (content.kind) {
    case 'text':
    case 'system':
      return content.text;
    case 'template': {
      const { file, header, text, footer, buttons = [] } = content;
      return joined([file && `[${mediaName(file, t)}]`, header, text, footer, ...buttons.map((label) => `• ${label}`)]);
    }
    case 'media':
      return joined([`[${mediaName(content, t)}]`, content.caption]);
    case 'location':
      return joined([
        `[${t('exporting.kinds.location')}] ${content.latitude}, ${content.longitude}`,
        content.name,
        content.address,
      ]);
    case 'contacts':
      return content.cards.map((card) => cardText(card, t)).join('\n');
    case 'choice':
      return joined([content.title, content.description]);
    case 'interactive':
      return joined([
        content.header,
        content.body,
        content.footer,
        ...content.sections.flatMap(({ options }) => options.map(({ title }) => `• ${title}`)),
      ]);
    case 'order':
      return joined([
        content.text,
        ...content.items.map(
          ({ productId, quantity, price, currency }) => `${quantity} × ${productId} (${currency} ${price})`,
        ),
      ]);
    case 'unsupported':
      return `[${t('exporting.kinds.unsupported')}]`;
    default:
      return assertNever(content);
  }
}

/** What a medium is called: its own name, or its kind. */
export function mediaName(content: MediaContent, t: TFunction): string {
  return (
    content.fileName ?? t(`exporting.kinds.${content.media === 'audio' && content.voice ? 'voice' : content.media}`)
  );
}

function cardText(card: ContactCard, t: TFunction): string {
  const phones = card.phones.map(({ phone, waId }) => (waId === undefined ? phone : formatPhone(waId)));
  return [`[${t('exporting.kinds.contact')}] ${card.name}`, ...phones, ...card.emails].join(' · ');
}

function joined(lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line !== '').join('\n');
}
