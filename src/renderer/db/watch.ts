import { Dexie } from 'dexie';
import type { BalcaoDatabase } from './database';

export interface WatchParts<Value> {
  /** Names of tables; a change in any of them is a reason to read again. */
  readonly tables: readonly string[];
  /** Reads again at most so often, ms. */
  readonly every: number;
  readonly read: () => Promise<Value>;
  readonly next: (value: Value) => void;
  readonly failed?: () => void;
  /** The first read waits for it. */
  readonly after?: Promise<unknown>;
}

/**
 * Reads now, and again whenever one of the tables has changed: one read at a time, and under a flood of commits only so often.
 * For what watches whole tables (the head of the list, counts): Dexie's `liveQuery` would read again after every commit, and a
 * bubble that is to be painted would wait behind it. Changes of other windows are told too.
 * @returns ends it
 */
export function watchTables<Value>(db: BalcaoDatabase, parts: WatchParts<Value>): () => void {
  const watch = new TableWatch(parts);
  const marks = parts.tables.map((table) => `idb://${db.name}/${table}/`);
  const onMutated = (changed: object): void => {
    const names = Object.keys(changed);
    if (names.some((name) => name === 'all' || marks.some((mark) => name.startsWith(mark)))) watch.change();
  };
  const events = Dexie.on('storagemutated');
  events.subscribe(onMutated);
  const begin = (): void => watch.begin();
  if (parts.after) void parts.after.then(begin, begin);
  else begin();
  return () => {
    events.unsubscribe(onMutated);
    watch.end();
  };
}

class TableWatch<Value> {
  private state: 'waiting' | 'on' | 'ended' = 'waiting';
  private stale = true;
  private busy = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly parts: WatchParts<Value>) {}

  begin(): void {
    if (this.state !== 'waiting') return;
    this.state = 'on';
    void this.look();
  }

  change(): void {
    this.stale = true;
    // Within the pause after a look the next one is already set.
    if (this.timer === null) void this.look();
  }

  end(): void {
    this.state = 'ended';
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private isOn(): boolean {
    return this.state === 'on';
  }

  private async look(): Promise<void> {
    if (this.busy || !this.stale || !this.isOn()) return;
    this.busy = true;
    this.stale = false;
    const begun = performance.now();
    try {
      const value = await this.parts.read();
      if (this.isOn()) this.parts.next(value);
    } catch {
      if (this.isOn()) this.parts.failed?.();
    }
    this.busy = false;
    if (!this.isOn()) return;
    this.timer = setTimeout(
      () => {
        this.timer = null;
        void this.look();
      },
      Math.max(0, begun + this.parts.every - performance.now()),
    );
  }
}
