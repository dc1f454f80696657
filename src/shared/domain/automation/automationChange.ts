import type { AnswerReason } from './decision';
import type { RuleRef } from './ruleRef';

/** Why an answer that was decided did not leave. */
export type HeldBecause =
  /** The 24 h window is shut. */
  | 'window-closed'
  | 'no-address'
  /** A variable of the text has no value; `detail` names it. */
  | 'variables-missing';

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
  | {
      readonly kind: 'automation.stepped';
      readonly body: { readonly node: string; readonly why: string; readonly messageIds: readonly string[] };
    }
  /** The menu gave the conversation to people; `sectorId` of the queue that it went to. */
  | {
      readonly kind: 'automation.handed-over';
      readonly body: { readonly sectorId: string; readonly why: 'menu' | 'late' | 'imported' | 'no-menu' };
    };
