import type { ChoiceContent } from '../domain/conversations/content';
import { compact, recordAt, textAt, type JsonRecord } from './readers';

/** A tap on a template's quick reply (cloud-api 4.4, `button`). */
export function parseTemplateButton(button: JsonRecord): ChoiceContent | null {
  const title = textAt(button, 'text');
  const id = textAt(button, 'payload') ?? title;
  if (id === undefined) return null;
  return { kind: 'choice', source: 'template-button', id, title: title ?? id };
}

/**
 * The answer to one of our buttons, lists or forms (cloud-api 4.4, `interactive`); null for kinds without a choice in them
 * (call permission, payment method), which are kept as unsupported.
 */
export function parseInteractiveReply(interactive: JsonRecord): ChoiceContent | null {
  switch (textAt(interactive, 'type')) {
    case 'button_reply':
      return pickOf(recordAt(interactive, 'button_reply'), 'button');
    case 'list_reply':
      return pickOf(recordAt(interactive, 'list_reply'), 'list');
    case 'nfm_reply':
      return formOf(recordAt(interactive, 'nfm_reply'));
    default:
      return null;
  }
}

function pickOf(reply: JsonRecord, source: 'button' | 'list'): ChoiceContent | null {
  const id = textAt(reply, 'id');
  const title = textAt(reply, 'title');
  if (id === undefined && title === undefined) return null;
  const description = textAt(reply, 'description');
  return compact({ kind: 'choice' as const, source, id: id ?? '', title: title ?? id ?? '', description });
}

function formOf(reply: JsonRecord): ChoiceContent | null {
  const answers = reply['response_json'];
  // Documented as JSON text; some senders give the object itself.
  const formJson = typeof answers === 'string' ? answers : answers === undefined ? undefined : JSON.stringify(answers);
  const id = textAt(reply, 'name');
  if (formJson === undefined && id === undefined) return null;
  return compact({
    kind: 'choice' as const,
    source: 'form' as const,
    id: id ?? '',
    title: textAt(reply, 'body') ?? '',
    formJson,
  });
}
