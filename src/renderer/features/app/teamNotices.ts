import type { ServiceChange } from '../../../shared/domain/queue/serviceChange';
import type { ChangeRow } from '../../db/changes/row';

/** What somebody is told of, by the log. */
export interface TeamNotice {
  readonly kind: 'assigned' | 'transferred' | 'warned' | 'missed' | 'mentioned';
  readonly conversationId: string;
  /** Attendant who did it; null: Balcão. */
  readonly by: string | null;
}

const told: Partial<Record<string, TeamNotice['kind']>> = {
  'conversation.assigned': 'assigned',
  'conversation.transferred': 'transferred',
  'conversation.warned': 'warned',
  'conversation.noticed': 'missed',
  'note.written': 'mentioned',
} satisfies Partial<Record<ServiceChange['kind'], TeamNotice['kind']>>;

/** What an entry of the log is to somebody; null: nothing to be told of, or done by the person. */
export function teamNotice({ kind, actor, conversationId, body }: ChangeRow, meId: string): TeamNotice | null {
  const notice = told[kind];
  if (notice === undefined || conversationId === null || actor === `attendant:${meId}`) return null;
  if (typeof body !== 'object' || body === null) return null;
  const { attendantId, mentionIds } = body as { readonly attendantId?: unknown; readonly mentionIds?: unknown };
  const meant = attendantId === meId || (Array.isArray(mentionIds) && mentionIds.includes(meId));
  if (!meant) return null;
  const by = actor.startsWith('attendant:') ? actor.slice('attendant:'.length) : null;
  return { kind: notice, conversationId, by };
}
