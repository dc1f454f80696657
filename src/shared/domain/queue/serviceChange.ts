import type { MissedCause, Priority, SettledMissed } from '../conversations/service';
import type { Instant } from '../../kernel/instant';
import type { AssignReason, PassCause } from './decision';

/** How somebody came to have a conversation. */
export type AssignHow = 'queue' | 'claimed' | 'by-replying' | 'taken-over' | 'by-hand';

/** What the change log keeps of how a conversation is served: kinds and bodies, for the timeline and the metrics. Persisted. */
export type ServiceChange =
  | {
      readonly kind: 'conversation.assigned';
      readonly body: {
        readonly attendantId: string;
        /** Who had it before; null: nobody. */
        readonly before: string | null;
        readonly how: AssignHow;
        /** Of the queue's choice alone. */
        readonly reason: AssignReason | null;
        /** It was a CNA. */
        readonly swept: boolean;
        /** Since when the customer waits; null: does not. */
        readonly queuedAt: Instant | null;
      };
    }
  /** Back to the queue by hand. */
  | { readonly kind: 'conversation.unassigned'; readonly body: { readonly before: string | null } }
  | {
      readonly kind: 'conversation.transferred';
      readonly body: {
        readonly before: { readonly sectorId: string; readonly attendantId: string | null };
        readonly sectorId: string;
        /** null: to the sector's queue. */
        readonly attendantId: string | null;
        /** The receiver is not there: it waits in the queue and goes to them first. */
        readonly away: boolean;
        readonly noteId: string | null;
      };
    }
  | { readonly kind: 'conversation.warned'; readonly body: { readonly attendantId: string } }
  | {
      readonly kind: 'conversation.passed';
      readonly body: { readonly attendantId: string; readonly cause: PassCause; readonly hops: number };
    }
  | {
      readonly kind: 'conversation.missed';
      readonly body: {
        readonly cause: MissedCause;
        readonly hops: number;
        /** WhatsApp mode. */
        readonly closed: boolean;
        /** Who had it. */
        readonly before: string | null;
      };
    }
  | { readonly kind: 'conversation.noticed'; readonly body: { readonly attendantId: string } }
  | { readonly kind: 'conversation.missed-seen'; readonly body: { readonly attendantId: string } }
  | {
      readonly kind: 'conversation.missed-settled';
      readonly body: Pick<SettledMissed, 'cause' | 'since' | 'hops' | 'outcome'>;
    }
  | {
      readonly kind: 'conversation.closed';
      readonly body: {
        readonly reason: string | null;
        readonly tags: readonly string[];
        readonly before: string | null;
        /** Closed after the tables were put back from the journal, which knows no closings. */
        readonly rebuilt?: true;
        /** Closed by Balcão, since the customer has not answered for so many minutes of business time. */
        readonly idleMinutes?: number;
      };
    }
  | {
      readonly kind: 'conversation.reopened';
      readonly body: { readonly how: 'customer' | 'by-hand'; readonly attendantId: string | null };
    }
  | {
      readonly kind: 'conversation.snoozed';
      readonly body: { readonly until: Instant; readonly before: string | null };
    }
  | { readonly kind: 'conversation.woken'; readonly body: { readonly how: 'time' | 'customer' | 'by-hand' } }
  | {
      readonly kind: 'conversation.prioritised';
      readonly body: { readonly before: Priority; readonly after: Priority };
    }
  | {
      readonly kind: 'conversation.tagged';
      readonly body: { readonly before: readonly string[]; readonly after: readonly string[] };
    }
  | { readonly kind: 'conversation.followed'; readonly body: { readonly attendantId: string } }
  | { readonly kind: 'conversation.unfollowed'; readonly body: { readonly attendantId: string } }
  /** A bulk act, or a macro, was taken back. */
  | { readonly kind: 'conversation.undone'; readonly body: { readonly act: 'close' | 'assign' | 'snooze' | 'macro' } }
  /** It began by a link of the number; the name is that of then. */
  | { readonly kind: 'conversation.from-link'; readonly body: { readonly linkId: string; readonly name: string } }
  /** Somebody ran a macro; what its steps did follows, each as its own entry. */
  | {
      readonly kind: 'macro.ran';
      readonly body: { readonly macroId: string; readonly title: string; readonly steps: readonly string[] };
    }
  | {
      readonly kind: 'note.written';
      readonly body: { readonly noteId: string; readonly mentionIds: readonly string[] };
    };
