import type { Instant } from '../../kernel/instant';
import type { RuleRef } from './ruleRef';

/** Why an automation answered: a stable code, worded by words/. */
export type AnswerReason =
  | { readonly code: 'first-contact' }
  | { readonly code: 'back-after'; readonly days: number }
  /** `nextOpening` null: nobody knows when. */
  | { readonly code: 'closed'; readonly nextOpening: Instant | null };

/** Why no automation answers: a stable code, worded by words/. */
export type Silence =
  /** Somebody of the team is talking with the customer. */
  | 'person'
  /** Words of long ago: they came late, were imported or replayed. A person looks at them. */
  | 'late'
  | 'imported'
  /** A system notice, a reaction's echo: nothing that anybody answers. */
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

/** Who answers a message. At most one does: the order of `decideArrival` decides, once. */
export type ArrivalDecision =
  | { readonly kind: 'silence'; readonly why: Silence }
  /** The menu is asked for its next step. */
  | { readonly kind: 'bot' }
  /** A menu has it, and must not answer words of long ago. */
  | { readonly kind: 'to-queue'; readonly why: 'late' | 'imported' }
  | { readonly kind: 'answer'; readonly answer: AutomaticAnswer };
