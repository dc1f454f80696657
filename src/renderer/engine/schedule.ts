import { liveQuery } from 'dexie';
import type { Subscription } from 'dexie';
import { noBot } from '../commands/automatic/botPort';
import { isByRule, leaveByRule } from '../commands/automatic/leaveByRule';
import { mendChain } from '../commands/mendChain';
import type { Occasion } from '../commands/occasion';
import { dropLeft } from '../commands/schedule/dropLeft';
import { holdScheduled } from '../commands/schedule/holdScheduled';
import { leaveScheduled } from '../commands/schedule/leaveScheduled';
import { dueScheduled, nextScheduledAt } from '../db/scheduled/read';
import type { ScheduledRow } from '../db/scheduled/row';
import { keptCalendars } from './calendars';
import type { EngineTools } from './engineTools';
import { NamedAlarm } from './namedAlarm';
import { paced, stumble } from './paced';
import type { Pacer } from './pacer';
import { metAnother, storeTrouble } from './storeTrouble';

const REST = 250;

/** Lets scheduled messages leave at their moment, and holds what cannot: by main's alarm, so also after a late start. */
export class Schedule {
  private readonly pacer: Pacer;
  private readonly alarm: NamedAlarm;
  private watching: Subscription | null = null;
  private dropped = false;
  private stopListening: (() => void) | null = null;
  /** No menu is asked: what leaves was decided when it was scheduled. */
  private readonly parts = { bot: noBot, calendars: keptCalendars() };

  constructor(private readonly tools: EngineTools) {
    this.pacer = paced(tools, { rest: REST, work: () => this.look() });
    this.alarm = new NamedAlarm(tools, 'scheduled', () => this.pacer.kick());
  }

  /** Begins with a look: what fell due while nobody looked is decided by the facts, not by alarms. */
  start(): void {
    this.stopListening = this.alarm.listen();
    // Any window may schedule: the table itself tells.
    this.watching = liveQuery(() => nextScheduledAt(this.tools.db)).subscribe({
      next: () => this.pacer.kick(),
      error: (error: unknown) => void stumble(this.tools, error),
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
      try {
        await this.leave(row, occasion);
      } catch (error) {
        if (storeTrouble(error) !== 'poison') throw error;
        // It would be tried for ever, and everything that is due after it with it.
        const mended = metAnother(error) && (await mendChain(db, occasion));
        if (mended) await this.leave(row, occasion);
        else await holdScheduled(db, { id: row.id, code: 'failed' }, occasion);
      }
    }
    this.alarm.aim(await nextScheduledAt(db));
  }

  private async leave(row: ScheduledRow, occasion: Occasion): Promise<void> {
    const { db } = this.tools;
    if (isByRule(row)) await leaveByRule(db, row.id, this.parts, occasion);
    else await leaveScheduled(db, { id: row.id, sentBy: null }, occasion);
  }
}
