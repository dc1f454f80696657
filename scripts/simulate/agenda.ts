import { Line } from '../../src/shared/domain/queue/line';
import type { Instant } from '../../src/shared/kernel/instant';

interface Entry {
  readonly at: Instant;
  readonly number: number;
  readonly happens: () => void;
}

/** What is going to happen, in the order of time; at the same moment in the order in which it was written down. */
export class Agenda {
  private written = 0;
  private readonly entries = new Line<Entry>((a, b) => (a.at === b.at ? a.number < b.number : a.at < b.at));

  add(at: Instant, happens: () => void): void {
    this.written += 1;
    this.entries.add({ at: Math.round(at), number: this.written, happens });
  }

  /** When the next thing happens; null: nothing does. */
  nextAt(): Instant | null {
    return this.entries.first()?.at ?? null;
  }

  /** Lets the next thing happen. */
  step(): void {
    const entry = this.entries.first();
    if (entry === undefined) return;
    this.entries.remove(entry);
    entry.happens();
  }
}
