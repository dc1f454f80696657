import { DAY, HOUR } from '../../shared/kernel/instant';
import { noteFilesSwept } from '../commands/noteFilesSwept';
import { readDatabaseMeta, readRestored, readSwept } from '../db/meta/read';
import { namedFiles } from '../db/snapshot/namedFiles';
import type { EngineTools } from './engineTools';
import { NamedAlarm } from './namedAlarm';
import { pause } from './timers';

/** A look reads every table once: it is made so often. */
const EVERY = 7 * DAY;
/** After a look that was refused or broken off. */
const AGAIN_AFTER = HOUR;
/** Between two reads, ms. */
const REST = 60;
/** Younger tables may have been emptied: what they do not name may stand in a backup. */
const TABLES_AGE = 30 * DAY;

/** Once a week looks which files nothing names any more and lets main sweep them; never in a hurry. */
export class FileSweep {
  private readonly ending = new AbortController();
  private readonly signal: AbortSignal;
  private readonly alarm: NamedAlarm;
  private running: Promise<void> | null = null;
  private stopListening = (): void => undefined;

  constructor(private readonly tools: EngineTools) {
    this.signal = AbortSignal.any([tools.signal, this.ending.signal]);
    this.alarm = new NamedAlarm(tools, 'files', () => this.begin());
  }

  async start(): Promise<void> {
    this.stopListening = this.alarm.listen();
    const { db, clock } = this.tools;
    const last = await readSwept(db);
    // Counted from the first start: an alarm that every start moved away would never ring.
    if (last === null) await noteFilesSwept(db, { files: 0, bytes: 0 }, { now: clock() });
    this.alarm.aim((last?.at ?? clock()) + EVERY);
  }

  async stop(): Promise<void> {
    this.stopListening();
    this.ending.abort();
    await this.running;
  }

  private begin(): void {
    this.running ??= this.sweep()
      .catch(() => false)
      .then((done) => {
        this.running = null;
        if (!this.signal.aborted) this.alarm.aim(this.tools.clock() + (done ? EVERY : AGAIN_AFTER));
      });
  }

  /** @returns whether it was looked through, or there is a reason to wait for another week */
  private async sweep(): Promise<boolean> {
    const { db, bridge, clock, timers } = this.tools;
    const { createdAt } = await readDatabaseMeta(db);
    // The tables of before a restore can be taken back, and their files with them.
    const restored = await readRestored(db);
    if (clock() - createdAt < TABLES_AGE || (restored !== null && restored.before !== null)) return true;
    const rest = async (): Promise<boolean> => {
      await pause(timers, REST, this.signal);
      return !this.signal.aborted;
    };
    const named = await namedFiles(db, rest);
    if (named === null) return false;
    const swept = await bridge.request('disk.sweep', db.phoneNumberId, named);
    if (!swept.ok) return false;
    await noteFilesSwept(db, swept.value, { now: clock() });
    return true;
  }
}
