import { liveQuery } from 'dexie';
import {
  conversationsAt,
  conversationsBetween,
  listConversations,
  type ConversationStretch,
} from '../../db/conversations/read';
import type { ConversationView } from '../../db/conversations/readViews';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import { watchTables } from '../../db/watch';

/** Rows that are held, and watched, at a time. */
export const FIRST_PAGE = 80;
/** Under a flood the head is read so often, ms. */
const HEAD_EVERY = 150;
/** So near the edge of what is held the next stretch is read. */
const AHEAD = 12;
/** Stretches begin at multiples of this, so that a slow scroll asks once. */
const SNAP = 10;

/** The stretch of the list that is held; `from` is the index of its first row in the whole list. */
export interface ListPart extends ConversationStretch {
  /** It reaches the list's end for certain. */
  readonly complete: boolean;
}

/** The part that begins with the newest. */
export function headPart(rows: readonly ConversationRow[]): ListPart {
  return { from: 0, rows, complete: rows.length < FIRST_PAGE };
}

/** The head as it was read for the first paint; it is not watched before `until`. */
export interface ReadHead {
  readonly part: ListPart;
  readonly until: Promise<void>;
}

export interface ListWindowListener {
  onPart(part: ListPart): void;
  onFailed(): void;
}

/**
 * A live window over a list of any length. The head is watched by its limit; a stretch elsewhere is found by its number and
 * then watched between its first and last row, so that what happens to other conversations costs nothing here.
 */
export class ListWindow {
  private part: ListPart | null = null;
  private endWatch: () => void = () => undefined;
  private reading = false;
  private closed = false;
  /** Where the held stretch was asked for: the same is not asked twice. */
  private asked = 0;
  private looked: readonly [first: number, last: number, total: number] | null = null;

  constructor(
    private readonly db: BalcaoDatabase,
    private readonly view: ConversationView,
    private readonly listener: ListWindowListener,
    head: ReadHead | null = null,
  ) {
    this.part = head?.part ?? null;
    this.watchHead(head?.until);
  }

  close(): void {
    this.closed = true;
    this.endWatch();
  }

  /** Tells which rows are on the screen, and how many the list has: what is missing there is read. */
  lookAt(first: number, last: number, total: number): void {
    this.looked = [first, last, total];
    const { part } = this;
    if (this.reading || !part || this.covers(part, first, last, total)) return;
    const middle = Math.floor((first + last - FIRST_PAGE) / 2 / SNAP) * SNAP;
    const wanted = Math.max(0, Math.min(middle, total - FIRST_PAGE));
    if (wanted === this.asked) return;
    this.asked = wanted;
    if (wanted === 0) this.watchHead();
    else this.readAt(wanted);
  }

  private covers(part: ListPart, first: number, last: number, total: number): boolean {
    const from = Math.max(0, first - AHEAD);
    const to = Math.min(total, last + 1 + AHEAD);
    return part.from <= from && (part.complete || part.from + part.rows.length >= to);
  }

  private readAt(wanted: number): void {
    this.reading = true;
    conversationsAt(this.db, this.view, wanted, FIRST_PAGE)
      .then(
        (stretch) => this.settle({ ...stretch, complete: false }),
        () => this.listener.onFailed(),
      )
      .finally(() => {
        this.reading = false;
        if (this.looked && !this.closed) this.lookAt(...this.looked);
      });
  }

  private settle(part: ListPart): void {
    if (this.closed) return;
    const newest = part.rows[0];
    const oldest = part.rows.at(-1);
    if (!newest || !oldest) return this.watchHead();
    this.tell(part);
    this.watch(
      () => conversationsBetween(this.db, this.view, newest, oldest),
      (rows) => {
        const held = this.part ?? part;
        // Who leaves a stretch goes up: what stays has kept its distance from the end.
        this.tell({ from: held.from + Math.max(0, held.rows.length - rows.length), rows, complete: false });
        if (rows.length < FIRST_PAGE / 2) this.asked = -1;
      },
    );
  }

  /** Every message moves the head: it is read a few times a second at most. */
  private watchHead(after?: Promise<void>): void {
    this.asked = 0;
    this.endWatch();
    this.endWatch = watchTables(this.db, {
      tables: this.view.startsWith('mentions:') ? ['conversations', 'notes'] : ['conversations'],
      every: HEAD_EVERY,
      read: () => listConversations(this.db, this.view, FIRST_PAGE),
      next: (rows) => this.tell(headPart(rows)),
      failed: () => this.listener.onFailed(),
      ...(after && { after }),
    });
  }

  private watch(query: () => Promise<ConversationRow[]>, next: (rows: ConversationRow[]) => void): void {
    this.endWatch();
    const subscription = liveQuery(query).subscribe({ next, error: () => this.listener.onFailed() });
    this.endWatch = () => subscription.unsubscribe();
  }

  private tell(part: ListPart): void {
    this.part = part;
    this.listener.onPart(part);
  }
}
