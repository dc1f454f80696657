import type { InboundEvent, Referral } from './inboundEvent';
import { contentTypeOf, parseContent } from './parseContent';
import type { MessageHead } from './messageHead';
import { parseErrors } from './parseErrors';
import { isKnown, personOf, withContact, type AddressBook } from './parsePerson';
import { parseSystem } from './parseSystem';
import { compact, flagAt, momentAt, recordAt, recordOf, textAt, type JsonRecord } from './readers';
import { unrecognised } from './unrecognised';

/**
 * One message of `messages[]` (cloud-api 4.4). Without id, moment or sender it cannot stand in any conversation and becomes
 * `unrecognised`. With them, content that cannot be read is shown as unsupported with its raw JSON: the attendant has to
 * know that the customer wrote something.
 */
export function parseMessage(item: unknown, book: AddressBook): InboundEvent {
  const message = recordOf(item);
  if (!message) return unrecognised('bad-shape', 'messages', item);
  // Balcão has no groups: as a message of the person it would land in the wrong conversation.
  if (message['group_id']) return unrecognised('unknown-field', 'messages.group', item);
  const wamid = textAt(message, 'id');
  const at = momentAt(message, 'timestamp');
  const sender = withContact(
    personOf(textAt(message, 'from'), textAt(message, 'from_user_id'), textAt(message, 'from_parent_user_id')),
    book,
  );
  if (wamid === undefined || at === null || !isKnown(sender)) return unrecognised('bad-shape', 'messages', item);
  return parseMessageBody(message, { wamid, at, sender, echo: false });
}

/** The event that a message with a readable head makes. */
export function parseMessageBody(message: JsonRecord, head: MessageHead): InboundEvent {
  switch (contentTypeOf(message)) {
    case 'reaction':
      return parseReaction(message, head);
    case 'system':
      return parseSystem(message, head);
    case 'edit':
      return parseEdit(message, head);
    case 'revoke':
      return parseRevoke(message, head);
    default:
      return arrived(message, head);
  }
}

function arrived(message: JsonRecord, head: MessageHead): InboundEvent {
  const context = recordAt(message, 'context');
  const errors = parseErrors(message);
  return compact({
    type: 'message' as const,
    wamid: head.wamid,
    at: head.at,
    sender: head.sender,
    content: parseContent(message),
    quotedWamid: textAt(context, 'id'),
    forwarded: forwardedOf(context),
    referral: referralOf(recordOf(message['referral'])),
    echo: head.echo || undefined,
    errors: errors.length > 0 ? errors : undefined,
  });
}

function forwardedOf(context: JsonRecord): 'once' | 'often' | undefined {
  if (flagAt(context, 'frequently_forwarded')) return 'often';
  return flagAt(context, 'forwarded') ? 'once' : undefined;
}

function referralOf(referral: JsonRecord | null): Referral | undefined {
  if (!referral) return undefined;
  return compact({
    sourceUrl: textAt(referral, 'source_url'),
    sourceType: textAt(referral, 'source_type'),
    sourceId: textAt(referral, 'source_id'),
    headline: textAt(referral, 'headline'),
    body: textAt(referral, 'body'),
  });
}

function parseReaction(message: JsonRecord, head: MessageHead): InboundEvent {
  const reaction = recordAt(message, 'reaction');
  const targetWamid = textAt(reaction, 'message_id');
  if (targetWamid === undefined) return unrecognised('bad-shape', 'messages.reaction', message);
  // Taken back: `emoji` is left out, in older versions empty.
  const emoji = textAt(reaction, 'emoji') ?? null;
  return { type: 'reaction', ...bare(head), targetWamid, emoji, ...(head.echo ? { echo: true } : {}) };
}

function parseEdit(message: JsonRecord, head: MessageHead): InboundEvent {
  const edit = recordAt(message, 'edit');
  const originalWamid = textAt(edit, 'original_message_id');
  const edited = recordOf(edit['message']);
  if (originalWamid === undefined || !edited) return unrecognised('bad-shape', 'messages.edit', message);
  const content = parseContent(edited);
  return { type: 'edit', ...bare(head), originalWamid, content, ...(head.echo ? { echo: true } : {}) };
}

function parseRevoke(message: JsonRecord, head: MessageHead): InboundEvent {
  const originalWamid = textAt(recordAt(message, 'revoke'), 'original_message_id');
  if (originalWamid === undefined) return unrecognised('bad-shape', 'messages.revoke', message);
  return { type: 'revoke', ...bare(head), originalWamid, ...(head.echo ? { echo: true } : {}) };
}

function bare({ wamid, at, sender }: MessageHead): Pick<MessageHead, 'wamid' | 'at' | 'sender'> {
  return { wamid, at, sender };
}
