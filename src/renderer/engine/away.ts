import type { Attention } from '../../shared/contract/channels';
import { MINUTE } from '../../shared/kernel/instant';
import { setPresence } from '../commands/setPresence';
import type { EngineTools } from './engineTools';
import type { SignedIn } from './liveness';

/** Without keyboard and mouse for so long nobody sits here. */
const IDLE_AFTER = 5 * MINUTE;

/** Pauses people while nobody sits at this computer, and brings back whom it paused. What somebody said of themselves stands. */
export class Away {
  private stopListening: (() => void) | null = null;
  private doing: Promise<void> = Promise.resolve();

  constructor(
    private readonly tools: EngineTools,
    private readonly signedIn: SignedIn,
  ) {}

  async start(): Promise<void> {
    const { bridge } = this.tools;
    this.stopListening = bridge.on('system.attention', (attention) => this.follow(attention));
    const now = await bridge.request('system.watch', IDLE_AFTER);
    if (now.ok) this.follow(now.value);
  }

  async stop(): Promise<void> {
    this.stopListening?.();
    await this.doing;
  }

  /** One after the other: coming back must not be overtaken by going away. */
  private follow({ state }: Attention): void {
    this.doing = this.doing.then(() => this.move(state === 'active')).catch(() => undefined);
  }

  private async move(active: boolean): Promise<void> {
    const { db, clock, random, signal } = this.tools;
    for (const attendantId of await this.signedIn()) {
      if (signal.aborted) return;
      const state = active ? 'online' : 'pause';
      const reason = active ? null : 'away';
      // Refused where the person chose something else.
      await setPresence(db, { by: 'balcao', attendantId, state, reason }, { now: clock(), random });
    }
  }
}
