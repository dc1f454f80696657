import type { Calendar } from '../hours/calendar';
import { MINUTE } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';
import type { IdleSettings } from './automaticMessages';
import { answerId, isAnswerFrom } from './ruleRef';
import type { AutomaticAnswer } from './decision';

/** A conversation in which the next word is the customer's. */
export interface IdleConversation {
  readonly conversationId: string;
  /** The last message of it: ours. */
  readonly lastMessageId: string;
  readonly lastAt: Instant;
  /** May something be written to the customer now? */
  readonly writable: boolean;
  readonly calendar: Calendar;
  readonly settings: IdleSettings;
}

export type IdleAct =
  | {
      readonly kind: 'remind';
      readonly conversationId: string;
      readonly cause: string;
      readonly answer: AutomaticAnswer;
    }
  | { readonly kind: 'close'; readonly conversationId: string; readonly cause: string; readonly minutes: number };

const rule = { kind: 'reminder' } as const;

/**
 * What happens to a customer who does not answer: reminded once after our last word, then closed. Business time of the
 * sector. A reminder that the shut window forbids is passed over, and the closing keeps its moment.
 * @returns null: nothing now; `nextAt`: when something will
 */
export function decideIdle(idle: IdleConversation, now: Instant): { act: IdleAct | null; nextAt: Instant | null } {
  const { conversationId, lastMessageId, lastAt, calendar, settings, writable } = idle;
  const { remindAfterMinutes, closeAfterMinutes } = settings;
  if (lastAt < settings.since) return nothing;
  const reminded = isAnswerFrom(lastMessageId, rule);
  const remindAt = remindAfterMinutes === null || reminded ? null : calendar.after(lastAt, remindAfterMinutes * MINUTE);
  const closeAfter = (closeAfterMinutes ?? 0) + (reminded ? 0 : (remindAfterMinutes ?? 0));
  const closeAt = closeAfterMinutes === null ? null : calendar.after(lastAt, closeAfter * MINUTE);
  const minutes = Math.floor(calendar.elapsed(lastAt, now) / MINUTE);
  if (closeAt !== null && closeAt <= now && calendar.isOpen(now)) {
    return { act: { kind: 'close', conversationId, cause: lastMessageId, minutes }, nextAt: null };
  }
  if (remindAt !== null && remindAt <= now && calendar.isOpen(now) && writable) {
    const id = answerId(rule, lastMessageId);
    const answer = { id, rule, text: settings.remindText, reason: { code: 'silent', minutes } } as const;
    return { act: { kind: 'remind', conversationId, cause: lastMessageId, answer }, nextAt: closeAt };
  }
  // What fell due as the counter shut (or while the computer was off) is done when it opens.
  const due = [remindAt, closeAt].some((at) => at !== null && at <= now) && !calendar.isOpen(now);
  const coming = [remindAt, closeAt, due ? calendar.nextOpening(now) : null].filter((at) => at !== null && at > now);
  return { act: null, nextAt: coming.length === 0 ? null : Math.min(...(coming as Instant[])) };
}

const nothing = { act: null, nextAt: null } as const;
