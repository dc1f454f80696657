import type { Instant } from '../../kernel/instant';
import type { RuleAction } from './rule';
import type { RuleMatch } from './ruleHolds';
import type { RuleRef } from './ruleRef';

/** Why an automation acted: a stable code, worded by words/. Persisted. */
export type AnswerReason =
  | { readonly code: 'first-contact' }
  | { readonly code: 'back-after'; readonly days: number }
  /** `nextOpening` null: nobody knows when. `promised`: until when an answer was promised. */
  | { readonly code: 'closed'; readonly nextOpening: Instant | null; readonly promised: Instant | null }
  /** Waits for so many minutes; place in the queue from 1. */
  | { readonly code: 'waiting'; readonly minutes: number; readonly place: number }
  | { readonly code: 'silent'; readonly minutes: number }
  | { readonly code: 'closed-by'; readonly attendantId: string }
  | { readonly code: 'scored'; readonly score: number }
  | ({ readonly code: 'rule' } & RuleMatch);

/** Why no automation answers: a stable code, worded by words/. */
export type Silence =
  /** Somebody of the team is talking with the customer. */
  | 'person'
  /** Words of long ago: they came late, were imported or replayed. A person looks at them. */
  | 'late'
  | 'imported'
  /** A line that WhatsApp wrote: nothing that anybody answers. */
  | 'no-words'
  | 'nothing-fits';

/** One answer. Its id is made of its cause: however often the cause is looked at, it is the same message. */
export interface AutomaticAnswer {
  readonly id: string;
  readonly rule: RuleRef;
  /** With variables, not filled yet. */
  readonly text: string;
  readonly reason: AnswerReason;
}

/** A rule that fires, with what it does: an answer among it only where nobody else answers. */
export interface Firing {
  readonly ruleId: string;
  readonly name: string;
  readonly match: RuleMatch;
  readonly actions: readonly RuleAction[];
}

/** Who answers. At most one does: the order of `decideArrival` decides, once. */
export type WhoAnswers =
  | { readonly kind: 'silence'; readonly why: Silence }
  /** The menu is asked for its next step. */
  | { readonly kind: 'bot' }
  /** A menu has it, and must not answer words of long ago. */
  | { readonly kind: 'to-queue'; readonly why: 'late' | 'imported' }
  | { readonly kind: 'answer'; readonly answer: AutomaticAnswer };

export interface ArrivalDecision {
  readonly who: WhoAnswers;
  /** Rules that fire, in their order; one of them may be who answers. */
  readonly firings: readonly Firing[];
}
