import { settleMedia } from '../commands/settleMedia';
import { waitingMediaFetches } from '../db/mediaFetches/read';
import type { MediaFetchRow } from '../db/mediaFetches/row';
import type { EngineTools } from './engineTools';
import { AGAIN_AFTER } from './paced';
import { pause } from './timers';

const PARALLEL = 2;

/** Brings media into the number's folder as they come: WhatsApp keeps them for seven days only. */
export class MediaFetcher {
  private readonly inFlight = new Map<string, Promise<void>>();
  private passing: Promise<void> | null = null;
  private again = false;
  private forget: (() => void) | null = null;

  constructor(private readonly tools: EngineTools) {}

  kick(): void {
    if (this.tools.signal.aborted) return;
    this.again = true;
    this.passing ??= this.passes();
  }

  async stop(): Promise<void> {
    this.forget?.();
    await this.passing;
    await Promise.all(this.inFlight.values());
  }

  private async passes(): Promise<void> {
    while (this.again && !this.tools.signal.aborted) {
      this.again = false;
      try {
        await this.pass();
      } catch {
        await this.breathe();
        this.again = true;
      }
    }
    // In the same turn as the last look at `again`: a kick in between would be lost.
    this.passing = null;
  }

  private async pass(): Promise<void> {
    const { db, clock, timers } = this.tools;
    const waiting = await waitingMediaFetches(db, 2 * PARALLEL);
    const now = clock();
    for (const row of waiting) {
      if (row.dueAt > now || this.inFlight.has(row.mediaId) || this.inFlight.size >= PARALLEL) continue;
      this.inFlight.set(row.mediaId, this.fetch(row));
    }
    const next = waiting.find((row) => row.dueAt > now);
    this.forget?.();
    if (next) this.forget = timers.after(next.dueAt - now, () => this.kick());
  }

  private async fetch(row: MediaFetchRow): Promise<void> {
    const { db, bridge, clock } = this.tools;
    try {
      const fetched = await bridge.request('media.fetch', row.request);
      const failureCode = fetched.ok ? null : fetched.failure.code;
      await settleMedia(db, { mediaId: row.mediaId, failureCode }, clock());
    } catch {
      // The store refused: its row still waits, and the medium is in the folder already when it is asked for again.
      await this.breathe();
    } finally {
      this.inFlight.delete(row.mediaId);
      this.kick();
    }
  }

  private breathe(): Promise<void> {
    return pause(this.tools.timers, AGAIN_AFTER, this.tools.signal);
  }
}
