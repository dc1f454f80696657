import type { CounterTally, InboxBatch } from '../../shared/contract/channels';
import { SECOND } from '../../shared/kernel/instant';
import type { Result } from '../../shared/kernel/result';
import { parseWebhook } from '../../shared/whatsapp/parseWebhook';
import { mendChain } from '../commands/mendChain';
import { quarantineItem } from '../commands/quarantineItem';
import type { IntakeItem } from '../commands/receive/item';
import { receiveEvents } from '../commands/receiveEvents';
import type { BalcaoDatabase } from '../db/database';
import { readDatabaseMeta } from '../db/meta/read';
import { clearedProblem, metAnother, storeTrouble } from './storeTrouble';
import type { EngineTools } from './engineTools';
import { itemsOf } from './itemsOf';
import type { ParseBody } from './itemsOf';
import { pause } from './timers';

/**
 * Journal entries in one transaction. While behind, a conversation that got many messages is then written once for all
 * of them; in daily work a batch holds what came during the one before.
 */
const BATCH = 2_000;
const RETRY_AFTER = 15 * SECOND;

/** Follows main's journal: pull, commit, acknowledge. At least once, and idempotent. */
export class Intake {
  /** While the tables are put back, `send` entries are the truth. */
  recovering = false;
  /** Entries stored by this run. */
  stored = 0;
  private running: Promise<boolean> | null = null;
  private again = false;

  constructor(
    private readonly tools: EngineTools,
    private readonly onStored: (tally: CounterTally) => void,
    private readonly parse: ParseBody = parseWebhook,
  ) {}

  /** Reads the journal to its end. @returns false when main or the store did not let it */
  drain(): Promise<boolean> {
    this.again = true;
    this.running ??= this.follow();
    return this.running;
  }

  private async follow(): Promise<boolean> {
    let whole = true;
    while (this.again && !this.tools.signal.aborted) {
      this.again = false;
      whole = await this.tryToEnd();
    }
    // In the same turn as the last look at `again`: a nudge in between would be lost.
    this.running = null;
    return whole && !this.tools.signal.aborted;
  }

  private async tryToEnd(): Promise<boolean> {
    const { signal, status, timers } = this.tools;
    try {
      if (await this.readToEnd()) return true;
    } catch (error) {
      status.change({ problem: storeTrouble(error) === 'disk-full' ? 'disk-full' : 'database-blocked' });
    }
    // No nudge may come for what is in the journal already.
    if (!signal.aborted) timers.after(RETRY_AFTER, () => void this.drain());
    return false;
  }

  private async readToEnd(): Promise<boolean> {
    const { db, signal } = this.tools;
    const { cursor, databaseId } = await readDatabaseMeta(db);
    let next: Promise<Result<InboxBatch>> | null = this.pull(cursor);
    let last = cursor;
    while (!signal.aborted) {
      const pulled: Result<InboxBatch> = await (next ?? this.pull(last));
      if (!pulled.ok) return false;
      const newest = pulled.value.entries.at(-1);
      if (newest === undefined) return true;
      last = newest.seq;
      // While behind, the next batch travels as this one is being stored. Otherwise it is asked for afterwards, when it
      // holds all that came meanwhile: asked for now it would be nearly empty, and each message a transaction later.
      next = pulled.value.last > last ? this.pull(last) : null;
      if (!(await this.take(pulled.value, last, databaseId))) return false;
    }
    return false;
  }

  private pull(after: number): Promise<Result<InboxBatch>> {
    const { db, bridge } = this.tools;
    return bridge.request('inbox.pull', { phoneNumberId: db.phoneNumberId, after, limit: BATCH });
  }

  private async take(batch: InboxBatch, upTo: number, databaseId: string): Promise<boolean> {
    const { db, bridge, status } = this.tools;
    const items = batch.entries.flatMap((entry) => itemsOf(entry, db.phoneNumberId, this.parse));
    if (!(await this.store(items, upTo))) return false;
    this.stored += batch.entries.length;
    const { replay } = status.current();
    if (replay) status.change({ replay: { done: this.stored, total: Math.max(replay.total, this.stored) } });
    // Not waited for: a lost acknowledgement is repeated by the next one, and the cursor is already safe.
    void bridge.request('inbox.acknowledge', { phoneNumberId: db.phoneNumberId, databaseId, upTo });
    return true;
  }

  /** Stores all of it; one that cannot be stored is found by halving and kept aside alone. */
  private async store(items: readonly IntakeItem[], cursor: number): Promise<boolean> {
    const { db, bridge, clock, random, signal, status, timers } = this.tools;
    while (!signal.aborted) {
      try {
        const occasion = { now: clock(), random };
        const { tally, refusedFiles } = await receiveEvents(
          db,
          { items, cursor, recovering: this.recovering },
          occasion,
        );
        this.onStored(tally);
        // Not waited for: where main does not hear of it, the person who tries again says it once more.
        for (const { mediaId, before } of refusedFiles) void bridge.request('media.renew', mediaId, before);
        status.change({ problem: clearedProblem(status.current().problem) });
        return true;
      } catch (error) {
        if (metAnother(error) && (await mendChain(db, { now: clock() }))) continue;
        const trouble = storeTrouble(error);
        if (trouble === 'poison') return this.storeHalves(db, items, cursor);
        status.change({ problem: trouble });
        await pause(timers, RETRY_AFTER, signal);
      }
    }
    return false;
  }

  private async storeHalves(db: BalcaoDatabase, items: readonly IntakeItem[], cursor: number): Promise<boolean> {
    const [only] = items;
    if (only === undefined) return false;
    if (items.length === 1) {
      await quarantineItem(db, only, cursor);
      return true;
    }
    const middle = Math.ceil(items.length / 2);
    const first = items.slice(0, middle);
    const second = items.slice(middle);
    const firstCursor = (second[0]?.seq ?? cursor + 1) - 1;
    return (await this.store(first, firstCursor)) && (await this.store(second, cursor));
  }
}
