import type { MonthBill } from '../../../shared/domain/automation/messageCost';
import type { ProtocolCount } from '../../../shared/domain/conversations/protocol';
import type { Instant } from '../../../shared/kernel/instant';

/** Single facts about this database, one row a key. */
export type MetaRow =
  | BillingMeta
  | DatabaseMeta
  | ChainMeta
  | CountersMeta
  | KeptHouseMeta
  | ProtocolsMeta
  | RespondMeta
  | RepliesMeta
  | RestoringMeta
  | RestoredMeta
  | SweptMeta;

export interface DatabaseMeta {
  readonly key: 'database';
  /** Random, made when the database was created; main keeps it as the sentinel. */
  readonly databaseId: string;
  readonly createdAt: Instant;
  /** Last journal entry that is in these tables: committed in the same transaction as its rows. */
  readonly cursor: number;
  /** The journal that the cursor counts. Absent: of before journals had names, the one of this computer. */
  readonly journalId?: string;
}

/** There while a restore fills these tables: they are not whole, and never opened as if they were. */
export interface RestoringMeta {
  readonly key: 'restoring';
  readonly since: Instant;
}

/** These tables came out of a backup. */
export interface RestoredMeta {
  readonly key: 'restored';
  readonly at: Instant;
  /** When the backup was made. */
  readonly from: Instant;
  /** The generation that it took the place of; null: there was none, or it is gone by now. */
  readonly before: number | null;
}

/** Settings that main had kept when these tables were found empty. */
export interface KeptHouseMeta {
  readonly key: 'keptHouse';
  /** Of the database that they were read from. */
  readonly databaseId: string;
  /** The number whose settings they are. */
  readonly from: string;
  /** taken, left: somebody has decided, and is not asked again. */
  readonly state: 'offered' | 'taken' | 'left';
}

export interface ChainMeta {
  readonly key: 'chain';
  readonly seq: number;
  readonly hash: string;
}

/** The last protocol number that was given. */
export interface ProtocolsMeta extends ProtocolCount {
  readonly key: 'protocols';
}

/** How far the change log has been looked at for automatic answers. */
export interface RespondMeta {
  readonly key: 'respond';
  /** `seq` of the last change that was decided about: committed in the same transaction as what was decided. */
  readonly cursor: number;
}

/** When it was last looked which files nothing names any more. */
export interface SweptMeta {
  readonly key: 'swept';
  readonly at: Instant;
}

/** Replies that were written this month, by this counter's own count: an estimate of what WhatsApp bills (cloud-api 8.2). */
export interface RepliesMeta {
  readonly key: 'replies';
  /** `AAAAMM`. */
  readonly month: string;
  readonly byPeople: number;
  /** By the short name of the automation. */
  readonly byRule: Readonly<Record<string, number>>;
}

/** Delivered messages as WhatsApp priced them, by month (`AAAAMM`) and category; the last thirteen. */
export interface BillingMeta {
  readonly key: 'billing';
  readonly months: Readonly<Record<string, MonthBill>>;
}

/** Kept by every transaction that changes them: never counted at start. */
export interface CountersMeta {
  readonly key: 'counters';
  readonly openConversations: number;
  readonly closedConversations: number;
  readonly unreadConversations: number;
  readonly messages: number;
}

export const emptyCounters: CountersMeta = {
  key: 'counters',
  openConversations: 0,
  closedConversations: 0,
  unreadConversations: 0,
  messages: 0,
};
