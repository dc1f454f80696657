import type { Alarm } from '../../shared/contract/channels';
import type { Instant } from '../../shared/kernel/instant';
import { readAlarms, writeAlarms } from './alarmsFile';
import type { Alarms, AlarmsOptions } from './alarmsPort';

/** Ticks this often even without a near alarm, so that suspend and a moved clock are noticed (perf-reliability 3f). */
const TICK_MS = 30_000;
const JUMP_MS = 60_000;
const CLOSING_MS = 2_000;

/**
 * Opens the named alarms of a number. What came due while nobody looked rings at once, with how late it is.
 * An alarm leaves the file only after its ring was taken: a crash in between rings it again, never not at all.
 */
export async function createAlarms(options: AlarmsOptions): Promise<Alarms> {
  const bell = new Bell(options, await readAlarms(options.file, options.clock, options.log));
  bell.scan();
  return {
    set: (alarm) => bell.set(alarm),
    cancel: (name) => bell.cancel(name),
    list: () => bell.list(),
    rescan: () => bell.scan(),
    close: () => bell.close(),
  };
}

class Bell {
  private readonly options: AlarmsOptions;
  private readonly alarms: Map<string, Alarm>;
  /** By identity, so that an alarm that is set anew while it rings stays. */
  private readonly ringing = new Map<Alarm, Promise<void>>();
  private cancelTimer: (() => void) | null = null;
  private storing: Promise<void> = Promise.resolve();
  private wall: Instant;
  private monotonic: number;
  private closed = false;

  constructor(options: AlarmsOptions, stored: readonly Alarm[]) {
    this.options = options;
    this.alarms = new Map(stored.map((alarm) => [alarm.name, { name: alarm.name, dueAt: alarm.dueAt }]));
    this.wall = options.clock();
    this.monotonic = options.monotonic();
  }

  async set(alarm: Alarm): Promise<void> {
    this.alarms.set(alarm.name, { name: alarm.name, dueAt: alarm.dueAt });
    await this.store();
    this.scan();
  }

  async cancel(name: string): Promise<void> {
    if (!this.alarms.delete(name)) return;
    await this.store();
    this.scan();
  }

  list(): readonly Alarm[] {
    return [...this.alarms.values()].sort((a, b) => a.dueAt - b.dueAt);
  }

  scan(): void {
    if (this.closed) return;
    this.watchClock();
    const now = this.options.clock();
    for (const alarm of this.list()) {
      if (alarm.dueAt <= now && !this.ringing.has(alarm)) this.ringing.set(alarm, this.ring(alarm, now));
    }
    this.arm(now);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.cancelTimer?.();
    await Promise.race([Promise.all(this.ringing.values()), this.patience()]);
    this.cancelTimer?.();
    await this.storing;
  }

  /** A ring that nobody takes must not keep the app from quitting. */
  private patience(): Promise<void> {
    return new Promise((resolve) => {
      this.cancelTimer = this.options.timers.after(CLOSING_MS, resolve);
    });
  }

  private arm(now: Instant): void {
    this.cancelTimer?.();
    const soonest = this.list().find((alarm) => !this.ringing.has(alarm));
    const wait = soonest === undefined ? TICK_MS : Math.max(0, soonest.dueAt - now);
    this.cancelTimer = this.options.timers.after(Math.min(wait, TICK_MS), () => this.scan());
  }

  private watchClock(): void {
    const wall = this.options.clock();
    const monotonic = this.options.monotonic();
    const jump = wall - this.wall - (monotonic - this.monotonic);
    const gap = monotonic - this.monotonic;
    this.wall = wall;
    this.monotonic = monotonic;
    if (Math.abs(jump) < JUMP_MS && gap < TICK_MS + JUMP_MS) return;
    this.options.log.warn('alarms.clockJump', { jumpMs: Math.round(jump), gapMs: Math.round(gap) });
    this.options.onClockJump?.(jump);
  }

  private async ring(alarm: Alarm, now: Instant): Promise<void> {
    // Not before the ring is listed as under way.
    await Promise.resolve();
    try {
      await this.options.onRing({ name: alarm.name, dueAt: alarm.dueAt, lateMs: now - alarm.dueAt });
      if (this.alarms.get(alarm.name) === alarm) this.alarms.delete(alarm.name);
      await this.store();
    } catch (cause) {
      this.options.log.error('alarms.notTaken', { name: cause instanceof Error ? cause.name : 'unknown' });
    } finally {
      this.ringing.delete(alarm);
    }
  }

  /** One write after the other; each holds everything known when it starts. */
  private store(): Promise<void> {
    const next = this.storing.then(() => writeAlarms(this.options.file, this.list()));
    this.storing = next.catch(() => undefined);
    return next;
  }
}
