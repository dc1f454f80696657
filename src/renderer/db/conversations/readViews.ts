import type { Collection } from 'dexie';
import { compareWaiting } from '../../../shared/domain/queue/order';
import type { BalcaoDatabase } from '../database';
import type { ConversationRow } from './row';

/**
 * Which conversations. `open` are all that are not closed. `mine:`, `mentions:` are of an attendant, `sector:` of a sector;
 * `queue`, `missed` and `snoozed` may name the sectors that one belongs to: `queue:first,credito`.
 */
export type ConversationView = WholeView | IndexedView;

/** Small sets with an order of their own: read whole. */
export type WholeView =
  'queue' | 'missed' | 'snoozed' | `queue:${string}` | `missed:${string}` | `snoozed:${string}` | `mentions:${string}`;

/** Sets of any length, newest message first: read by their index. */
export type IndexedView = 'open' | 'closed' | 'unread' | `mine:${string}` | `sector:${string}`;

/** A place in a list of newest first: at the same moment by descending id, as the indexes have it. */
export type Place = Pick<ConversationRow, 'lastAt' | 'id'>;

/** Does `a` stand above `b` where the newest is first? */
export function isAbove(a: Place, b: Place): boolean {
  return a.lastAt > b.lastAt || (a.lastAt === b.lastAt && a.id > b.id);
}

/** Splits `queue:a,b` into its kind and what it is of; '' where it is of everybody. */
export function partsOf(view: ConversationView): { readonly kind: ViewKind; readonly of: string } {
  const cut = view.indexOf(':');
  const kind = (cut < 0 ? view : view.slice(0, cut)) as ViewKind;
  return { kind, of: cut < 0 ? '' : view.slice(cut + 1) };
}

export type ViewKind = 'open' | 'closed' | 'unread' | 'mine' | 'sector' | 'queue' | 'missed' | 'snoozed' | 'mentions';

const wholeKinds: ReadonlySet<string> = new Set(['queue', 'missed', 'snoozed', 'mentions']);

export function isWhole(view: ConversationView): view is WholeView {
  return wholeKinds.has(partsOf(view).kind);
}

/** The rows of a view between two moments of their last messages, oldest first. */
export function inView(
  db: BalcaoDatabase,
  view: IndexedView,
  oldest: number,
  newest: number,
): Collection<ConversationRow, string> {
  const { kind, of } = partsOf(view);
  const { conversations } = db;
  switch (kind) {
    case 'unread':
      return conversations.where('unreadAt').between(oldest, newest, true, true);
    case 'mine':
      return conversations.where('[service.attendantId+lastAt]').between([of, oldest], [of, newest], true, true);
    case 'sector':
      return byState(db, 'open', oldest, newest).filter((row) => row.service.sectorId === of);
    default:
      return byState(db, kind === 'closed' ? 'closed' : 'open', oldest, newest);
  }
}

function byState(db: BalcaoDatabase, state: ConversationRow['state'], oldest: number, newest: number) {
  return db.conversations.where('[state+lastAt]').between([state, oldest], [state, newest], true, true);
}

/** The rows of a small view, in its order. */
export async function wholeView(db: BalcaoDatabase, view: WholeView): Promise<ConversationRow[]> {
  const { kind, of } = partsOf(view);
  if (kind === 'mentions') return mentionsOf(db, of);
  const rows = await collect(db, kind);
  const sectors = new Set(of.split(','));
  const wanted = of === '' ? rows : rows.filter((row) => sectors.has(row.service.sectorId));
  return wanted.sort(orders[kind] ?? newestFirst);
}

async function collect(db: BalcaoDatabase, kind: ViewKind): Promise<ConversationRow[]> {
  if (kind === 'missed') return db.conversations.where('service.missed.since').above(-Infinity).toArray();
  return stageRange(db, kind === 'queue' ? 'queue' : 'snoozed').toArray();
}

/** Everything in one stage. */
export function stageRange(db: BalcaoDatabase, stage: 'queue' | 'snoozed'): Collection<ConversationRow, string> {
  return db.conversations
    .where('[service.stage+service.stageAt]')
    .between([stage, -Infinity], [stage, Infinity], true, true);
}

/** Conversations with a note that names this person and that they have not opened since. */
async function mentionsOf(db: BalcaoDatabase, attendantId: string): Promise<ConversationRow[]> {
  const rows = await db.conversations.bulkGet([...(await mentioningIds(db, attendantId))]);
  return rows.flatMap((row) => row ?? []).sort(newestFirst);
}

export async function mentioningIds(db: BalcaoDatabase, attendantId: string): Promise<Set<string>> {
  const notes = await db.notes.where('unseenByIds').equals(attendantId).toArray();
  return new Set(notes.map((note) => note.conversationId));
}

type Order = (a: ConversationRow, b: ConversationRow) => number;

const byId: Order = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const newestFirst: Order = (a, b) => (isAbove(a, b) ? -1 : 1);

const orders: Partial<Record<ViewKind, Order>> = {
  queue: compareWaiting,
  missed: (a, b) => (a.service.missed?.since ?? 0) - (b.service.missed?.since ?? 0) || byId(a, b),
  snoozed: (a, b) => (a.service.snoozedUntil ?? 0) - (b.service.snoozedUntil ?? 0) || byId(a, b),
};
