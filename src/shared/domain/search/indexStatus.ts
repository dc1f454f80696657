import type { Instant } from '../../kernel/instant';

/** How the search index of this computer is doing, as the screens tell it. */
export interface IndexStatus {
  /**
   * absent: no window of this computer has one working (yet). opening: its file is being opened. building: it is made from
   * the tables, and finds part of them. following: it has everything. unavailable: this computer gives no place for its
   * file or does not run it; searches read the tables instead.
   */
  readonly state: 'absent' | 'opening' | 'building' | 'following' | 'unavailable';
  /** While it is made: documents read, and how many there will be; total is null until counted. */
  readonly done: number;
  readonly total: number | null;
  /** Documents in it: messages and notes. */
  readonly documents: number;
  /** It was found missing or broken and is being made anew. */
  readonly renewed: boolean;
  /** When it was last compared with the tables, and what came of it; null: never. */
  readonly checkedAt: Instant | null;
  readonly checked: 'equal' | 'mended' | null;
}

export const absentIndex: IndexStatus = {
  ...{ state: 'absent', done: 0, total: null, documents: 0, renewed: false, checkedAt: null, checked: null },
};
