import type { AutomationChange } from '../../../shared/domain/automation/automationChange';
import { ruleKey } from '../../../shared/domain/automation/ruleRef';
import type { RuleRef } from '../../../shared/domain/automation/ruleRef';
import type { MessageContent } from '../../../shared/domain/conversations/content';
import { previewOf } from '../../../shared/domain/conversations/preview';
import type { Service } from '../../../shared/domain/conversations/service';
import { isQuietSince } from '../../../shared/domain/automation/isQuietSince';
import { serviceWindow } from '../../../shared/domain/conversations/serviceWindow';
import type { ServiceChange } from '../../../shared/domain/queue/serviceChange';
import type { Instant } from '../../../shared/kernel/instant';
import type { ContactRow } from '../../db/contacts/row';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import type { MessageRow } from '../../db/messages/row';
import { readChain, readCounters, readRestored } from '../../db/meta/read';
import type { CountersMeta } from '../../db/meta/row';
import type { OutboxRow } from '../../db/outbox/row';
import { ChangeLog } from '../changeLog';
import { countReplies } from '../countReplies';
import { addressOf, newJob } from '../queueSend';
import { movedTo, settledChange } from '../serve/moved';
import { withUnreadMark } from '../withUnreadMark';

export interface AutomaticMessage {
  readonly id: string;
  readonly rule: RuleRef;
  readonly content: MessageContent;
  /** See `OutboxRow`. */
  readonly unlessStopped?: true;
}

export type SendHindrance = 'window-closed' | 'no-address' | 'restored';

/**
 * Conversations that automations act on inside the running transaction. Acts change them in memory; `put` writes messages,
 * jobs, rows and log at once.
 */
export class AnswerDesk {
  private readonly conversations = new Map<string, ConversationRow>();
  private readonly contacts = new Map<string, ContactRow>();
  private readonly dirty = new Set<string>();
  private readonly dirtyContacts = new Set<string>();
  private readonly messages: MessageRow[] = [];
  private readonly jobs: OutboxRow[] = [];
  private readonly writers: string[] = [];

  private constructor(
    readonly db: BalcaoDatabase,
    readonly now: Instant,
    private counters: CountersMeta,
    private readonly log: ChangeLog,
    private readonly restoredAt: Instant | null,
  ) {}

  static async open(db: BalcaoDatabase, ids: readonly string[], now: Instant): Promise<AnswerDesk> {
    const log = new ChangeLog(await readChain(db));
    const desk = new AnswerDesk(db, now, await readCounters(db), log, (await readRestored(db))?.at ?? null);
    for (const row of await db.conversations.bulkGet([...new Set(ids)])) if (row) desk.conversations.set(row.id, row);
    const contactIds = new Set([...desk.conversations.values()].map((row) => row.contactId));
    for (const row of await db.contacts.bulkGet([...contactIds])) if (row) desk.contacts.set(row.id, row);
    return desk;
  }

  conversation(id: string): ConversationRow | undefined {
    return this.conversations.get(id);
  }

  contact(id: string): ContactRow | undefined {
    return this.contacts.get(id);
  }

  get sent(): number {
    return this.messages.length;
  }

  /** Was this message written already, now or in an earlier life? */
  async has(messageId: string): Promise<boolean> {
    if (this.messages.some(({ id }) => id === messageId)) return true;
    return (await this.db.messages.get(messageId)) !== undefined;
  }

  /** Why nothing may be written to this customer now; null: it may. */
  hindrance({ lastInboundAt, contactId }: ConversationRow): SendHindrance | null {
    const contact = this.contacts.get(contactId);
    if (!contact || !addressOf(contact)) return 'no-address';
    const { state } = serviceWindow(lastInboundAt, this.now);
    if (state === 'shut' || state === 'never') return 'window-closed';
    return isQuietSince(this.restoredAt, lastInboundAt) ? 'restored' : null;
  }

  /** A rule fired in it, or its answer was held: not again with the same cause. */
  fired(id: string, ruleId: string, cause: string): void {
    const { upTo = 0, fired = {} } = this.conversations.get(id)?.automation ?? {};
    this.change(id, { automation: { upTo, fired: { ...fired, [ruleId]: cause } } });
  }

  /** What lies before this place of the log is decided, where anything was done. */
  decided(id: string, upTo: number): void {
    const fired = this.conversations.get(id)?.automation?.fired ?? {};
    if (this.dirty.has(id)) this.change(id, { automation: { upTo, fired } });
  }

  change(id: string, part: Partial<ConversationRow>): void {
    const row = this.conversations.get(id);
    if (!row) return;
    this.dirty.add(id);
    this.conversations.set(id, { ...row, ...part });
  }

  /** Puts a message into the conversation and into the outbox. It answers nobody's wait. */
  send(conversationId: string, { id, rule, content, unlessStopped }: AutomaticMessage): void {
    const conversation = this.conversations.get(conversationId);
    const contact = conversation && this.contacts.get(conversation.contactId);
    const to = contact && addressOf(contact);
    if (!conversation || !contact || !to) return;
    const order = Math.max(this.now, conversation.lastOrder + 1);
    const author = { kind: 'automation', id: ruleKey(rule) } as const;
    const place = { conversationId, order, at: this.now, direction: 'out' } as const;
    this.messages.push({ id, ...place, author, content, delivery: 'queued' });
    const reachable = { conversation, contact, to };
    const leaving = { reachable, content, now: this.now, place: order, ...(unlessStopped && { unlessStopped }) };
    this.jobs.push(newJob({ outboxId: id, authorId: null, ...leaving }));
    this.writers.push(ruleKey(rule));
    this.change(conversationId, {
      lastMessage: { messageId: id, direction: 'out', ...previewOf(content), delivery: 'queued' },
      lastAt: Math.max(conversation.lastAt, this.now),
      lastOrder: order,
      messageCount: conversation.messageCount + 1,
    });
    const body = { messageId: id, kind: content.kind };
    this.log.add({ at: this.now, actor: 'balcao', conversationId, cause: id, kind: 'message.queued', body });
  }

  /** Serves a conversation differently from now on. */
  serve(id: string, service: Service, cause: string, ...changes: readonly (ServiceChange | AutomationChange)[]): void {
    const before = this.conversations.get(id);
    if (!before) return;
    const { row, contact, opened } = movedTo(before, service, this.contacts.get(before.contactId));
    this.change(id, row);
    if (contact) {
      this.contacts.set(contact.id, contact);
      this.dirtyContacts.add(contact.id);
    }
    const { openConversations, closedConversations } = this.counters;
    this.counters = {
      ...this.counters,
      openConversations: Math.max(0, openConversations + opened),
      closedConversations: Math.max(0, closedConversations - opened),
    };
    for (const change of [...changes, ...settledChange(before.service, service)]) this.note(id, cause, change);
  }

  /** What a menu learnt of a customer. */
  keepWithContact(contactId: string, learnt: Pick<ContactRow, 'fields' | 'identityLockedUntil'>): void {
    const before = this.contacts.get(contactId);
    if (!before) return;
    const { fields, identityLockedUntil } = learnt;
    this.contacts.set(contactId, {
      ...before,
      ...(fields === undefined ? {} : { fields: { ...before.fields, ...fields } }),
      ...(identityLockedUntil === undefined ? {} : { identityLockedUntil }),
      updatedAt: this.now,
    });
    this.dirtyContacts.add(contactId);
  }

  /** A menu has answered: nobody of the team has to read it, and nobody waits for them. */
  markServed(id: string): void {
    const row = this.conversations.get(id);
    if (!row) return;
    if (row.unread > 0) {
      const unreadConversations = Math.max(0, this.counters.unreadConversations - 1);
      this.counters = { ...this.counters, unreadConversations };
    }
    this.conversations.set(id, { ...row, unread: 0, waitingSince: null });
    this.dirty.add(id);
  }

  note(conversationId: string, cause: string, { kind, body }: ServiceChange | AutomationChange): void {
    this.log.add({ at: this.now, kind, actor: 'balcao', conversationId, cause, body });
  }

  /** Writes what has changed, and how far the log has been looked at. */
  async put(cursor: number | null): Promise<void> {
    const { db } = this;
    if (this.log.entries.length > 0 || this.dirty.size > 0) {
      // add, not put: what is there already must never be replaced.
      await db.messages.bulkAdd(this.messages);
      await db.outbox.bulkAdd(this.jobs);
      await db.conversations.bulkPut(rowsOf(this.dirty, this.conversations).map(withUnreadMark));
      await db.contacts.bulkPut(rowsOf(this.dirtyContacts, this.contacts));
      await db.changes.bulkAdd(this.log.entries);
      const messages = this.counters.messages + this.messages.length;
      await db.meta.bulkPut([{ ...this.counters, messages }, this.log.end()]);
      if (this.writers.length > 0) await countReplies(db, this.now, this.writers);
    }
    if (cursor !== null) await db.meta.put({ key: 'respond', cursor });
  }
}

function rowsOf<Row>(ids: ReadonlySet<string>, rows: ReadonlyMap<string, Row>): Row[] {
  return [...ids].flatMap((id) => rows.get(id) ?? []);
}
