import type { MessageContent } from '../../shared/domain/conversations/content';
import { mayReceive } from '../../shared/domain/templates/mayReceive';
import type { ContactRow } from '../db/contacts/row';

export interface TemplateBarred {
  readonly code: 'template-left-alone' | 'template-not-agreed';
}

/** Why this customer is not sent this template; null: they may be, or it is none. */
export function barOf(
  content: Pick<MessageContent, 'kind'> & { readonly category?: string },
  { marketing }: Pick<ContactRow, 'marketing'>,
): TemplateBarred | null {
  if (content.kind !== 'template') return null;
  // One of before its category was kept was about something of the customer's own.
  const bar = mayReceive(content.category ?? 'UTILITY', marketing);
  return bar === null ? null : { code: `template-${bar}` };
}
