import type { IDBFactory } from 'fake-indexeddb';
import { createFakeBridge } from '../bridge/fakeBridge';
import type { FakeBridge } from '../bridge/fakeBridge';
import type { BalcaoDatabase } from '../db/database';
import { countingBytes, openMemoryDatabase } from '../db/openMemoryDatabase';
import { startingStatus } from './engineStatus';
import type { EngineStatus } from './engineStatus';
import type { LockPort } from './leadership';
import { startEngine } from './startEngine';
import type { Engine, EngineParts } from './startEngine';
import type { Timers } from './timers';

/** Timers that ring when a test lets the time pass. */
export class HandTimers implements Timers {
  now = 1_760_000_000_000;
  private readonly waiting = new Set<{ readonly at: number; readonly ring: () => void }>();

  after(ms: number, ring: () => void): () => void {
    const alarm = { at: this.now + ms, ring };
    this.waiting.add(alarm);
    return () => this.waiting.delete(alarm);
  }

  pass(ms: number): void {
    this.now += ms;
    for (const alarm of [...this.waiting]) {
      if (alarm.at > this.now || !this.waiting.delete(alarm)) continue;
      alarm.ring();
    }
  }

  /** Rings what waits for so long at most, and no time passes: the pauses between two pieces of work. */
  skipPauses(ms: number): void {
    for (const alarm of [...this.waiting]) {
      if (alarm.at <= this.now + ms && this.waiting.delete(alarm)) alarm.ring();
    }
  }
}

/** Web Locks of one profile, for several windows. */
export function memoryLocks(): LockPort {
  const tails = new Map<string, Promise<void>>();
  const held = new Set<string>();
  return {
    async request(name, options, hold) {
      if (options.ifAvailable && held.has(name)) return hold(null);
      const before = tails.get(name) ?? Promise.resolve();
      const turn = before.then(async () => {
        if (options.signal?.aborted) throw new DOMException('aborted', 'AbortError');
        held.add(name);
        try {
          await hold({});
        } finally {
          held.delete(name);
        }
      });
      tails.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
}

export interface TestCounter {
  readonly db: BalcaoDatabase;
  readonly bridge: FakeBridge;
  readonly timers: HandTimers;
  readonly engine: Engine;
  status(): EngineStatus;
}

export interface TestParts {
  readonly bridge?: FakeBridge;
  readonly timers?: HandTimers;
  readonly store?: IDBFactory;
}

/** A counter at work over a database and a main in memory. */
export async function openTestCounter(
  parts: Partial<Omit<EngineParts, 'bridge' | 'timers'>> & TestParts = {},
): Promise<TestCounter> {
  const db = parts.db ?? (await openMemoryDatabase(parts.store));
  const bridge = parts.bridge ?? createFakeBridge();
  const timers = parts.timers ?? new HandTimers();
  let status = startingStatus;
  const engine = await startEngine({
    clock: () => timers.now,
    random: countingBytes(),
    locks: memoryLocks(),
    signedIn: () => Promise.resolve(new Set()),
    ...parts,
    timers,
    db,
    bridge,
    onStatus: (next) => {
      status = next;
    },
  });
  return { db, bridge, timers, engine, status: () => status };
}
