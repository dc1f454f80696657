import type { PersonRef } from '../domain/contacts/identity';
import type { InboundEvent } from './inboundEvent';
import type { MessageHead } from './messageHead';
import { isKnown, personOf } from './parsePerson';
import { recordAt, textAt, type JsonRecord } from './readers';

const MOVES: ReadonlySet<string> = new Set(['user_changed_number', 'user_changed_user_id', 'customer_changed_number']);

/** A message of type `system` (cloud-api 4.4, 5.7): a new number or BSUID, or a notice that stands in the conversation. */
export function parseSystem(message: JsonRecord, head: MessageHead): InboundEvent {
  const system = recordAt(message, 'system');
  const subtype = textAt(system, 'type') ?? 'unknown';
  const text = textAt(system, 'body') ?? '';
  const { wamid, at, sender } = head;
  const told = fromText(text);
  const before = { ...told.before, ...oldIds(system, sender) };
  const after = { ...told.after, ...newIds(system) };
  if (MOVES.has(subtype) && isKnown(before) && isKnown(after)) {
    return { type: 'identity-change', wamid, at, before, after, text };
  }
  const echo = head.echo ? { echo: true } : {};
  return { type: 'message', wamid, at, sender, content: { kind: 'system', text, subtype }, ...echo };
}

function newIds(system: JsonRecord): PersonRef {
  return personOf(
    textAt(system, 'wa_id') ?? textAt(system, 'new_wa_id'),
    textAt(system, 'user_id'),
    textAt(system, 'parent_user_id'),
  );
}

/** `from` is the old number; `from_user_id` the old id unless it is already the new one. */
function oldIds(system: JsonRecord, sender: PersonRef): PersonRef {
  const now = newIds(system);
  const sent = sender.bsuid !== now.bsuid ? sender.bsuid : undefined;
  const parent = sender.parentBsuid !== now.parentBsuid ? sender.parentBsuid : undefined;
  return personOf(
    sender.waId !== now.waId ? sender.waId : undefined,
    textAt(system, 'previous_user_id') ?? sent,
    textAt(system, 'previous_parent_user_id') ?? parent,
  );
}

/**
 * Before 11 Aug 2026 only the sentence "User X changed from A to B" named both sides. It is read from its end: X is whatever
 * the customer calls themselves, and may say the same of somebody else.
 */
function fromText(text: string): { readonly before: PersonRef; readonly after: PersonRef } {
  const match = /\bchanged from (\S{5,150}) to (\S{5,150})\s*$/.exec(text.slice(-1000));
  const clean = (word: string | undefined): string | undefined => word?.replace(/[.,;]+$/, '');
  return { before: personOf(clean(match?.[1])), after: personOf(clean(match?.[2])) };
}
