import { changeLookupKeys } from '../../../shared/domain/contacts/applyIdentityChange';
import { identityKey } from '../../../shared/domain/contacts/identity';
import { lookupKeys } from '../../../shared/domain/contacts/resolve';
import { assertNever } from '../../../shared/kernel/assertNever';
import type { InboundEvent, StatusArrived } from '../../../shared/whatsapp/inboundEvent';
import type { BalcaoDatabase } from '../../db/database';
import { importedConversationId } from '../../db/conversations/importedId';
import { readEntryFlow } from '../../db/house/readAutomatic';
import { readLinks } from '../../db/house/readLinks';
import type { MessageRow } from '../../db/messages/row';
import type { ReactionRow } from '../../db/reactions/row';
import type { BillingMeta, ChainMeta, CountersMeta, ProtocolsMeta } from '../../db/meta/row';
import { reactionKey } from '../../db/reactions/row';
import { EDIT_PREFIX } from '../../db/strays/row';
import { readImported } from './readImported';
import type { Snapshot } from './board';
import type { IntakeItem } from './item';

/** The keys that a batch may touch, known before anything is read. */
export interface WantedKeys {
  readonly identities: Set<string>;
  readonly contacts: Set<string>;
  readonly conversations: Set<string>;
  readonly messages: Set<string>;
  /** wamids under which one of our own messages may stand. */
  readonly sentWamids: Set<string>;
  /** wamids for which statuses may be waiting. */
  readonly strayWamids: Set<string>;
  readonly reactions: Set<string>;
  readonly reactionOutboxIds: Set<string>;
  readonly jobs: Set<string>;
  readonly media: Set<string>;
}

function wantedKeys(items: readonly IntakeItem[]): WantedKeys {
  const keys: WantedKeys = {
    identities: new Set(),
    contacts: new Set(),
    conversations: new Set(),
    messages: new Set(),
    sentWamids: new Set(),
    strayWamids: new Set(),
    reactions: new Set(),
    reactionOutboxIds: new Set(),
    jobs: new Set(),
    media: new Set(),
  };
  for (const item of items) addItem(keys, item);
  return keys;
}

function addItem(keys: WantedKeys, item: IntakeItem): void {
  if (item.kind === 'event') {
    addEvent(keys, item.event);
    return;
  }
  const outboxId = item.kind === 'send' ? item.request.outboxId : item.outboxId;
  keys.jobs.add(outboxId);
  keys.messages.add(outboxId);
  keys.reactionOutboxIds.add(outboxId);
  if (item.kind !== 'send') {
    if (item.outcome.outcome === 'sent') keys.strayWamids.add(item.outcome.wamid);
    return;
  }
  const { content, contactId, conversationId, to } = item.request;
  keys.contacts.add(contactId);
  keys.conversations.add(conversationId);
  addAll(keys.identities, lookupKeys(to));
  if (content.kind === 'reaction') keys.reactions.add(reactionKey(content.targetWamid, 'us'));
}

function addEvent(keys: WantedKeys, event: InboundEvent): void {
  switch (event.type) {
    case 'message':
      keys.messages.add(event.wamid);
      addAll(keys.identities, lookupKeys(event.sender));
      if (event.content.kind === 'media') keys.media.add(event.content.mediaId);
      if (event.echo || event.history) {
        keys.sentWamids.add(event.wamid);
        keys.strayWamids.add(event.wamid);
      }
      return;
    case 'reaction':
      keys.reactions.add(reactionKey(event.targetWamid, event.echo ? 'us' : 'customer'));
      addAll(keys.identities, lookupKeys(event.sender));
      return;
    case 'edit':
    case 'revoke':
      keys.messages.add(event.originalWamid);
      return;
    case 'status':
      return addStatus(keys, event);
    case 'identity-change':
      keys.messages.add(event.wamid);
      return addAll(keys.identities, changeLookupKeys(event.before, event.after));
    case 'preference':
      return addAll(keys.identities, lookupKeys(event.person));
    case 'account':
    case 'platform-error':
    case 'unrecognised':
      return;
    default:
      assertNever(event);
  }
}

function addStatus(keys: WantedKeys, event: StatusArrived): void {
  if (event.recipient.bsuid) keys.identities.add(identityKey({ kind: 'bsuid', value: event.recipient.bsuid }));
  if (event.outboxId === undefined) {
    keys.sentWamids.add(event.wamid);
    return;
  }
  keys.messages.add(event.outboxId);
  keys.jobs.add(event.outboxId);
  keys.reactionOutboxIds.add(event.outboxId);
}

function addAll(set: Set<string>, values: Iterable<string>): void {
  for (const value of values) set.add(value);
}

/**
 * Reads all of it inside the running transaction, a few rounds of one request a table: nothing is awaited per row.
 * Conversations are found through their contacts and messages by primary key, since an index costs a cursor.
 */
export async function readSnapshot(
  db: BalcaoDatabase,
  items: readonly IntakeItem[],
  recovering: boolean,
): Promise<Snapshot> {
  const keys = wantedKeys(items);
  const [identities, messages, sent, reactions, ours, edits, mediaFetches, meta, sectors, entryFlow, links] =
    await Promise.all([
      db.identities.bulkGet([...keys.identities]),
      db.messages.bulkGet([...keys.messages]),
      readSent(db, keys),
      db.reactions.bulkGet([...keys.reactions]),
      readOurReactions(db, keys),
      db.strays.where('key').startsWith(EDIT_PREFIX).toArray(),
      db.mediaFetches.bulkGet([...keys.media]),
      db.meta.bulkGet(['chain', 'counters', 'protocols', 'billing']),
      db.sectors.toArray(),
      readEntryFlow(db),
      readLinks(db),
    ]);
  const foundMessages = [...present(messages), ...sent];
  for (const row of present(identities)) keys.contacts.add(row.contactId);
  for (const row of foundMessages) {
    keys.conversations.add(row.conversationId);
    keys.jobs.add(row.id);
  }
  for (const row of [...present(reactions), ...ours]) if (row.outboxId !== undefined) keys.jobs.add(row.outboxId);
  addFirstStatuses(keys, items, foundMessages);
  const people = await readPeople(db, keys, items.some(isPast));
  const { outbox, strays } = await readPending(db, keys);
  const imported = await readImported(db, items, present(identities));
  return {
    identities: present(identities),
    imported,
    ...people,
    messages: foundMessages,
    reactions: [...present(reactions), ...ours],
    outbox,
    strays: [...edits, ...strays],
    mediaFetches: present(mediaFetches),
    chain: meta[0] as ChainMeta | undefined,
    counters: meta[1] as CountersMeta | undefined,
    protocols: meta[2] as ProtocolsMeta | undefined,
    billing: meta[3] as BillingMeta | undefined,
    sectors,
    hasMenu: entryFlow !== null,
    links,
    attendantIds: recovering ? await readTeam(db) : null,
  };
}

/** Our own reactions by the ids that we gave their sends. */
async function readOurReactions(db: BalcaoDatabase, { reactionOutboxIds }: WantedKeys): Promise<ReactionRow[]> {
  if (reactionOutboxIds.size === 0) return [];
  return db.reactions
    .where('outboxId')
    .anyOf([...reactionOutboxIds])
    .toArray();
}

/** Our own messages by the ids that WhatsApp gave them. */
async function readSent(db: BalcaoDatabase, { sentWamids }: WantedKeys): Promise<MessageRow[]> {
  if (sentWamids.size === 0) return [];
  return db.messages
    .where('sentWamid')
    .anyOf([...sentWamids])
    .toArray();
}

/** Ids of those who work here. */
async function readTeam(db: BalcaoDatabase): Promise<Set<string>> {
  const people = await db.attendants.toArray();
  return new Set(people.filter((person) => person.leftAt === null).map((person) => person.id));
}

/** Unsettled sends, and statuses that wait for their message. */
async function readPending(db: BalcaoDatabase, keys: WantedKeys): Promise<Pick<Snapshot, 'outbox' | 'strays'>> {
  const [outbox, strays] = await Promise.all([
    db.outbox.bulkGet([...keys.jobs]),
    keys.strayWamids.size === 0
      ? []
      : db.strays
          .where('wamid')
          .anyOf([...keys.strayWamids])
          .toArray(),
  ]);
  return { outbox: present(outbox), strays };
}

function isPast(item: IntakeItem): boolean {
  return item.kind === 'event' && item.event.type === 'message' && item.event.history !== undefined;
}

/** Contacts, the conversations that their next message may go to, those of known messages, and the contacts of these. */
async function readPeople(
  db: BalcaoDatabase,
  keys: WantedKeys,
  past: boolean,
): Promise<Pick<Snapshot, 'contacts' | 'conversations'>> {
  const contacts = present(await db.contacts.bulkGet([...keys.contacts]));
  for (const row of contacts) {
    const next = row.openConversationId ?? row.lastConversationId;
    if (next !== undefined) keys.conversations.add(next);
    if (past) keys.conversations.add(importedConversationId(row.id));
  }
  const conversations = present(await db.conversations.bulkGet([...keys.conversations]));
  const missing = conversations.map((row) => row.contactId).filter((id) => !keys.contacts.has(id));
  const more = missing.length === 0 ? [] : present(await db.contacts.bulkGet([...new Set(missing)]));
  return { contacts: [...contacts, ...more], conversations };
}

/** A status that tells the wamid of a message first may find others that came before it without our id. */
function addFirstStatuses(keys: WantedKeys, items: readonly IntakeItem[], found: readonly MessageRow[]): void {
  const settled = new Set(found.filter((row) => row.sentWamid !== undefined).map((row) => row.id));
  for (const item of items) {
    if (item.kind !== 'event' || item.event.type !== 'status') continue;
    const { outboxId, wamid } = item.event;
    if (outboxId !== undefined && !settled.has(outboxId)) keys.strayWamids.add(wamid);
  }
}

function present<Row>(rows: readonly (Row | undefined)[]): Row[] {
  return rows.filter((row): row is Row => row !== undefined);
}
