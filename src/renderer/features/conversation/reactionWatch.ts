import { liveQuery, type Subscription } from 'dexie';
import type { BalcaoDatabase } from '../../db/database';
import { reactionsFor } from '../../db/reactions/read';
import type { ReactionRow } from '../../db/reactions/row';

/** Reactions by the wamid of their message. */
export type Reactions = ReadonlyMap<string, readonly ReactionRow[]>;

export const noReactions: Reactions = new Map();

/** Messages that came into sight together. */
interface Group {
  readonly wamids: readonly string[];
  readonly subscription: Subscription;
}

/**
 * The reactions to the messages of a stretch, live. The stretch slides: what comes in is asked for, and what is known
 * already is not asked for again.
 */
export class ReactionWatch {
  private groups: readonly Group[] = [];
  private readonly found = new Map<Group['wamids'], Reactions>();

  /**
   * @param tell is given all of them whenever one has changed
   * @param fail they could not be read
   */
  constructor(
    private readonly db: BalcaoDatabase,
    private readonly tell: (reactions: Reactions) => void,
    private readonly fail: (error: unknown) => void,
  ) {}

  show(wamids: readonly string[]): void {
    const wanted = new Set(wamids);
    const left = this.groups.filter((group) => !group.wamids.some((wamid) => wanted.has(wamid)));
    left.forEach((group) => this.leave(group));
    this.groups = this.groups.filter((group) => !left.includes(group));
    const known = new Set(this.groups.flatMap((group) => group.wamids));
    const fresh = wamids.filter((wamid) => !known.has(wamid));
    if (fresh.length > 0) this.groups = [...this.groups, this.groupOf(fresh)];
  }

  close(): void {
    this.groups.forEach((group) => this.leave(group));
    this.groups = [];
  }

  private groupOf(wamids: readonly string[]): Group {
    const subscription = liveQuery(() => reactionsFor(this.db, wamids)).subscribe({
      next: (rows) => this.take(wamids, rows),
      error: this.fail,
    });
    return { wamids, subscription };
  }

  private take(wamids: Group['wamids'], rows: readonly ReactionRow[]): void {
    // Nearly all messages have none, and nothing is to be drawn for them.
    if (rows.length === 0 && !this.found.has(wamids)) return;
    this.found.set(wamids, byTarget(rows));
    this.tell(new Map([...this.found.values()].flatMap((each) => [...each])));
  }

  /** What it found is forgotten without a word: its messages are no longer there. */
  private leave({ wamids, subscription }: Group): void {
    subscription.unsubscribe();
    this.found.delete(wamids);
  }
}

function byTarget(rows: readonly ReactionRow[]): Reactions {
  const found = new Map<string, ReactionRow[]>();
  for (const row of rows) found.set(row.targetWamid, [...(found.get(row.targetWamid) ?? []), row]);
  return found;
}
