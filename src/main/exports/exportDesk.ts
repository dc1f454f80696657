import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import type { ExportPlan, ExportTicket } from '../../shared/contract/exports';
import type { KeptFile } from './partFile';
import { Output, type OutputParts } from './output';

export interface ExportDeskParts extends Omit<OutputParts, 'workFolder'> {
  /** Asks where the file should stand, in front of the window with that page; null: the person cancelled. */
  readonly askWhere: (suggestedName: string, pageId: number) => Promise<string | null>;
}

interface Open {
  readonly output: Output;
  readonly pageId: number;
  /** Its works, one behind the other. */
  turn: Promise<unknown>;
}

/** A ticket that is unknown, of another page, or ended. */
export class UnknownTicket extends Error {
  override readonly name = 'UnknownTicket';
}

/** The exports that are being written. One that fails leaves nothing behind and is forgotten. */
export class ExportDesk {
  private readonly open = new Map<string, Open>();
  /** Where finished ones stand, for showing them in their folder. */
  private readonly finished = new Map<string, string>();

  constructor(private readonly parts: ExportDeskParts) {}

  /** @param workFolder for the pages that are being printed; made, and emptied while nothing else is being written */
  async begin(plan: ExportPlan, pageId: number, workFolder: string): Promise<ExportTicket | null> {
    const path = await this.parts.askWhere(plan.suggestedName, pageId);
    if (path === null) return null;
    if (this.open.size === 0) await rm(workFolder, { recursive: true, force: true });
    await mkdir(workFolder, { recursive: true, mode: 0o700 });
    const output = await Output.open(path, plan, { ...this.parts, workFolder });
    const ticket = randomUUID();
    this.open.set(ticket, { output, pageId, turn: Promise.resolve() });
    return { ticket, path };
  }

  /** Runs one work on an export, after those before it. @throws UnknownTicket, and what the disk refuses */
  async work<Value>(ticket: string, pageId: number, run: (output: Output) => Promise<Value>): Promise<Value> {
    const entry = this.open.get(ticket);
    if (entry?.pageId !== pageId) throw new UnknownTicket();
    const result = entry.turn.then(() => {
      if (!this.open.has(ticket)) throw new UnknownTicket();
      return run(entry.output);
    });
    entry.turn = result.catch(() => undefined);
    try {
      return await result;
    } catch (thrown) {
      await this.drop(ticket);
      throw thrown;
    }
  }

  async finish(ticket: string, pageId: number): Promise<KeptFile> {
    const kept = await this.work(ticket, pageId, (output) => output.keep());
    this.open.delete(ticket);
    this.finished.set(ticket, kept.path);
    return kept;
  }

  /** Ends it without waiting for what it is doing, which then fails. */
  async cancel(ticket: string, pageId: number): Promise<void> {
    if (this.open.get(ticket)?.pageId === pageId) await this.drop(ticket);
  }

  pathOf(ticket: string): string | null {
    return this.finished.get(ticket) ?? null;
  }

  /** The page is gone: nobody will end what it began. */
  async leave(pageId: number): Promise<void> {
    const own = [...this.open].filter(([, entry]) => entry.pageId === pageId);
    await Promise.all(own.map(([ticket]) => this.drop(ticket)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.open.keys()].map((ticket) => this.drop(ticket)));
  }

  private async drop(ticket: string): Promise<void> {
    const entry = this.open.get(ticket);
    this.open.delete(ticket);
    await entry?.output.drop();
  }
}
