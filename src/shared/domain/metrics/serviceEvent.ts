import type { Instant } from '../../kernel/instant';

/** What happened in a conversation, as far as times depend on it. */
export type ServiceEvent = { readonly at: Instant } & (
  | { readonly kind: 'began' }
  | { readonly kind: 'wrote' | 'handed-over' | 'put-off' | 'back' | 'closed' }
  /** Closed since nobody answered in time: whoever opens it again finds a customer who has been waiting all along. */
  | { readonly kind: 'given-up' }
  /** A closing was taken back. */
  | { readonly kind: 'unclosed' }
  /** null: at the phone app of the number. */
  | { readonly kind: 'answered'; readonly attendantId: string | null }
);

/** An entry of the change log, as far as it is looked at. */
export interface LoggedChange {
  readonly at: Instant;
  readonly kind: string;
  readonly actor: string;
  readonly body: unknown;
}

const ATTENDANT = 'attendant:';

/** What an entry of the log means for the times; null: nothing. */
export function serviceEvent({ at, kind, actor, body }: LoggedChange): ServiceEvent | null {
  switch (kind) {
    case 'conversation.opened':
    case 'conversation.reopened':
      return { at, kind: 'began' };
    case 'message.received':
      return { at, kind: 'wrote' };
    case 'automation.handed-over':
      return { at, kind: 'handed-over' };
    case 'message.echoed':
      return { at, kind: 'answered', attendantId: null };
    case 'message.queued':
      // What an automation writes answers nobody.
      return actor.startsWith(ATTENDANT) ? { at, kind: 'answered', attendantId: actor.slice(ATTENDANT.length) } : null;
    case 'conversation.snoozed':
      return { at, kind: 'put-off' };
    case 'conversation.woken':
      return { at, kind: 'back' };
    case 'conversation.closed':
      return { at, kind: 'closed' };
    case 'conversation.missed':
      return fieldOf(body, 'closed') === true ? { at, kind: 'given-up' } : null;
    case 'conversation.undone':
      return fieldOf(body, 'act') === 'close' ? { at, kind: 'unclosed' } : null;
    default:
      return null;
  }
}

function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
}
