import { fold } from '../../kernel/text';
import { parseVariables } from './parseVariables';

/** Who may use a ready text: everybody, its owner, or the people of a sector. */
export type ReplyScope = 'all' | 'own' | 'sector';

/** A ready text, as rules see it; rows have more. */
export interface QuickReply {
  readonly id: string;
  /** What is typed after `/`: small letters, digits, `-`; '' for none. */
  readonly shortcut: string;
  readonly title: string;
  readonly text: string;
  /** '' for none. */
  readonly folder: string;
  readonly scope: ReplyScope;
  /** Attendant of an own one; null otherwise. */
  readonly ownerId: string | null;
  readonly sectorId: string | null;
}

export const TITLE_MAX = 60;
export const FOLDER_MAX = 40;
const SHORTCUT_MAX = 30;
const TEXT_MAX = 4096;

/** What may be typed after `/`, made of what somebody typed: `/Boas Vindas` → `boas-vindas`. */
export function shortcutOf(typed: string): string {
  return fold(typed)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, SHORTCUT_MAX);
}

export type QuickReplyProblem = 'no-title' | 'nothing-to-send' | 'reply-too-long' | 'bad-braces' | 'shortcut-taken';

/** What is wrong with a ready text beside the others; null: nothing. A shortcut may come twice where nobody sees both. */
export function quickReplyProblem(
  reply: QuickReply & { readonly files: number },
  others: readonly QuickReply[],
): QuickReplyProblem | null {
  if (reply.title.trim() === '') return 'no-title';
  if (reply.text.trim() === '' && reply.files === 0) return 'nothing-to-send';
  if (reply.text.length > TEXT_MAX || reply.title.length > TITLE_MAX) return 'reply-too-long';
  if (parseVariables(reply.text).some(({ kind }) => kind === 'broken')) return 'bad-braces';
  const { id, shortcut } = reply;
  const taken = others.some((other) => other.id !== id && other.shortcut === shortcut && meets(other, reply));
  return shortcut !== '' && taken ? 'shortcut-taken' : null;
}

function meets(a: QuickReply, b: QuickReply): boolean {
  if (a.scope === 'own' && b.scope === 'own') return a.ownerId === b.ownerId;
  if (a.scope === 'sector' && b.scope === 'sector') return a.sectorId === b.sectorId;
  return true;
}

/** May this person use it? Managers and owners stand in every sector; what is somebody's own stays that. */
export function maySeeReply(
  reply: Pick<QuickReply, 'scope' | 'ownerId' | 'sectorId'>,
  person: { readonly id: string; readonly role: string; readonly sectorIds: readonly string[] },
): boolean {
  if (reply.scope === 'own') return reply.ownerId === person.id;
  if (reply.scope === 'all' || person.role !== 'attendant') return true;
  return reply.sectorId !== null && person.sectorIds.includes(reply.sectorId);
}
