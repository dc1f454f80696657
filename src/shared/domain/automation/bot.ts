import type { MessageContent } from '../conversations/content';
import type { Instant } from '../../kernel/instant';
import type { AutomationChange, HandedOverWhy } from './automationChange';

/** What a menu is told: the customer wrote, or was waited for long enough (`dueAt` of the step before). */
export type BotInput =
  | { readonly kind: 'message'; readonly messageId: string; readonly content: MessageContent; readonly at: Instant }
  | { readonly kind: 'timeout'; readonly dueAt: Instant };

/** What becomes of the conversation itself. Whatever else a step keeps (session, fields) it writes itself. */
export type BotEffect =
  /** To the queue, and the menu is over; `sectorId` null: the sector where it is. `summary`: a note for the attendant. */
  | {
      readonly kind: 'to-sector';
      readonly sectorId: string | null;
      readonly summary: string | null;
      /** Absent: the tree led there. */
      readonly why?: HandedOverWhy;
    }
  /** Served: the conversation is closed, and the menu is over. */
  | { readonly kind: 'close'; readonly reason: string | null }
  /** Something that the team should read. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'tag'; readonly tag: string }
  /** Kept with the customer, beyond this conversation. */
  | {
      readonly kind: 'contact';
      readonly fields?: Readonly<Record<string, string>>;
      readonly identityLockedUntil?: Instant;
    }
  /** A quiet line of its own. */
  | { readonly kind: 'log'; readonly change: AutomationChange };

/** One step of a menu, decided purely from the published tree, the session and the input. */
export interface BotStep {
  /** In order; variables are filled already. */
  readonly sends: readonly MessageContent[];
  readonly effects: readonly BotEffect[];
  /** Where in the tree it stands after it, and why: for the log. No words of the customer. */
  readonly reason: { readonly node: string; readonly why: string };
}
