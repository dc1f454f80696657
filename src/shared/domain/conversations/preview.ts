import { assertNever } from '../../kernel/assertNever';
import type { MessageContent } from './content';

/** Longest preview, UTF-16 units. */
export const PREVIEW_MAX = 160;

export interface Preview {
  /** A MessageContent kind, or for media its MediaKind: picks the icon. */
  readonly kind: string;
  /** One line, at most 160 characters; empty when the content has no words of its own. */
  readonly text: string;
}

/** What the conversation list shows of a message. */
export function previewOf(content: MessageContent): Preview {
  return { kind: content.kind === 'media' ? content.media : content.kind, text: oneLine(wordsOf(content)) };
}

function wordsOf(content: MessageContent): string {
  switch (content.kind) {
    case 'text':
    case 'template':
    case 'system':
      return content.text;
    case 'media':
      return content.caption ?? content.fileName ?? '';
    case 'location':
      return content.name ?? content.address ?? '';
    case 'contacts':
      return content.cards.map((card) => card.name).join(', ');
    case 'choice':
      return content.title;
    case 'interactive':
      return content.body;
    case 'order':
      return content.text ?? '';
    case 'unsupported':
      return '';
    default:
      return assertNever(content);
  }
}

function oneLine(text: string): string {
  // Cut before folding the blanks: a message may have 65,000 characters and a list shows thousands of rows.
  const line = text
    .trimStart()
    .slice(0, 8 * PREVIEW_MAX)
    .replace(/\s+/g, ' ')
    .trimEnd();
  if (line.length <= PREVIEW_MAX) return endsInHalf(line) ? line.slice(0, -1) : line;
  const cut = line.slice(0, PREVIEW_MAX);
  return endsInHalf(cut) ? cut.slice(0, -1) : cut;
}

/** A cut through an emoji leaves half of it, which would be drawn as a box. */
function endsInHalf(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff;
}
