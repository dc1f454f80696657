import { randomUUID } from 'node:crypto';
import { customerWrites } from '../inbound/write';
import type { Sandbox } from '../sandbox';
import type { Customer } from '../state/customer';
import type { BurstReport, BurstRequest } from './types';

interface Burst {
  readonly id: string;
  readonly total: number;
  readonly startedAt: number;
  readonly wamids: string[];
  endedAt: number | null;
}

const percentile = (sorted: readonly number[], part: number): number | null =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? null;

/** Floods of inbound messages, each counted from writing to its first 200. */
export class Bursts {
  private readonly bursts = new Map<string, Burst>();

  constructor(private readonly sandbox: Sandbox) {}

  /** Starts one; it runs on its own. @returns its id */
  start(request: BurstRequest): string {
    const { world } = this.sandbox;
    if (request.concurrency !== undefined) world.webhooks.concurrency = request.concurrency;
    if (request.duplicates !== undefined) world.webhooks.duplicates = request.duplicates;
    const writers = Array.from({ length: request.customers }, (_, place) => this.writer(place));
    const total = request.customers * request.messagesEach;
    const burst: Burst = { id: randomUUID(), total, startedAt: performance.now(), wamids: [], endedAt: null };
    this.bursts.set(burst.id, burst);
    void this.run(burst, writers, request);
    return burst.id;
  }

  /** How far it is. */
  report(id: string): BurstReport | null {
    const burst = this.bursts.get(id);
    if (!burst) return null;
    const latencies: number[] = [];
    for (const wamid of burst.wamids) {
      const message = this.sandbox.world.messages.get(wamid);
      if (message?.direction === 'in' && message.latencyMs !== null) latencies.push(message.latencyMs);
    }
    latencies.sort((one, other) => one - other);
    const finished = latencies.length === burst.total;
    if (finished) burst.endedAt ??= performance.now();
    return {
      id,
      total: burst.total,
      written: burst.wamids.length,
      answered200: latencies.length,
      finished,
      elapsedMs: (burst.endedAt ?? performance.now()) - burst.startedAt,
      latencyP50Ms: percentile(latencies, 0.5),
      latencyP95Ms: percentile(latencies, 0.95),
    };
  }

  /** Waits until every message of it was answered 200. */
  async finish(id: string, timeoutMs: number): Promise<BurstReport | null> {
    const burst = this.bursts.get(id);
    if (!burst) return null;
    const { world } = this.sandbox;
    let checked = 0;
    await world.until(() => {
      while (checked < burst.wamids.length) {
        const message = world.messages.get(burst.wamids[checked] ?? '');
        if (message?.direction !== 'in' || message.answered200 === 0) return false;
        checked += 1;
      }
      if (checked < burst.total) return false;
      burst.endedAt ??= performance.now();
      return true;
    }, timeoutMs);
    return this.report(id);
  }

  private writer(place: number): Customer {
    const { world } = this.sandbox;
    const key = `burst-${String(place)}`;
    const tail = String(place).padStart(5, '0');
    const seed = { key, name: `Cliente ${String(place + 1)}`, waId: `55119800${tail}`, bsuid: `BR.80000000000${tail}` };
    return world.customers.get(key) ?? world.addCustomer(seed);
  }

  private async run(burst: Burst, writers: readonly Customer[], request: BurstRequest): Promise<void> {
    const { world, sender } = this.sandbox;
    const pace = request.perSecond ?? 0;
    for (let place = 0; place < burst.total; place += 1) {
      const customer = writers[place % writers.length];
      if (!customer) return;
      const text = `Mensagem ${String(place + 1)} `.padEnd(request.textLength ?? 24, 'á');
      const { message } = customerWrites(
        world,
        customer,
        { type: 'text', text },
        { burstId: burst.id, uncounted: true },
      );
      burst.wamids.push(message.wamid);
      if (pace > 0) {
        const due = burst.startedAt + ((place + 1) * 1_000) / pace - performance.now();
        if (due > 2) await new Promise((resolve) => setTimeout(resolve, due));
        else if (place % 32 === 31) await new Promise(setImmediate);
      } else if (sender.backlog > world.webhooks.concurrency * 4) {
        await world.until(() => sender.backlog <= world.webhooks.concurrency, 60_000);
      }
    }
  }
}
