import type { ArchivePiece, TablesRead } from '../../shared/contract/backup';

/** The page went away or hangs: longer than this no piece takes, ms. */
const PATIENCE = 90_000;
/** Nobody heard the call yet: it is repeated this often, ms. */
const CALL_AGAIN = 10_000;
/** No page that works for the number came within this time, ms. */
const NOBODY = 180_000;

export interface IntakeTimers {
  after(ms: number, run: () => void): () => void;
}

/** Waits for the tables that the page reads out, piece by piece. */
export class TablesIntake {
  readonly whole: Promise<TablesRead>;
  private settle: { resolve: (read: TablesRead) => void; reject: (cause: Error) => void } | null = null;
  private stop = (): void => undefined;
  private stopCalling = (): void => undefined;
  private begun = false;

  /** @param call tells the page that works for the number; repeated until somebody begins */
  constructor(
    private readonly timers: IntakeTimers,
    private readonly take: (piece: ArchivePiece) => Promise<void>,
    call: () => void,
  ) {
    this.whole = new Promise((resolve, reject) => (this.settle = { resolve, reject }));
    this.whole.catch(() => undefined);
    this.watch(NOBODY, 'backup-no-window');
    const calling = (): void => {
      if (this.begun || this.settle === null) return;
      call();
      this.stopCalling = timers.after(CALL_AGAIN, calling);
    };
    calling();
  }

  /** @returns false when nothing is waited for any more */
  async add(piece: ArchivePiece): Promise<boolean> {
    if (this.settle === null) return false;
    this.begun = true;
    this.watch(PATIENCE, 'backup-stalled');
    try {
      await this.take(piece);
      return this.settle !== null;
    } catch (cause) {
      this.fail(cause instanceof Error ? cause : new Error('unknown'));
      return false;
    }
  }

  end(read: TablesRead): void {
    this.settle?.resolve(read);
    this.finish();
  }

  fail(cause: Error): void {
    this.settle?.reject(cause);
    this.finish();
  }

  private finish(): void {
    this.settle = null;
    this.stop();
    this.stopCalling();
  }

  private watch(ms: number, code: string): void {
    this.stop();
    this.stop = this.timers.after(ms, () => this.fail(Object.assign(new Error(code), { backup: code })));
  }
}
