import type { Clock } from '../../../shared/kernel/instant';
import { absentIndex } from '../../../shared/domain/search/indexStatus';
import type { IndexStatus } from '../../../shared/domain/search/indexStatus';
import type { BalcaoDatabase } from '../../db/database';
import { readChain, readCounters, readDatabaseMeta } from '../../db/meta/read';
import { affectedBy } from './affected';
import { readAffected, readPage } from './readRows';
import type { Reading } from './readRows';
import type { SearchIndex } from './searchIndex';
import { goneDocuments, looksShort, needsMending } from './verify';

export interface FeedParts {
  readonly db: BalcaoDatabase;
  readonly index: SearchIndex;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Waits, no longer than `signal` lives. */
  readonly pause: (ms: number) => Promise<void>;
  readonly onStatus: (status: IndexStatus) => void;
}

const phases = ['conversations', 'messages', 'notes'] as const;
type Phase = (typeof phases)[number];

/** How far the tables have been read through; null: to the end. Persisted in the index as JSON. */
interface Scan {
  readonly phase: Phase;
  /** Key of the last row that is in the index. */
  readonly after: string;
  readonly done: number;
  /** The index had been whole before: afterwards what is too much in it is looked for. */
  readonly mending: boolean;
}

const FROM_THE_START: Scan = { phase: 'conversations', after: '', done: 0, mending: false };
/** Entries of the log that are read at a time: not more, since others write meanwhile; not less, since each step is a sync of the disk. */
const ENTRIES = 400;
/** The index follows so soon after a change (ms); while more than FEW come in that time, it waits, PATIENCE at most. */
const SOON = 150;
const FEW = 20;
/** In a flood it looks so often (ms) whether that is over: each look stands in the way of who writes. */
const FLOOD = 1_000;
const PATIENCE = 10_000;
/** Name of the measure of a write. */
const WRITE = 'search-write';
/** While the index is made, the tables rest for so much of the time that a page took. */
const REST_SHARE = 0.5;
/** The same while it catches up with the log: what people write just now goes first. */
const FOLLOW_REST_SHARE = 1;

/** The index is tidied after so many writes, each of which leaves a piece; steps of it are so far apart (ms). */
const TIDY_AFTER = 8;
const TIDY_GAP = 20;

/** Keeps the index as the tables are: reads them through once, then follows the change log. */
export class IndexFeed {
  private status: IndexStatus;
  private wake: () => void = () => undefined;
  private nudged = true;
  /** Writes since the index was tidied; what an earlier run left is tidied first. */
  private writes = TIDY_AFTER;
  /** Done between two steps, so that no page is read in one state of the index and written in another. */
  private readonly jobs: (() => Promise<void>)[] = [];
  /** The index is being thrown away: it answers nobody. */
  renewing = false;

  constructor(
    private readonly parts: FeedParts,
    renewed: boolean,
  ) {
    this.status = { ...absentIndex, state: 'building', renewed };
  }

  current(): IndexStatus {
    return this.status;
  }

  /** Something may have changed. */
  nudge(): void {
    this.nudged = true;
    this.wake();
  }

  /**
   * Works until the signal ends it; throws what the tables or the index throw.
   * @param check is asked before every step, and may throw what was found out meanwhile
   */
  async run(check: () => void): Promise<void> {
    const { signal } = this.parts;
    await this.prepare();
    while (!signal.aborted) {
      check();
      this.nudged = false;
      for (let job = this.jobs.shift(); job !== undefined; job = this.jobs.shift()) await job();
      const scan = this.scan();
      const more = scan === null ? await this.follow() : await this.read(scan);
      if (!more && !(await this.tidy()) && !signal.aborted) await this.untilNudged();
    }
  }

  /** Reads everything again, into an empty index. */
  rebuild(): Promise<void> {
    return this.between(async () => {
      this.renewing = true;
      try {
        await this.parts.index.clear();
        await this.prepare();
      } finally {
        this.renewing = false;
      }
    });
  }

  /**
   * Holds the index against the tables, and has it mended where they differ.
   * @returns whether they agreed
   */
  verify(): Promise<boolean> {
    const { db, index, clock } = this.parts;
    return this.between(async () => {
      index.examine();
      const wrong = await needsMending(db, index);
      if (wrong) this.begin({ ...FROM_THE_START, mending: true });
      this.tell({ checkedAt: clock(), checked: wrong ? 'mended' : 'equal' });
      return !wrong;
    });
  }

  private between<Value>(job: () => Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      this.jobs.push(() => job().then(resolve, reject));
      this.nudge();
    });
  }

  private async prepare(): Promise<void> {
    const { db, index } = this.parts;
    // Each restore of a number makes a database of its own, with the id of the one that was kept.
    const database = `${(await readDatabaseMeta(db)).databaseId} in ${db.name}`;
    // Another database of the same number: it was lost, and rebuilt from the journal with new rows.
    if (index.fact('database') !== null && index.fact('database') !== database) await index.clear();
    if (index.fact('database') === null) {
      const seq = (await readChain(db))?.seq ?? 0;
      index.put({
        ...NOTHING,
        facts: { database, seq: String(seq), scan: JSON.stringify(FROM_THE_START) },
      });
    }
    if (this.scan() === null && (await looksShort(db, index)) && (await needsMending(db, index))) {
      this.begin({ ...FROM_THE_START, mending: true });
    }
    this.tell({ state: this.scan() === null ? 'following' : 'building', documents: index.size() });
  }

  private scan(): Scan | null {
    return JSON.parse(this.parts.index.fact('scan') ?? 'null') as Scan | null;
  }

  private begin(scan: Scan): void {
    this.parts.index.put({ ...NOTHING, facts: { scan: JSON.stringify(scan) } });
  }

  /** One page of a table. */
  private async read(scan: Scan): Promise<boolean> {
    const { db, pause, index } = this.parts;
    const began = performance.now();
    if (scan.after === '') this.tell({ total: (await readCounters(db)).messages });
    const page = await readPage(db, scan.phase, scan.after);
    const done = scan.done + page.documents.length;
    const next = nextScan(scan, page.last, done);
    await this.put(page, { scan: JSON.stringify(next) });
    this.tell({ state: 'building', done, documents: index.size() });
    if (next === null) {
      if (scan.mending) await this.dropGone();
      index.optimise();
      this.tell({ state: 'following', done: 0, total: null, renewed: false, documents: index.size() });
    }
    await pause((performance.now() - began) * REST_SHARE);
    return true;
  }

  private async dropGone(): Promise<void> {
    const { db, index } = this.parts;
    for await (const gone of goneDocuments(db, index)) index.put({ ...NOTHING, gone, facts: {} });
  }

  /** The entries that the log has by now, a step at a time. */
  private async follow(): Promise<boolean> {
    const { db, pause, index, signal } = this.parts;
    if (((await readChain(db))?.seq ?? 0) <= this.followed()) return false;
    const upTo = await this.untilCalm();
    while (this.followed() < upTo && !signal.aborted) {
      const began = performance.now();
      const changes = await db.changes.where('seq').above(this.followed()).limit(ENTRIES).toArray();
      const last = changes.at(-1);
      if (last === undefined) return false;
      await this.put(await readAffected(db, affectedBy(changes)), { seq: String(last.seq) });
      this.tell({ state: 'following', documents: index.size() });
      if (last.seq < upTo) await pause((performance.now() - began) * FOLLOW_REST_SHARE);
    }
    return true;
  }

  /** The last entry of the log that is in the index. */
  private followed(): number {
    return Number(this.parts.index.fact('seq') ?? 0);
  }

  /** Nothing else is to do: a step of joining what writing left. @returns whether there is more of it */
  private async tidy(): Promise<boolean> {
    if (this.writes < TIDY_AFTER) return false;
    if (!this.parts.index.tidy()) this.writes = 0;
    else await this.parts.pause(TIDY_GAP);
    return this.writes > 0;
  }

  /** Rows and the fact that they are in, together; the conversations that they stand in come with them. */
  private async put(reading: Reading, facts: Readonly<Record<string, string>>): Promise<void> {
    const { db, index } = this.parts;
    const given = new Set(reading.conversations.map(({ id }) => id));
    const wanted = reading.documents.map(({ conversationId }) => conversationId).filter((id) => !given.has(id));
    const more = await db.conversations.bulkGet([...index.unknown(wanted)]);
    const conversations = [...reading.conversations, ...more.flatMap((row) => row ?? [])];
    const began = performance.now();
    this.writes += 1;
    index.put({ conversations, documents: reading.documents, gone: index.placesOf(reading.missing), facts });
    // Benchmarks read the last one.
    performance.clearMeasures(WRITE);
    performance.measure(WRITE, { start: began });
  }

  /** In a flood the tables come first: whoever searches meanwhile lacks some seconds. @returns the log's last entry by then */
  private async untilCalm(): Promise<number> {
    const { db, pause, signal } = this.parts;
    const began = performance.now();
    let seen = (await readChain(db))?.seq ?? 0;
    for (let wait = SOON; !signal.aborted; wait = FLOOD) {
      await pause(wait);
      const now = (await readChain(db))?.seq ?? 0;
      if ((now - seen) * SOON <= FEW * wait || performance.now() - began > PATIENCE) return now;
      seen = now;
    }
    return seen;
  }

  private async untilNudged(): Promise<void> {
    if (this.nudged) return;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      this.parts.signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  private tell(change: Partial<IndexStatus>): void {
    this.status = { ...this.status, ...change };
    this.parts.onStatus(this.status);
  }
}

const NOTHING = { conversations: [], documents: [] } as const;

/** The page behind this one; null behind the last page of the last table. */
function nextScan(scan: Scan, last: string | null, done: number): Scan | null {
  if (last !== null) return { ...scan, after: last, done };
  const phase = phases[phases.indexOf(scan.phase) + 1];
  return phase === undefined ? null : { ...scan, phase, after: '', done };
}
