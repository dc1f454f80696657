import type { Priority } from '../conversations/service';
import type { Instant } from '../../kernel/instant';
import type { FieldCondition } from './fieldTest';
import type { RuleFile } from './fileKind';

/**
 * What a rule looks at. `message`: a customer wrote. `opened`: with it a conversation began. `waiting`: nobody
 * answered for a while. `closed`: a conversation was closed, and it can no longer be undone.
 */
export type RuleEvent = 'message' | 'opened' | 'waiting' | 'closed';

/** Kinds of content that people tell apart. */
export type RuleContent = 'text' | 'image' | 'audio' | 'video' | 'document' | 'location' | 'contacts' | 'other';

/** All of a rule's conditions must hold. Persisted. */
export type RuleCondition =
  /** Whole words, accents and case aside. `any` of them, `all`, `none`, or the message is `exact`ly one. */
  | { readonly kind: 'words'; readonly match: 'any' | 'all' | 'none' | 'exact'; readonly words: readonly string[] }
  | { readonly kind: 'content'; readonly contents: readonly RuleContent[] }
  | { readonly kind: 'sector'; readonly sectorIds: readonly string[] }
  | { readonly kind: 'tag'; readonly has: boolean; readonly tags: readonly string[] }
  | { readonly kind: 'hours'; readonly open: boolean }
  /** known: had a conversation before this one. */
  | { readonly kind: 'customer'; readonly known: boolean }
  | { readonly kind: 'language'; readonly language: 'pt' | 'en' | 'es' }
  | { readonly kind: 'held'; readonly byPerson: boolean }
  | FieldCondition
  /** Kinds of documents. */
  | { readonly kind: 'file'; readonly files: readonly RuleFile[] }
  /** What the customer told WhatsApp about offers (cloud-api 4): `stopped`, `resumed`, or nothing. */
  | { readonly kind: 'offers'; readonly choice: 'unknown' | 'stopped' | 'resumed' }
  /** Tags of the customer's earlier conversations. */
  | { readonly kind: 'pastTag'; readonly has: boolean; readonly tags: readonly string[] }
  /** The customer has waited for a person for more than so many minutes of business time. */
  | { readonly kind: 'waited'; readonly minutes: number }
  /** The message came from an advertisement (click to WhatsApp). */
  | { readonly kind: 'ad'; readonly from: boolean }
  /** The conversation began by one of these links of the number. */
  | { readonly kind: 'link'; readonly linkIds: readonly string[] };

/** Done in their order. Persisted. */
export type RuleAction =
  | { readonly kind: 'tag'; readonly tags: readonly string[] }
  | { readonly kind: 'priority'; readonly priority: Priority }
  /** Only while nobody has the conversation. */
  | { readonly kind: 'sector'; readonly sectorId: string }
  | { readonly kind: 'assign'; readonly attendantId: string }
  /** Only where nobody else answers: neither a person nor the menu, nor a rule before this one. */
  | { readonly kind: 'answer'; readonly text: string }
  /** A note that names these people: they are told, and find it among their mentions. */
  | { readonly kind: 'alert'; readonly attendantIds: readonly string[]; readonly text: string }
  | RuleSchedule;

/** Something for later: words for the customer, or a note that reminds whoever has the conversation then. Persisted. */
export interface RuleSchedule {
  readonly kind: 'schedule';
  readonly what: 'message' | 'reminder';
  readonly moment: RuleMoment;
  readonly text: string;
  /** Only while the customer has not written since. */
  readonly unlessAnswered: boolean;
}

/** Minutes and hours are business time of the sector. `opening`: when it opens the next time. */
export type RuleMoment =
  { readonly after: 'minutes' | 'hours'; readonly count: number } | { readonly after: 'opening' };

/** Event → conditions → actions. Persisted. */
export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly on: boolean;
  /** Place in the list, from 0: the order in which they are looked at. */
  readonly order: number;
  readonly event: RuleEvent;
  /** Minutes of business time without an answer; for `waiting` alone. */
  readonly waitMinutes: number;
  readonly conditions: readonly RuleCondition[];
  readonly actions: readonly RuleAction[];
  /** once: at most one time in a conversation. each: with every event, and never twice with the same. */
  readonly often: 'once' | 'each';
  readonly updatedAt: Instant;
}

/** Longest name of a rule, characters. */
export const RULE_NAME_MAX = 60;
