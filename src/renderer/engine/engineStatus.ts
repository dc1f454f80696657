/** How the engine is doing, as the status bar and the banners show it. */
export interface EngineStatus {
  readonly phase: 'starting' | 'replaying' | 'following' | 'other-window' | 'stopped';
  /** Journal entries read and to read while the tables are behind; null when they are not. */
  readonly replay: { readonly done: number; readonly total: number } | null;
  /** Shown once: the tables had been lost, or were behind, and have been put back. */
  readonly recovered: null | { readonly cause: 'wiped' | 'corrupt' | 'older'; readonly entries: number };
  /** Nothing can be sent until a person acts; the Graph API's code says why. */
  readonly sendingPaused: null | { readonly errorCode: number };
  readonly problem: null | 'disk-full' | 'database-blocked' | 'database-newer' | 'journal-behind';
}

export const startingStatus: EngineStatus = {
  phase: 'starting',
  replay: null,
  recovered: null,
  sendingPaused: null,
  problem: null,
};

/** Keeps the status, and tells of each change. */
export class StatusBoard {
  private status = startingStatus;

  constructor(private readonly onStatus: (status: EngineStatus) => void) {
    onStatus(this.status);
  }

  current(): EngineStatus {
    return this.status;
  }

  change(change: Partial<EngineStatus>): void {
    const next = { ...this.status, ...change };
    if (JSON.stringify(next) === JSON.stringify(this.status)) return;
    this.status = next;
    this.onStatus(next);
  }
}
