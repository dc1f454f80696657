import type { ArchivePiece, TablesRead } from '../../../shared/contract/backup';
import type { Bridge } from '../../bridge/bridge';
import type { BalcaoDatabase } from '../../db/database';
import { readCounters, readDatabaseMeta } from '../../db/meta/read';
import { MutationWatch } from '../../db/mutationWatch';
import { readAgain, readTable, tablesInOrder, type TableChunk } from '../../db/snapshot/readTables';
import type { Timers } from '../timers';
import { pause } from '../timers';
import { ChunkMap, type CompareKeys } from './chunkMap';

export interface ReadOutParts {
  readonly db: BalcaoDatabase;
  readonly bridge: Bridge;
  readonly timers: Timers;
  readonly signal: AbortSignal;
  readonly compare: CompareKeys;
}

/** So many chunks are read in the one transaction that makes all tables those of one moment: a tenth of a second. */
const AT_ONCE = 12;
/** After so many rounds of catching up the counter is too busy: the last one takes what it takes. */
const ROUNDS = 30;
/** Another window's word of what it wrote takes a few ms. */
const WORD_OF_OTHERS = 250;

class RunOver extends Error {
  override readonly name = 'RunOver';
}

/**
 * Reads all tables out to main, while everybody goes on working: chunk by chunk, then again what changed meanwhile, and
 * the rest of it in one short transaction over all tables. What main has then are the tables of that one moment.
 * @returns false when main wants nothing more of this run
 */
export async function readOut(parts: ReadOutParts, runId: string): Promise<boolean> {
  const watch = new MutationWatch(parts.db);
  try {
    return await new ReadOut(parts, runId, watch).all();
  } catch (error) {
    if (error instanceof RunOver) return false;
    await parts.bridge.request('backup.gaveUp', runId, 'backup-unreadable');
    throw error;
  } finally {
    watch.stop();
  }
}

class ReadOut {
  private readonly chunks: ChunkMap;
  private readonly encoder = new TextEncoder();

  constructor(
    private readonly parts: ReadOutParts,
    private readonly runId: string,
    private readonly watch: MutationWatch,
  ) {
    this.chunks = new ChunkMap(parts.compare);
  }

  async all(): Promise<boolean> {
    const { db } = this.parts;
    const expected = Math.max(1, (await readCounters(db)).messages * 2);
    let rows = 0;
    for (const name of tablesInOrder(db)) {
      for await (const chunk of readTable(db, name)) {
        this.chunks.add(chunk.place);
        await this.send(chunk);
        rows += chunk.place.rows;
        await this.parts.bridge.request('backup.progress', this.runId, Math.min(0.99, rows / expected));
      }
    }
    const read = await this.catchUp();
    const answer = await this.parts.bridge.request('backup.tablesRead', this.runId, read);
    return answer.ok;
  }

  private async catchUp(): Promise<TablesRead> {
    const { timers, signal } = this.parts;
    for (let round = 0; ; round += 1) {
      const touched = this.chunks.holding(this.watch.take());
      if (touched.length > AT_ONCE && round < ROUNDS) {
        for (const place of touched) await this.send(await readAgain(this.parts.db, place));
        continue;
      }
      const read = await this.oneMoment(touched.map((place) => ({ ...place })));
      await pause(timers, WORD_OF_OTHERS, signal);
      if (signal.aborted) throw new RunOver();
      if (!this.watch.hasOthers() || round >= ROUNDS) return read;
    }
  }

  /** Everything that changed since it was read, and the facts, in one transaction: all tables stand still for it. */
  private async oneMoment(touched: readonly TableChunk['place'][]): Promise<TablesRead> {
    const { db } = this.parts;
    const found = await db.transaction('r', db.tables, async () => {
      const { cursor } = await readDatabaseMeta(db);
      // Whatever this window wrote before this transaction began has been noted by now.
      const late = this.chunks.holding(this.watch.take());
      const places = new Map([...touched, ...late].map((place) => [`${place.table} ${place.chunk}`, place]));
      const again: TableChunk[] = [];
      for (const place of places.values()) again.push(await readAgain(db, place));
      const attendants = (await db.attendants.toArray()).map(({ name }) => name).filter((name) => name !== '');
      const { messages, openConversations, closedConversations } = await readCounters(db);
      const contacts = await db.contacts.count();
      const conversations = openConversations + closedConversations;
      return { again, read: { schema: db.verno, cursor, messages, contacts, conversations, attendants } };
    });
    for (const chunk of found.again) await this.send(chunk);
    return found.read;
  }

  private async send({ place, text }: TableChunk): Promise<void> {
    if (this.parts.signal.aborted) throw new RunOver();
    const piece: ArchivePiece = { place, body: this.encoder.encode(text) };
    const answer = await this.parts.bridge.request('backup.piece', this.runId, piece);
    if (!answer.ok) throw new RunOver();
  }
}
