import type { JournalEntry, SendRequest } from '../../shared/contract/channels';
import type { JournaledOutcome } from '../../shared/contract/journaledOutcome';
import type { InboundEvent } from '../../shared/whatsapp/inboundEvent';
import type { IntakeItem } from '../commands/receive/item';

/** Parses a signed body into events. */
export type ParseBody = (body: string, phoneNumberId: string) => readonly InboundEvent[];

/** What one journal entry holds. What cannot be read becomes `unrecognised` and keeps its text. */
export function itemsOf(entry: JournalEntry, phoneNumberId: string, parse: ParseBody): IntakeItem[] {
  const { seq, at, body, kind } = entry;
  const source = { seq, place: 0, at };
  if (kind === 'send') {
    const request = readObject(body) as Partial<SendRequest> | null;
    if (request && isRequest(request)) return [{ ...source, kind: 'send', request }];
  }
  if (kind === 'outcome') {
    const journaled = readObject(body) as Partial<JournaledOutcome> | null;
    const { outboxId, outcome, attempt } = journaled ?? {};
    if (outboxId !== undefined && outcome !== undefined) {
      return [{ ...source, kind: 'outcome', outboxId, outcome, ...(attempt === undefined ? {} : { attempt }) }];
    }
  }
  if (kind !== 'webhook') {
    return [{ ...source, kind: 'event', event: { type: 'unrecognised', reason: 'bad-shape', field: kind, raw: body } }];
  }
  return parse(body, phoneNumberId).map((event, place) => ({ kind: 'event', seq, place, at, event }));
}

function readObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function isRequest(request: Partial<SendRequest>): request is SendRequest {
  const { outboxId, conversationId, contactId, to, content, createdAt } = request;
  const named = typeof outboxId === 'string' && typeof conversationId === 'string' && typeof contactId === 'string';
  return named && typeof to === 'object' && typeof content === 'object' && typeof createdAt === 'number';
}
