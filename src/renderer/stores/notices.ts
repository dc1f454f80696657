import { create } from 'zustand';

/** A line that tells what was just done, and can take it back for a while. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'failed';
  /** null: it cannot be undone. */
  readonly undo: (() => Promise<void>) | null;
}

interface NoticesState {
  /** Oldest first. */
  readonly notices: readonly Notice[];
  say(text: string, options?: Partial<Pick<Notice, 'tone' | 'undo'>>): void;
  drop(id: number): void;
}

/** More are not shown at once: the oldest goes. */
const MOST = 3;
let last = 0;

export const useNotices = create<NoticesState>()((set) => ({
  notices: [],
  say: (text, { tone = 'done', undo = null } = {}) => {
    last += 1;
    const notice = { id: last, text, tone, undo };
    // The same once more is no second line: it only stands longer.
    const same = (each: Notice): boolean => each.text === text && each.undo === null && undo === null;
    set(({ notices }) => ({ notices: [...notices.filter((each) => !same(each)), notice].slice(-MOST) }));
  },
  drop: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
}));
