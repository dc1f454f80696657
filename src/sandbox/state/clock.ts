import type { Instant } from '../../shared/kernel/instant';

/** What a scheduled task does; a promise is awaited while the clock is driven by hand. */
export type Task = () => void | Promise<void>;

interface Entry {
  readonly at: Instant;
  readonly order: number;
  readonly task: Task;
}

const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * The sandbox's time: it can be frozen (speed 0), compressed (speed 3600: an hour a second) or driven by hand, so that
 * seven days of retries pass in a moment. Tasks run in the order of their due time.
 */
export class SandboxClock {
  private base: Instant;
  private realBase = performance.now();
  private rate = 1;
  private order = 0;
  private entries: Entry[] = [];
  private timer: NodeJS.Timeout | null = null;
  private driving = 0;
  /** Work that a natural ring started and that is not over. */
  private readonly running = new Set<Promise<void>>();

  /** @param start the moment at which the sandbox's time begins, ms */
  constructor(start: Instant) {
    this.base = start;
  }

  /** The sandbox's present, ms since the epoch. */
  now(): Instant {
    if (this.rate === 0 || this.driving > 0) return this.base;
    return Math.floor(this.base + (performance.now() - this.realBase) * this.rate);
  }

  get speed(): number {
    return this.rate;
  }

  /** Sandbox seconds per real second; 0 freezes. */
  setSpeed(rate: number): void {
    this.settle(this.now());
    this.rate = Math.max(0, rate);
    this.arm();
  }

  /**
   * Runs a task at a sandbox moment, or as soon as possible when it has passed.
   * @returns a function that cancels it
   */
  schedule(at: Instant, task: Task): () => void {
    const entry: Entry = { at, order: (this.order += 1), task };
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.entries[middle];
      if (other && other.at <= at) low = middle + 1;
      else high = middle;
    }
    this.entries.splice(low, 0, entry);
    if (low === 0) this.arm();
    return () => {
      const place = this.entries.indexOf(entry);
      if (place >= 0) this.entries.splice(place, 1);
    };
  }

  /** Runs a task after so many sandbox milliseconds. */
  after(ms: number, task: Task): () => void {
    return this.schedule(this.now() + ms, task);
  }

  /**
   * Moves the time forward by hand and runs what falls due on the way, each at its own moment, waiting for its work
   * (a webhook's answer), so that what it schedules in turn is still met.
   * @param ms sandbox milliseconds
   */
  async advance(ms: number): Promise<void> {
    const target = this.now() + ms;
    this.settle(this.now());
    this.driving += 1;
    this.disarm();
    try {
      for (;;) {
        await this.settleRunning();
        const next = this.entries[0];
        if (!next || next.at > target) break;
        this.entries.shift();
        this.base = Math.max(this.base, next.at);
        await next.task();
      }
      this.base = Math.max(this.base, target);
    } finally {
      this.driving -= 1;
      this.settle(this.base);
      this.arm();
    }
  }

  /** Puts the clock at a moment: forward as `advance`; backward only the reading changes. */
  async set(moment: Instant): Promise<void> {
    const now = this.now();
    if (moment >= now) return this.advance(moment - now);
    this.settle(moment);
    this.arm();
  }

  /** Number of tasks that wait. */
  get pending(): number {
    return this.entries.length;
  }

  /** Forgets every task and stops the timer. */
  stop(): void {
    this.entries = [];
    this.disarm();
  }

  private async settleRunning(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  private track(work: void | Promise<void>): void {
    if (!work) return;
    this.running.add(work);
    void work.finally(() => this.running.delete(work));
  }

  private settle(now: Instant): void {
    this.base = now;
    this.realBase = performance.now();
  }

  private disarm(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private arm(): void {
    this.disarm();
    const next = this.entries[0];
    if (!next || this.driving > 0) return;
    const due = next.at <= this.now();
    if (this.rate === 0 && !due) return;
    const wait = due ? 0 : Math.ceil((next.at - this.now()) / this.rate);
    this.timer = setTimeout(
      () => {
        this.ring();
      },
      Math.min(wait, LONGEST_TIMER),
    );
  }

  private ring(): void {
    this.timer = null;
    const now = this.now();
    for (;;) {
      const next = this.entries[0];
      if (!next || next.at > now) break;
      this.entries.shift();
      this.track(next.task());
    }
    this.arm();
  }
}
