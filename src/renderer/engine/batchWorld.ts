import type { SendOutcome, SendRequest } from '../../shared/contract/channels';
import { nothingAutomatic } from '../../shared/domain/automation/automaticMessages';
import { pickSends } from '../../shared/domain/outbox/pickSends';
import { calendarOf } from '../../shared/domain/hours/calendarOf';
import { MINUTE, SECOND } from '../../shared/kernel/instant';
import { answerChanges, answerFrom } from '../commands/automatic/answerChanges';
import { noBot } from '../commands/automatic/botPort';
import { markSending } from '../commands/markSending';
import { eventItem, messageFrom, NOON, outcomeItem, sendItem, sentAs, statusOf } from '../commands/receive/sampleItems';
import type { IntakeItem } from '../commands/receive/item';
import { receiveEvents } from '../commands/receiveEvents';
import { recordOutcomes } from '../commands/recordOutcomes';
import type { Answer } from '../commands/recordOutcomes';
import { settleInterrupted } from '../commands/settleInterrupted';
import type { BalcaoDatabase } from '../db/database';
import { readDatabaseMeta } from '../db/meta/read';
import { countingBytes, openMemoryDatabase, reopen } from '../db/openMemoryDatabase';
import { unsettledJobs } from '../db/outbox/read';
import { RULE } from './houseTesting';

/** How long a status may take to settle a send in doubt, ms. */
const DOUBT = 90 * SECOND;

/** What becomes of a request that is posted; `dropped`: it never reached WhatsApp, `unheard`: it did, and nobody was told. */
export type Fate = 'accepted' | 'refused' | 'unheard' | 'dropped';

const outcomes: Record<Fate, (wamid: string) => SendOutcome> = {
  accepted: (wamid) => sentAs(wamid),
  refused: () => ({ outcome: 'retry', retryAt: null, errorCode: 0, reason: 'refused' }),
  unheard: () => ({ outcome: 'unconfirmed', retryAt: null, errorCode: 0, reason: 'timeout' }),
  dropped: () => ({ outcome: 'unconfirmed', retryAt: null, errorCode: 0, reason: 'timeout' }),
};

/** Ends a transaction as a kill in the middle of it does: nothing of it stands. */
class Killed extends Error {
  override readonly name = 'Killed';
}

interface Held {
  readonly request: SendRequest;
  fate: Fate | null;
}

/**
 * A counter with its journal and WhatsApp, driven step by step, in batches as the engine makes them: many decisions, many
 * claims, many answers to a transaction. Any of them can be killed before it is on disk, and page or app after it.
 */
export class BatchWorld {
  now = NOON;
  /** How often WhatsApp has taken each message. */
  readonly accepted = new Map<string, number>();
  private readonly journal: IntakeItem[] = [];
  private readonly silent = new Map<string, string>();
  /** What main holds: the requests that are in flight. */
  private readonly held = new Map<string, Held>();
  /** What the page waits for, and what it has heard and not noted. */
  private readonly waiting = new Set<string>();
  private answers: Answer[] = [];
  private written = 0;

  private constructor(
    public db: BalcaoDatabase,
    private readonly random: (length: number) => Uint8Array,
  ) {}

  static async open(): Promise<BatchWorld> {
    const db = await openMemoryDatabase();
    const greeting = { on: true, text: 'Olá, {{primeiro_nome}}!', againAfterDays: null };
    await db.house.put({ ...nothingAutomatic, key: 'automatic', greeting });
    await db.rules.put({ ...RULE, conditions: [{ kind: 'words', match: 'any', words: ['boleto'] }] });
    await db.meta.put({ key: 'respond', cursor: 0 });
    return new BatchWorld(db, countingBytes());
  }

  /** Customers write, one after the other, some of them twice. */
  arrive(people: readonly number[], text: string): void {
    for (const person of people) {
      this.written += 1;
      const sender = { waId: `55119000001${String(person).padStart(2, '0')}`, name: `Pessoa ${person}` };
      const event = messageFrom(sender, `w${this.written}`, this.now, { content: { kind: 'text', text } });
      this.put({ ...eventItem(event), at: this.now });
    }
  }

  intake(killed = false): Promise<void> {
    return this.inOneGo(killed, async () => {
      const { cursor } = await readDatabaseMeta(this.db);
      const items = this.journal.slice(cursor);
      if (items.length === 0) return;
      await receiveEvents(this.db, { items, cursor: this.journal.length, recovering: false }, this.occasion());
    });
  }

  decide(killed = false): Promise<void> {
    return this.inOneGo(killed, async () => {
      const parts = { calendars: calendarOf, bot: noBot };
      let after = await answerFrom(this.db, { anew: false });
      for (let more = true; more;) {
        const answered = await answerChanges(this.db, after, parts, this.occasion());
        [after, more] = [answered.upTo, answered.more];
      }
    });
  }

  /** Everything that is due, as many at once as the counter allows. */
  async claim(killed = false): Promise<void> {
    await this.intake();
    const jobs = await unsettledJobs(this.db);
    // As the outbox has it: what is under way, and for a while what is in doubt.
    const doubted = (since: number | null | undefined): boolean => this.now - (since ?? this.now) < DOUBT;
    const holdsUp = jobs.filter(
      ({ state, unconfirmedSince }) => state === 'sending' || (state === 'unconfirmed' && doubted(unconfirmedSince)),
    );
    const busy = new Set(holdsUp.map(({ conversationId }) => conversationId));
    const ids = pickSends(jobs, this.now, busy, 64).map(({ id }) => id);
    let claimed: readonly SendRequest[] = [];
    await this.inOneGo(killed, async () => {
      claimed = (await markSending(this.db, ids, this.occasion())).flatMap(({ request, unfit }) =>
        unfit === null ? [request] : [],
      );
    });
    if (killed) return;
    for (const request of claimed) {
      // Main joins a request to the one in flight.
      if (!this.held.has(request.outboxId)) this.held.set(request.outboxId, { request, fate: null });
      this.waiting.add(request.outboxId);
    }
  }

  /** Main posts what it holds: journalled and on disk first. */
  post(count: number, fateOf: (place: number) => Fate): void {
    const ready = [...this.held.values()].filter(({ fate }) => fate === null).slice(0, count);
    for (const [place, held] of ready.entries()) {
      const fate = fateOf(place);
      const { outboxId } = held.request;
      held.fate = fate;
      this.put(sendItem(held.request, 0));
      if (fate !== 'accepted' && fate !== 'unheard') continue;
      const times = (this.accepted.get(outboxId) ?? 0) + 1;
      this.accepted.set(outboxId, times);
      this.silent.set(outboxId, `out-${outboxId}-${times}`);
    }
  }

  /** The answers of what was posted are journalled, and told to the page where it still waits. */
  hear(count: number): void {
    const posted = [...this.held.entries()].filter(([, { fate }]) => fate !== null).slice(0, count);
    for (const [outboxId, { request, fate }] of posted) {
      const outcome = outcomes[fate ?? 'dropped'](this.silent.get(outboxId) ?? `out-${outboxId}`);
      this.put({ ...outcomeItem(outboxId, outcome, 0), attempt: request.attempt ?? '' });
      if (this.waiting.delete(outboxId)) this.answers.push({ outboxId, outcome });
      this.held.delete(outboxId);
    }
  }

  /** All answers that came meanwhile, at once. */
  async note(killed = false): Promise<void> {
    const answers = this.answers;
    if (answers.length === 0) return;
    await this.inOneGo(killed, async () => {
      await recordOutcomes(this.db, answers, this.occasion());
    });
    if (!killed) this.answers = [];
  }

  /** WhatsApp tells of what it took. */
  tellStatuses(): void {
    for (const [outboxId, wamid] of this.silent) {
      this.put({ ...eventItem(statusOf('delivered', wamid, outboxId, { at: this.now })), at: this.now });
    }
    this.silent.clear();
  }

  /** The page dies, and is loaded again: what it knew is gone, what stands on disk and in main is not. */
  async reload(): Promise<void> {
    this.waiting.clear();
    this.answers = [];
    this.db = await reopen(this.db);
    await this.intake();
    for (const { id, state } of await unsettledJobs(this.db)) {
      if (state === 'sending') await settleInterrupted(this.db, { outboxId: id, wait: false }, this.occasion());
    }
  }

  /** The whole app dies: what main held is gone as well. */
  async crash(): Promise<void> {
    this.held.clear();
    await this.reload();
  }

  pass(minutes: number): void {
    this.now += minutes * MINUTE;
  }

  private put(item: IntakeItem): void {
    this.journal.push({ ...item, seq: this.journal.length + 1 });
  }

  private async inOneGo(killed: boolean, work: () => Promise<void>): Promise<void> {
    if (!killed) return work();
    try {
      await this.db.transaction('rw', this.db.tables, async () => {
        await work();
        throw new Killed();
      });
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }

  private occasion() {
    return { now: this.now, random: this.random };
  }
}
