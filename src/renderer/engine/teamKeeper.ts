import { liveQuery } from 'dexie';
import { SECOND } from '../../shared/kernel/instant';
import { restoreTeam } from '../commands/restoreTeam';
import { writeSnapshot } from '../commands/teamSnapshot';
import { everyAttendant } from '../db/attendants/read';
import type { BalcaoDatabase } from '../db/database';
import { everySector } from '../db/sectors/read';
import type { EngineTools } from './engineTools';
import { pause } from './timers';

/** A photo that is moved about, a PIN that is tried: the last state of a while is enough. */
const REST = 2 * SECOND;
/** After main refused. */
const RETRY_AFTER = 30 * SECOND;

/**
 * Puts the team back into a database that was lost, from what main kept.
 * @returns false when main did not answer: then nothing may be kept over it yet
 */
export async function restoreKeptTeam({ db, bridge, clock, random }: EngineTools): Promise<boolean> {
  const kept = await bridge.request('team.kept', db.phoneNumberId);
  if (!kept.ok) return false;
  if (kept.value !== null) await restoreTeam(db, { text: kept.value }, { now: clock(), random });
  return true;
}

/** Hands the team to main whenever it has changed, so that it outlives the database. */
export class TeamKeeper {
  private readonly ending = new AbortController();
  private readonly signal: AbortSignal;
  private wanted: string | null = null;
  private kept: string | null = null;
  private running: Promise<void> | null = null;
  private stopLooking = (): void => undefined;

  constructor(private readonly tools: EngineTools) {
    this.signal = AbortSignal.any([tools.signal, this.ending.signal]);
  }

  start(): void {
    const { db } = this.tools;
    const looking = liveQuery(() => snapshotOf(db)).subscribe({
      next: (text) => this.keep(text),
      // The store is closing or refuses: the next term of work begins with a look.
      error: () => undefined,
    });
    this.stopLooking = () => looking.unsubscribe();
  }

  /** Looks no more, and waits for what is under way. */
  async stop(): Promise<void> {
    this.stopLooking();
    this.ending.abort();
    await this.running;
  }

  private keep(text: string): void {
    this.wanted = text;
    this.running ??= this.run();
  }

  private async run(): Promise<void> {
    const { bridge, db, timers } = this.tools;
    while (this.wanted !== null && this.wanted !== this.kept && !this.signal.aborted) {
      const text = this.wanted;
      const answer = await bridge.request('team.keep', db.phoneNumberId, text);
      if (answer.ok) this.kept = text;
      await pause(timers, answer.ok ? REST : RETRY_AFTER, this.signal);
    }
    this.running = null;
  }
}

async function snapshotOf(db: BalcaoDatabase): Promise<string> {
  const [attendants, sectors] = [await everyAttendant(db), await everySector(db)];
  return writeSnapshot({ attendants, sectors });
}
