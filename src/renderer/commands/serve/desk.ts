import type { Table } from 'dexie';
import type { Service } from '../../../shared/domain/conversations/service';
import type { ServiceChange } from '../../../shared/domain/queue/serviceChange';
import type { Instant } from '../../../shared/kernel/instant';
import type { ContactRow } from '../../db/contacts/row';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import { readChain, readCounters } from '../../db/meta/read';
import type { CountersMeta } from '../../db/meta/row';
import { ChangeLog } from '../changeLog';
import { withUnreadMark } from '../withUnreadMark';
import { movedTo, settledChange } from './moved';

/** Who acts: `attendant:<id>`, or Balcão itself. */
export type Actor = `attendant:${string}` | 'balcao';

/** The tables that acts on how conversations are served may touch. */
export function deskTables(db: BalcaoDatabase): Table[] {
  return [db.conversations, db.contacts, db.attendants, db.presences, db.sectors, db.notes, db.changes, db.meta];
}

/**
 * Some conversations inside the running transaction, with what changes together with them: the contact's pointers, the
 * counters and the change log. Acts change them in memory, `put` writes all of it at once.
 */
export class Desk {
  private readonly conversations = new Map<string, ConversationRow>();
  private readonly contacts = new Map<string, ContactRow>();
  private readonly dirty = new Set<string>();
  private readonly dirtyContacts = new Set<string>();
  /** Who received a conversation, for `lastReceivedAt`. */
  private readonly receivers = new Set<string>();

  private constructor(
    readonly db: BalcaoDatabase,
    readonly now: Instant,
    private counters: CountersMeta,
    private readonly log: ChangeLog,
  ) {}

  static async open(db: BalcaoDatabase, ids: readonly string[], now: Instant): Promise<Desk> {
    const rows = await db.conversations.bulkGet([...new Set(ids)]);
    const desk = new Desk(db, now, await readCounters(db), new ChangeLog(await readChain(db)));
    for (const row of rows) if (row) desk.conversations.set(row.id, row);
    const contactIds = new Set([...desk.conversations.values()].map((row) => row.contactId));
    for (const contact of await db.contacts.bulkGet([...contactIds])) {
      if (contact) desk.contacts.set(contact.id, contact);
    }
    return desk;
  }

  conversation(id: string): ConversationRow | undefined {
    return this.conversations.get(id);
  }

  /** Another conversation of the same customer that is open. */
  otherOpen(conversation: ConversationRow): string | null {
    const id = this.contacts.get(conversation.contactId)?.openConversationId ?? null;
    return id === conversation.id ? null : id;
  }

  /** Serves a conversation differently from now on, and notes why. Who gets it by this has received one. */
  serve(id: string, service: Service, actor: Actor, ...changes: readonly ServiceChange[]): void {
    const { attendantId } = service;
    const before = this.conversations.get(id)?.service.attendantId;
    if (attendantId !== null && attendantId !== before) this.receivers.add(attendantId);
    this.serveInPlace(id, service, actor, ...changes);
  }

  /** The same without moving anybody in the line of who receives next. */
  serveInPlace(id: string, service: Service, actor: Actor, ...changes: readonly ServiceChange[]): void {
    const before = this.conversations.get(id);
    if (!before) return;
    const after = this.moved(before, service);
    this.conversations.set(id, after);
    this.dirty.add(id);
    for (const change of [...changes, ...settledChange(before.service, service)]) this.note(id, actor, change);
  }

  note(id: string, actor: Actor, { kind, body }: ServiceChange): void {
    this.log.add({ at: this.now, kind, actor, conversationId: id, cause: id, body });
  }

  /** Nothing of it is unread any more. */
  markRead(id: string): void {
    const row = this.conversations.get(id);
    if (!row || row.unread === 0) return;
    this.conversations.set(id, { ...row, unread: 0 });
    this.dirty.add(id);
    this.count({ unreadConversations: -1 });
  }

  /** Puts back what an act had set to nothing: the undoing of a closing. */
  restore(id: string, { unread, waitingSince }: Pick<ConversationRow, 'unread' | 'waitingSince'>): void {
    const row = this.conversations.get(id);
    if (!row) return;
    if (unread > 0 && row.unread === 0) this.count({ unreadConversations: 1 });
    this.conversations.set(id, { ...row, unread: Math.max(unread, row.unread), waitingSince });
    this.dirty.add(id);
  }

  private moved(before: ConversationRow, service: Service): ConversationRow {
    const { row, contact, opened } = movedTo(before, service, this.contacts.get(before.contactId));
    if (contact) {
      this.contacts.set(contact.id, contact);
      this.dirtyContacts.add(contact.id);
    }
    this.count({ openConversations: opened, closedConversations: -opened });
    return row;
  }

  private count(change: Partial<Omit<CountersMeta, 'key'>>): void {
    const { counters } = this;
    const sum = (key: keyof typeof change): number => Math.max(0, counters[key] + (change[key] ?? 0));
    this.counters = {
      ...counters,
      openConversations: sum('openConversations'),
      closedConversations: sum('closedConversations'),
      unreadConversations: sum('unreadConversations'),
    };
  }

  /** Writes what has changed. */
  async put(): Promise<void> {
    const { db } = this;
    if (this.log.entries.length === 0 && this.dirty.size === 0) return;
    await db.conversations.bulkPut(rowsOf(this.dirty, this.conversations).map(withUnreadMark));
    await db.contacts.bulkPut(rowsOf(this.dirtyContacts, this.contacts));
    for (const id of this.receivers) await db.attendants.update(id, { lastReceivedAt: this.now });
    // add, not put: an entry that is there already must never be replaced.
    await db.changes.bulkAdd(this.log.entries);
    await db.meta.bulkPut([this.counters, this.log.end()]);
  }
}

function rowsOf<Row>(ids: ReadonlySet<string>, rows: ReadonlyMap<string, Row>): Row[] {
  return [...ids].flatMap((id) => rows.get(id) ?? []);
}
