import type { MessageContent } from '../conversations/content';
import type { Service } from '../conversations/service';
import type { Calendar } from '../hours/calendar';
import type { Instant } from '../../kernel/instant';
import type { AutomaticMessages } from './automaticMessages';
import type { Rule } from './rule';
import type { RuleCustomer } from './ruleCustomer';

/** A customer's message, and everything that decides who answers it. */
export interface ArrivalSituation {
  readonly now: Instant;
  readonly message: {
    readonly id: string;
    /** By WhatsApp's clock. */
    readonly at: Instant;
    readonly content: MessageContent;
    /** From a backup or another program: history, not a customer who waits. */
    readonly imported: boolean;
    /** It came from an advertisement. */
    readonly fromAd: boolean;
  };
  readonly conversation: {
    readonly id: string;
    readonly contactId: string;
    readonly service: Service;
    /** The message began it. */
    readonly begins: boolean;
    /** The link that it began by; null: none that is known. */
    readonly linkId: string | null;
    /** Rules that fired in it, with what made them. */
    readonly fired: FiredRules;
  };
  /** The last word of either side before this message; null: there was never one. */
  readonly before: { readonly id: string; readonly at: Instant } | null;
  /** When a person last wrote in this conversation, at Balcão or at the phone app; null: nobody has. */
  readonly personAt: Instant | null;
  /** Had a conversation before this one. */
  readonly known: boolean;
  readonly customer: RuleCustomer;
  /** IANA zone by whose clock the sector speaks. */
  readonly zone: string;
  /** Hours of the conversation's sector. */
  readonly calendar: Calendar;
  readonly settings: AutomaticMessages;
  /** Those that are on, in their order. */
  readonly rules: readonly Rule[];
}

/** Rule id → the cause with which it fired last; `held:<who answers>` → why its last answer could not leave. Persisted. */
export type FiredRules = Readonly<Record<string, string>>;
