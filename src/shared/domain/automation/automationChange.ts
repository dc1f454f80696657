import type { AnswerReason } from './decision';
import type { DocumentVerdict } from './flow/step';
import type { RuleMatch } from './ruleHolds';
import type { RuleRef } from './ruleRef';
import type { Instant } from '../../kernel/instant';

/** Why an answer that was decided did not leave. */
export type HeldBecause =
  /** The 24 h window is shut. */
  | 'window-closed'
  | 'no-address'
  /** These tables came out of a backup, and the customer has not written since: it may have left before. */
  | 'restored'
  /** A variable of the text has no value; `detail` names it. */
  | 'variables-missing'
  /** The free replies of the month are nearly used up, and nobody waits for it. */
  | 'free-replies'
  /** Of what a rule had scheduled: the customer has written since. */
  | 'customer-wrote'
  /** The conversation was closed or opened again since. */
  | 'moved-on'
  /** Nobody asked for it, and the customer wants to be left alone. */
  | 'opted-out'
  /** The computer was off at its moment, for longer than two hours. */
  | 'too-late';

/** What the change log keeps of automatic acts: kinds and bodies, for the timeline. Persisted. */
export type AutomationChange =
  | {
      readonly kind: 'automation.answered';
      readonly body: { readonly rule: RuleRef; readonly messageId: string; readonly reason: AnswerReason };
    }
  | {
      readonly kind: 'automation.held';
      readonly body: {
        readonly rule: RuleRef;
        readonly because: HeldBecause;
        readonly detail: string | null;
        readonly reason: AnswerReason;
      };
    }
  /** A rule did something else than answering. */
  | {
      readonly kind: 'automation.fired';
      readonly body: {
        readonly ruleId: string;
        readonly name: string;
        readonly match: RuleMatch;
        /** Kinds of what it did. */
        readonly did: readonly string[];
      };
    }
  | {
      readonly kind: 'automation.stepped';
      readonly body: { readonly node: string; readonly why: string; readonly messageIds: readonly string[] };
    }
  /** The menu gave the conversation to people; `sectorId` of the queue that it went to. */
  | {
      readonly kind: 'automation.handed-over';
      readonly body: { readonly sectorId: string; readonly why: HandedOverWhy };
    }
  /** The identity step of a menu; null: it was not confirmed. */
  | { readonly kind: 'automation.identity'; readonly body: { readonly confirmedUntil: Instant | null } }
  | {
      readonly kind: 'automation.document';
      readonly body: {
        /** What was asked for. */
        readonly label: string;
        readonly verdict: DocumentVerdict;
        readonly messageId: string;
      };
    }
  /** The customer answered the survey. */
  | {
      readonly kind: 'automation.scored';
      readonly body: { readonly surveyId: string; readonly score: number; readonly attendantId: string };
    };

/** Why a menu gave a conversation to people; `menu`: the tree led there. */
export type HandedOverWhy =
  | 'menu'
  | 'late'
  | 'imported'
  | 'no-menu'
  | 'asked'
  | 'not-understood'
  | 'identity-failed'
  | 'dead-end'
  | 'too-long'
  | 'silence';
