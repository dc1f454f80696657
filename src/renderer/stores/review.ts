import { create } from 'zustand';

/** How far the tables of a history have been filled, while its window opens. */
export interface ReviewProgress {
  /** 0–1; null: not known. */
  readonly share: number | null;
}

export const useReview = create<ReviewProgress>()(() => ({ share: null }));
