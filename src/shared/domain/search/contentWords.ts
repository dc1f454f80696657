import { assertNever } from '../../kernel/assertNever';
import type { MessageContent } from '../conversations/content';

/**
 * Everything in a message that somebody may remember a word of: texts, captions, names of files and places, cards, choices.
 * @param formatted what becomes of a text that WhatsApp formats by marks (`*bold*`); names of files are none
 */
export function contentWords(content: MessageContent, formatted = (text: string): string => text): string {
  switch (content.kind) {
    case 'text':
      return formatted(content.text);
    case 'template':
      return lines(
        content.header,
        formatted(content.text),
        content.footer,
        ...(content.buttons ?? []),
        content.file?.fileName,
      );
    case 'system':
      return content.text;
    case 'media':
      return lines(content.caption && formatted(content.caption), content.fileName);
    case 'location':
      return lines(content.name, content.address);
    case 'contacts':
      return lines(...content.cards.flatMap(cardLines));
    case 'choice':
      return lines(content.title, content.description);
    case 'interactive':
      return lines(content.header, formatted(content.body), content.footer, ...content.sections.flatMap(sectionLines));
    case 'order':
      return lines(content.text, ...content.items.map((item) => item.productId));
    case 'unsupported':
      return content.detail ?? '';
    default:
      return assertNever(content);
  }
}

type Line = string | undefined;

function cardLines(card: Extract<MessageContent, { kind: 'contacts' }>['cards'][number]): Line[] {
  return [card.name, card.organisation, ...card.phones.map(({ phone }) => phone), ...card.emails];
}

function sectionLines(section: Extract<MessageContent, { kind: 'interactive' }>['sections'][number]): Line[] {
  return [section.title, ...section.options.flatMap((option) => [option.title, option.description])];
}

function lines(...parts: readonly Line[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}
