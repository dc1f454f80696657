import { digestOf } from '../../shared/domain/audit/digest';
import type { MessageContent } from '../../shared/domain/conversations/content';
import { previewOf } from '../../shared/domain/conversations/preview';
import type { Service } from '../../shared/domain/conversations/service';
import { answered } from '../../shared/domain/conversations/transitions';
import { placeAfterAnswer } from '../../shared/domain/queue/place';
import type { ServiceChange } from '../../shared/domain/queue/serviceChange';
import { ulid } from '../../shared/kernel/ids';
import type { Instant } from '../../shared/kernel/instant';
import type { BalcaoDatabase } from '../db/database';
import type { ConversationRow } from '../db/conversations/row';
import type { MessageRow } from '../db/messages/row';
import { readCounters } from '../db/meta/read';
import { appendChanges } from './changeLog';
import { assigned } from './claim';
import type { Occasion } from './occasion';
import { countReplies } from './countReplies';
import { newJob } from './queueSend';
import type { Reachable } from './queueSend';
import { settledChange } from './serve/moved';
import { withUnreadMark } from './withUnreadMark';

export interface Outgoing {
  readonly content: MessageContent;
  readonly quotedWamid?: string;
  /** null: Balcão itself, which answers nobody's wait. */
  readonly authorId: string | null;
  /** Absent: a new one. One that its cause gives is the same however often the cause comes up. */
  readonly id?: string;
  /** See `SendRequest`. */
  readonly uploadedAfter?: Instant;
  /** See `OutboxRow`. */
  readonly unlessStopped?: true;
}

/** Message, job, list line and log entry of something new to send, inside the running transaction (with `attendants`). @returns its id */
export async function queueMessage(
  db: BalcaoDatabase,
  reachable: Reachable,
  outgoing: Outgoing,
  occasion: Occasion,
): Promise<string> {
  const { conversation } = reachable;
  const message = newMessage(conversation, outgoing, occasion);
  await db.messages.add(message);
  const sending = { outboxId: message.id, reachable, ...outgoing, now: message.at, place: message.order };
  await db.outbox.add(newJob(sending));
  const line: ConversationRow = {
    ...conversation,
    lastMessage: { messageId: message.id, direction: 'out', ...previewOf(message.content), delivery: 'queued' },
    lastAt: Math.max(conversation.lastAt, message.at),
    lastOrder: message.order,
    ...answeredBy(conversation, outgoing.authorId, message.at),
    messageCount: conversation.messageCount + 1,
  };
  await db.conversations.put(withUnreadMark(line));
  const counters = await readCounters(db);
  await db.meta.put({ ...counters, messages: counters.messages + 1 });
  if (message.content.kind !== 'template') await countReplies(db, message.at, [ruleOf(outgoing.authorId)]);
  const actor = outgoing.authorId === null ? 'balcao' : `attendant:${outgoing.authorId}`;
  const entry = { at: message.at, actor, conversationId: conversation.id, cause: message.id };
  const { content } = message;
  const body = { messageId: message.id, kind: content.kind, digest: digestOf(content) };
  const claims = await claimByReplying(db, conversation.service, line.service, message.at);
  const changes = [{ kind: 'message.queued', body }, ...claims, ...settledChange(conversation.service, line.service)];
  await appendChanges(
    db,
    changes.map((change) => ({ ...entry, ...change })),
  );
  return message.id;
}

function ruleOf(authorId: string | null): string | null {
  return authorId === null ? 'scheduled' : null;
}

/** A person's words end the wait, the turn and the CNA. */
function answeredBy(
  { service, waitingSince }: ConversationRow,
  authorId: string | null,
  at: Instant,
): Pick<ConversationRow, 'service' | 'waitingSince'> {
  if (authorId === null) return { service, waitingSince };
  return { service: answered(service, authorId, at), waitingSince: null };
}

/** Who answers a conversation that nobody has, has it. Who answers a first turn has received one now, at the latest. */
async function claimByReplying(
  db: BalcaoDatabase,
  before: Service,
  { attendantId }: Service,
  at: Instant,
): Promise<ServiceChange[]> {
  if (attendantId === null) return [];
  if (attendantId === before.attendantId) {
    const person = before.turn?.first === true ? await db.attendants.get(attendantId) : undefined;
    const lastReceivedAt = placeAfterAnswer(before.turn, person?.lastReceivedAt ?? null);
    if (person) await db.attendants.update(attendantId, { lastReceivedAt });
    return [];
  }
  await db.attendants.update(attendantId, { lastReceivedAt: at });
  return [assigned(before, attendantId, 'by-replying')];
}

function newMessage(
  conversation: Reachable['conversation'],
  { content, quotedWamid, authorId, id }: Outgoing,
  { now, random }: Occasion,
): MessageRow {
  return {
    id: id ?? ulid(now, random),
    conversationId: conversation.id,
    // Never before what it answers, even where this computer's clock is behind WhatsApp's.
    order: Math.max(now, conversation.lastOrder + 1),
    at: now,
    direction: 'out',
    author: authorId === null ? { kind: 'automation', id: null } : { kind: 'attendant', id: authorId },
    content,
    ...(quotedWamid === undefined ? {} : { quotedWamid }),
    delivery: 'queued',
  };
}
