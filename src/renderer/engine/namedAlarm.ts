import type { Instant } from '../../shared/kernel/instant';
import { SECOND } from '../../shared/kernel/instant';
import type { EngineTools } from './engineTools';

/** Nearer moments are also waited for in this window: main's alarm comes with a write to the disk before it. */
const NEAR = 30 * SECOND;
/** What was due already and could not be done is not tried again at once. */
const AGAIN_AFTER = SECOND;

/**
 * One moment at which something falls due, kept by main under a name, so that it survives restart, suspend and a moved
 * clock. A ring that comes too early costs one look; so the alarm is only moved forward, never back.
 */
export class NamedAlarm {
  /** What main keeps; undefined: not known, a former run may have left one. */
  private kept: Instant | null | undefined = undefined;
  private forget: (() => void) | null = null;

  constructor(
    private readonly tools: Pick<EngineTools, 'bridge' | 'clock' | 'timers'>,
    private readonly name: string,
    private readonly ring: () => void,
  ) {}

  /** @returns the function that stops listening */
  listen(): () => void {
    const off = this.tools.bridge.on('alarm.rang', ({ name }) => {
      if (name !== this.name) return;
      this.kept = null;
      this.ring();
    });
    return () => {
      off();
      this.forget?.();
    };
  }

  /** The next moment at which to look again; null: none. */
  aim(at: Instant | null): void {
    const now = this.tools.clock();
    this.forget?.();
    this.forget = null;
    if (at !== null && at - now < NEAR) {
      this.forget = this.tools.timers.after(at > now ? at - now : AGAIN_AFTER, this.ring);
    }
    void this.keep(at, now);
  }

  private async keep(at: Instant | null, now: Instant): Promise<void> {
    const { bridge } = this.tools;
    // One that should have rung by now has been lost on the way.
    const kept = typeof this.kept === 'number' && this.kept <= now ? undefined : this.kept;
    if (at === null) {
      if (kept === null) return;
      this.kept = null;
      await bridge.request('alarms.cancel', this.name);
      return;
    }
    if (typeof kept === 'number' && kept <= at) return;
    const dueAt = Math.max(at, now + AGAIN_AFTER);
    this.kept = dueAt;
    const set = await bridge.request('alarms.set', { name: this.name, dueAt });
    if (!set.ok && this.kept === dueAt) this.kept = undefined;
  }
}
