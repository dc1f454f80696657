import { SECOND } from '../../shared/kernel/instant';
import { setPresence } from '../commands/setPresence';
import type { EngineTools } from './engineTools';
import type { Onlooker } from './readSituation';

const LOOK_EVERY = 2 * SECOND;
/** Looks without a window before somebody counts as gone: a window that loads again is back well before. */
const LOOKS_UNTIL_GONE = 8;

/** People at the windows of this computer now. */
export type SignedIn = () => Promise<ReadonlySet<string>>;

/**
 * Knows who is at a window. Each window that somebody signed in at holds a lock, which ends with the window however it
 * ends; whose lock nobody holds for a while goes offline. Counted in looks, since a clock may be moved.
 */
export class Liveness implements Onlooker {
  private here: ReadonlySet<string> = new Set();
  private readonly absences = new Map<string, number>();
  private forget: (() => void) | null = null;

  constructor(
    private readonly tools: EngineTools,
    private readonly signedIn: SignedIn,
    /** Somebody came or went. */
    private readonly onMove: () => void,
  ) {}

  isHere(attendantId: string): boolean {
    return this.here.has(attendantId);
  }

  /** Looks now, and goes on looking as long as anybody is online. */
  async look(): Promise<void> {
    const before = this.here;
    this.here = await this.signedIn();
    const present = await this.tools.db.presences.toArray();
    const on = present.filter(({ state }) => state !== 'offline').map(({ attendantId }) => attendantId);
    for (const id of this.absences.keys()) if (!on.includes(id) || this.isHere(id)) this.absences.delete(id);
    for (const id of on) if (!this.isHere(id) && !this.absences.has(id)) this.absences.set(id, 0);
    if (on.length > 0) this.lookLater();
    if (on.some((id) => before.has(id) !== this.isHere(id))) this.onMove();
  }

  stop(): void {
    this.forget?.();
    this.forget = null;
  }

  private lookLater(): void {
    this.forget ??= this.tools.timers.after(LOOK_EVERY, () => {
      this.forget = null;
      void this.lookAgain();
    });
  }

  private async lookAgain(): Promise<void> {
    if (this.tools.signal.aborted) return;
    try {
      await this.look();
      await this.sendAway();
    } catch {
      // The store refused: the next look tries again.
      this.lookLater();
    }
  }

  private async sendAway(): Promise<void> {
    const { db, clock, random } = this.tools;
    for (const [attendantId, looks] of this.absences) {
      this.absences.set(attendantId, looks + 1);
      if (looks + 1 < LOOKS_UNTIL_GONE) continue;
      const gone = { by: 'balcao', attendantId, state: 'offline', reason: null } as const;
      await setPresence(db, gone, { now: clock(), random });
    }
  }
}
