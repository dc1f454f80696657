import { liveQuery } from 'dexie';
import type { Subscription } from 'dexie';
import { SECOND } from '../../shared/kernel/instant';
import { noBot } from '../commands/automatic/botPort';
import { isByRule, leaveByRule } from '../commands/automatic/leaveByRule';
import { dropLeft } from '../commands/schedule/dropLeft';
import { leaveScheduled } from '../commands/schedule/leaveScheduled';
import { dueScheduled, nextScheduledAt } from '../db/scheduled/read';
import { Calendars } from './calendars';
import type { EngineTools } from './engineTools';
import { NamedAlarm } from './namedAlarm';
import { Pacer } from './pacer';
import { storeTrouble } from './storeTrouble';
import { pause } from './timers';

const REST = 250;
const AGAIN_AFTER = 2 * SECOND;

/** Lets scheduled messages leave at their moment, and holds what cannot: by main's alarm, so also after a late start. */
export class Schedule {
  private readonly pacer: Pacer;
  private readonly alarm: NamedAlarm;
  private watching: Subscription | null = null;
  private dropped = false;
  private stopListening: (() => void) | null = null;
  private readonly calendars = new Calendars();
  /** No menu is asked: what leaves was decided when it was scheduled. */
  private readonly parts = { bot: noBot, calendars: this.calendars.of.bind(this.calendars) };

  constructor(private readonly tools: EngineTools) {
    const { timers, signal } = tools;
    const work = (): Promise<void> => this.look();
    this.pacer = new Pacer({
      ...{ timers, signal, work, rest: REST, monotonic: () => performance.now() },
      onTrouble: (error) => this.stumble(error),
    });
    this.alarm = new NamedAlarm(tools, 'scheduled', () => this.pacer.kick());
  }

  /** Begins with a look: what fell due while nobody looked is decided by the facts, not by alarms. */
  start(): void {
    this.stopListening = this.alarm.listen();
    // Any window may schedule: the table itself tells.
    this.watching = liveQuery(() => nextScheduledAt(this.tools.db)).subscribe({
      next: () => this.pacer.kick(),
      error: (error: unknown) => void this.stumble(error),
    });
    this.pacer.kick();
  }

  async stop(): Promise<void> {
    this.stopListening?.();
    this.watching?.unsubscribe();
    await this.pacer.stop();
  }

  private async look(): Promise<void> {
    const { db, clock, random, signal } = this.tools;
    if (!this.dropped) await dropLeft(db, { now: clock() });
    this.dropped = true;
    for (const row of await dueScheduled(db, clock())) {
      if (signal.aborted) return;
      const occasion = { now: clock(), random };
      if (isByRule(row)) await leaveByRule(db, row.id, this.parts, occasion);
      else await leaveScheduled(db, { id: row.id, sentBy: null }, occasion);
    }
    this.alarm.aim(await nextScheduledAt(db));
  }

  /** The store refused: say so, and give it time. */
  private async stumble(error: unknown): Promise<void> {
    const { status, timers, signal } = this.tools;
    const trouble = storeTrouble(error);
    status.change({ problem: trouble === 'poison' ? 'database-blocked' : trouble });
    await pause(timers, AGAIN_AFTER, signal);
  }
}
