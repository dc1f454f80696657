import type { CounterTally } from '../../../shared/contract/channels';
import { identityKey } from '../../../shared/domain/contacts/identity';
import type { Identity } from '../../../shared/domain/contacts/identity';
import type { ShareLink } from '../../../shared/domain/links/link';
import { dayStamp, nextProtocol, protocolText } from '../../../shared/domain/conversations/protocol';
import { SECOND } from '../../../shared/kernel/instant';
import type { Instant } from '../../../shared/kernel/instant';
import type { ContactRow } from '../../db/contacts/row';
import type { ConversationRow } from '../../db/conversations/row';
import type { IdentityRow } from '../../db/identities/row';
import type { MediaFetchRow } from '../../db/mediaFetches/row';
import type { MessageRow } from '../../db/messages/row';
import { emptyCounters } from '../../db/meta/row';
import type { BillingMeta, ChainMeta, CountersMeta, ProtocolsMeta } from '../../db/meta/row';
import type { OutboxRow } from '../../db/outbox/row';
import type { QuarantineRow } from '../../db/quarantine/row';
import type { ReactionRow } from '../../db/reactions/row';
import type { SectorRow } from '../../db/sectors/row';
import type { StrayRow } from '../../db/strays/row';
import { ChangeLog } from '../changeLog';
import { ImportedShelf } from './importedShelf';
import { Shelf } from './shelf';

/** Everything in the tables that a batch may touch. */
export interface Snapshot {
  readonly identities: readonly IdentityRow[];
  readonly contacts: readonly ContactRow[];
  readonly conversations: readonly ConversationRow[];
  readonly messages: readonly MessageRow[];
  readonly reactions: readonly ReactionRow[];
  readonly outbox: readonly OutboxRow[];
  readonly strays: readonly StrayRow[];
  readonly mediaFetches: readonly MediaFetchRow[];
  readonly counters: CountersMeta | undefined;
  readonly chain: ChainMeta | undefined;
  readonly protocols: ProtocolsMeta | undefined;
  readonly billing: BillingMeta | undefined;
  readonly sectors: readonly SectorRow[];
  /** Who works here; null: not looked at, since replies of this run were checked when they were written. */
  readonly attendantIds: ReadonlySet<string> | null;
  /** Is a menu published, that new conversations enter? */
  readonly hasMenu: boolean;
  /** Links to the number, by which customers come. */
  readonly links: readonly ShareLink[];
  /** Messages that a chat file brought, of the customers and the time that WhatsApp's own history tells of now. */
  readonly imported: readonly MessageRow[];
}

/** Days of protocol numbers are those of the capital, wherever the computer stands. */
const protocolDay = dayStamp('America/Sao_Paulo');

export interface PlanOptions {
  readonly now: Instant;
  /** [0, 1) for the next attempt of a refused send. */
  readonly jitter: () => number;
  /** The tables are being put back from the journal: its `send` entries are the truth, not the outbox. */
  readonly recovering: boolean;
}

/** WhatsApp failed a message over this file: what it knew of it before the message was written is worth nothing. */
export interface RefusedFile {
  readonly mediaId: string;
  readonly before: Instant;
}

/** The tables as far as one batch concerns them, in memory: plans read and write here, then it is stored at once. */
export class Board {
  readonly identities: Shelf<IdentityRow>;
  readonly contacts: Shelf<ContactRow>;
  readonly conversations: Shelf<ConversationRow>;
  readonly messages: Shelf<MessageRow>;
  readonly reactions: Shelf<ReactionRow>;
  readonly outbox: Shelf<OutboxRow>;
  readonly strays: Shelf<StrayRow>;
  readonly mediaFetches: Shelf<MediaFetchRow>;
  readonly sectors: ReadonlyMap<string, SectorRow>;
  readonly quarantine = new Shelf<QuarantineRow>((row) => row.id, []);
  readonly hasMenu: boolean;
  readonly links: readonly ShareLink[];
  readonly log: ChangeLog;
  /** Files of ours over which WhatsApp failed a message. */
  readonly refusedFiles: RefusedFile[] = [];
  readonly tally: Record<keyof CounterTally, number>;
  counters: CountersMeta;
  /** The last protocol number; null while the batch and the tables gave none. */
  protocols: ProtocolsMeta | null;
  /** What was billed by month; undefined while nothing was. */
  billing: BillingMeta | undefined;
  private readonly billingBefore: BillingMeta | undefined;
  private readonly attendantIds: ReadonlySet<string> | null;
  private readonly sent = new Map<string, string>();
  private readonly strayKeys = new Map<string, Set<string>>();
  private readonly places = new Map<string, number>();
  private readonly imported: ImportedShelf;

  constructor(
    snapshot: Snapshot,
    readonly options: PlanOptions,
  ) {
    this.identities = new Shelf((row) => row.key, snapshot.identities);
    this.contacts = new Shelf((row) => row.id, snapshot.contacts);
    this.conversations = new Shelf((row) => row.id, snapshot.conversations);
    this.messages = new Shelf((row) => row.id, snapshot.messages);
    this.reactions = new Shelf((row) => row.key, snapshot.reactions);
    this.outbox = new Shelf((row) => row.id, snapshot.outbox);
    this.strays = new Shelf((row) => row.key, snapshot.strays);
    this.mediaFetches = new Shelf((row) => row.mediaId, snapshot.mediaFetches);
    this.sectors = new Map(snapshot.sectors.map((row) => [row.id, row]));
    this.imported = new ImportedShelf(snapshot.imported);
    this.attendantIds = snapshot.attendantIds;
    this.hasMenu = snapshot.hasMenu;
    this.links = snapshot.links;
    this.log = new ChangeLog(snapshot.chain);
    this.counters = snapshot.counters ?? emptyCounters;
    this.protocols = snapshot.protocols ?? null;
    this.billing = this.billingBefore = snapshot.billing;
    this.tally = { received: 0, answered: 0, delivered: 0, read: 0, failed: 0, unconfirmed: 0 };
    for (const row of snapshot.strays) this.indexStray(row);
    for (const row of snapshot.messages) if (row.sentWamid !== undefined) this.sent.set(row.sentWamid, row.id);
  }

  /** A reply from the journal may be of somebody who has left since: nothing stays with them. */
  worksHere(attendantId: string): boolean {
    return this.attendantIds?.has(attendantId) ?? true;
  }

  /** Our own message that WhatsApp knows by this wamid. */
  bySentWamid(wamid: string): MessageRow | undefined {
    const id = this.sent.get(wamid);
    return id === undefined ? undefined : this.messages.get(id);
  }

  /** The message of a chat file that this one is, told again; each is given once. */
  takeImported(conversationId: string, key: string | null): MessageRow | undefined {
    return this.imported.take(conversationId, key);
  }

  putMessage(row: MessageRow): void {
    this.messages.put(row);
    if (row.sentWamid !== undefined) this.sent.set(row.sentWamid, row.id);
  }

  putStray(row: StrayRow): void {
    this.strays.put(row);
    this.indexStray(row);
  }

  /** What was said about a message before it came. */
  straysOf(wamid: string): StrayRow[] {
    const keys = [...(this.strayKeys.get(wamid) ?? [])];
    return keys.flatMap((key) => this.strays.get(key) ?? []);
  }

  private indexStray(row: StrayRow): void {
    const keys = this.strayKeys.get(row.wamid) ?? new Set();
    this.strayKeys.set(row.wamid, keys.add(row.key));
  }

  /** Who owns these identities, as `resolvePerson` wants it. */
  ownersOf(keys: readonly string[]): Map<string, string> {
    const owners = new Map<string, string>();
    for (const key of keys) {
      const row = this.identities.get(key);
      if (row !== undefined) owners.set(key, row.contactId);
    }
    return owners;
  }

  attach(identity: Identity, contactId: string, since: Instant): void {
    this.identities.put({ key: identityKey(identity), ...identity, contactId, since });
  }

  /** A place for a message of this moment: behind those of the same second that this batch or the conversation has. */
  placeOf(conversation: ConversationRow, at: Instant): number {
    const second = Math.floor(at / SECOND);
    const slot = `${second}|${conversation.id}`;
    const last =
      this.places.get(slot) ??
      (Math.floor(conversation.lastOrder / SECOND) === second ? conversation.lastOrder : -Infinity);
    const order = Math.max(at, last + 1);
    this.places.set(slot, order);
    return order;
  }

  /** The count of what was billed, where this batch changed it. */
  billed(): readonly BillingMeta[] {
    return this.billing === undefined || this.billing === this.billingBefore ? [] : [this.billing];
  }

  /** The next protocol number of the day of `at`. */
  giveProtocol(at: Instant): string {
    const next = nextProtocol(this.protocols, protocolDay(at));
    this.protocols = { key: 'protocols', ...next };
    return protocolText(next);
  }

  count(change: Partial<Omit<CountersMeta, 'key'>>): void {
    const { counters } = this;
    this.counters = {
      key: 'counters',
      openConversations: counters.openConversations + (change.openConversations ?? 0),
      closedConversations: counters.closedConversations + (change.closedConversations ?? 0),
      unreadConversations: counters.unreadConversations + (change.unreadConversations ?? 0),
      messages: counters.messages + (change.messages ?? 0),
    };
  }
}
