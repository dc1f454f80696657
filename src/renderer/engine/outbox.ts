import { liveQuery } from 'dexie';
import type { Subscription } from 'dexie';
import type { ConnectionStatus, CounterTally, SendOutcome } from '../../shared/contract/channels';
import { pickSends } from '../../shared/domain/outbox/pickSends';
import { isTooOld } from '../../shared/domain/outbox/retry';
import { MINUTE, SECOND } from '../../shared/kernel/instant';
import type { Instant } from '../../shared/kernel/instant';
import { hurryRetries } from '../commands/hurryRetries';
import { markSending } from '../commands/markSending';
import type { Occasion } from '../commands/occasion';
import { offerUnconfirmed } from '../commands/offerUnconfirmed';
import { recordOutcome } from '../commands/recordOutcome';
import { requeueReaction } from '../commands/requeueReaction';
import { settleInterrupted } from '../commands/settleInterrupted';
import { unsettledJobs } from '../db/outbox/read';
import type { OutboxRow } from '../db/outbox/row';
import type { EngineTools } from './engineTools';
import { storeTrouble } from './storeTrouble';
import { pause } from './timers';

const PARALLEL = 8;
/** How long a status may take to settle a send in doubt before a person is asked, ms. */
const DOUBT = 90 * SECOND;
/** How often a pause is doubted: its end may have been announced before its begin was known. */
const PAUSE_CHECK = MINUTE;
const AGAIN_AFTER = 2 * SECOND;

/** Sends what is queued: first in first out in a conversation, several conversations side by side. */
export class Outbox {
  private readonly inFlight = new Map<string, Promise<void>>();
  private passing: Promise<void> | null = null;
  private again = false;
  private started = false;
  private forget: (() => void) | null = null;
  private watching: Subscription | null = null;

  constructor(
    private readonly tools: EngineTools,
    /** Reads the journal to its end; false when it could not. */
    private readonly drain: () => Promise<boolean>,
    private readonly onTally: (tally: CounterTally) => void,
  ) {}

  /** Settles what the last run left in flight, then begins. The journal must have been read to its end. */
  async start(): Promise<void> {
    const { db, bridge } = this.tools;
    for (const job of await unsettledJobs(db)) {
      if (job.state === 'sending') await settleInterrupted(db, { outboxId: job.id, wait: false }, this.occasion());
    }
    this.started = true;
    // Any window may queue: the table itself tells.
    const queued = liveQuery(() => db.outbox.where('state').equals('queued').primaryKeys());
    this.watching = queued.subscribe({ next: () => this.kick(), error: (error: unknown) => void this.stumble(error) });
    const connection = await bridge.request('connection.describe');
    if (connection.ok) await this.follow(connection.value);
    this.kick();
  }

  /** Stops and waits for what is under way: its answer must be noted. */
  async stop(): Promise<void> {
    this.started = false;
    this.watching?.unsubscribe();
    this.forget?.();
    await this.passing;
    await Promise.all(this.inFlight.values());
  }

  /** Something may be due. */
  kick(): void {
    if (!this.started) return;
    this.again = true;
    this.passing ??= this.passes();
  }

  /** The network is back. */
  async hurry(): Promise<void> {
    await hurryRetries(this.tools.db, this.tools.clock());
    this.kick();
  }

  /** What main says about the Graph API. */
  async follow(connection: ConnectionStatus): Promise<void> {
    const { status } = this.tools;
    if (connection.api === 'token-expired' || connection.api === 'blocked') {
      status.change({ sendingPaused: { errorCode: connection.apiErrorCode ?? 0 } });
    }
    if (connection.api !== 'ready') return;
    status.change({ sendingPaused: null });
    await this.hurry();
  }

  private async passes(): Promise<void> {
    while (this.again && this.started) {
      this.again = false;
      try {
        await this.pass();
      } catch (error) {
        await this.stumble(error);
        this.again = true;
      }
    }
    // In the same turn as the last look at `again`: a kick in between would be lost.
    this.passing = null;
  }

  /** The store refused: say so, and give it time. */
  private async stumble(error: unknown): Promise<void> {
    const trouble = storeTrouble(error);
    this.tools.status.change({ problem: trouble === 'poison' ? 'database-blocked' : trouble });
    await this.breathe();
  }

  private breathe(): Promise<void> {
    return pause(this.tools.timers, AGAIN_AFTER, this.tools.signal);
  }

  private async pass(): Promise<void> {
    const { db, clock, status } = this.tools;
    const jobs = await unsettledJobs(db);
    const now = clock();
    await this.askAboutDoubts(jobs, now);
    if (status.current().sendingPaused === null) {
      const busy = new Set(this.inFlight.keys());
      for (const job of jobs) if (isInDoubt(job, now)) busy.add(job.conversationId);
      for (const job of pickSends(jobs, now, busy, PARALLEL - this.inFlight.size)) this.launch(job);
    }
    this.arm(jobs, now);
    await this.settleOrphans(jobs.filter((job) => job.state === 'sending' && !this.inFlight.has(job.conversationId)));
  }

  /** In flight for nobody: the answer was lost or could not be noted. They would hold up their conversations for good. */
  private async settleOrphans(orphans: readonly OutboxRow[]): Promise<void> {
    const { db, timers } = this.tools;
    if (orphans.length === 0) return;
    if (!(await this.drain())) {
      timers.after(AGAIN_AFTER, () => this.kick());
      return;
    }
    for (const { id } of orphans) await settleInterrupted(db, { outboxId: id, wait: true }, this.occasion());
    this.again = true;
  }

  private async askAboutDoubts(jobs: readonly OutboxRow[], now: Instant): Promise<void> {
    const { db } = this.tools;
    for (const job of jobs) {
      if (job.state !== 'unconfirmed' || isInDoubt(job, now)) continue;
      if (job.request.content.kind === 'reaction') {
        await requeueReaction(db, job.id, now);
        this.again = true;
      } else if (await offerUnconfirmed(db, job.id, this.occasion())) {
        this.onTally({ received: 0, answered: 0, delivered: 0, read: 0, failed: 0, unconfirmed: 1 });
      }
    }
  }

  private launch(job: OutboxRow): void {
    const sending = this.send(job)
      // A job whose answer could not be noted is settled by the journal's own `outcome`.
      .catch((error: unknown) => this.stumble(error))
      .finally(() => {
        this.inFlight.delete(job.conversationId);
        this.kick();
      });
    this.inFlight.set(job.conversationId, sending);
  }

  private async send(job: OutboxRow): Promise<void> {
    const { db, bridge, clock } = this.tools;
    // What the journal still holds of an earlier attempt must not be taken for the answer to the next one.
    const triedBefore = job.attempts > 0 || job.lastErrorCode !== null;
    if (triedBefore && !(await this.drain())) return this.breathe();
    const request = await markSending(db, job.id, this.occasion());
    if (request === null) return;
    if (isTooOld(request.createdAt, job.lastErrorCode, clock())) {
      return this.record(job.id, finalRefusal(job.lastErrorCode ?? 0, 'too-old'));
    }
    const answer = await bridge.request('message.send', request, db.phoneNumberId);
    if (answer.ok) await this.record(job.id, answer.value);
    // The door turned it away before anything else: the same again would be turned away for ever.
    else if (answer.failure.code === 'bad-request') await this.record(job.id, finalRefusal(0, 'bad-request'));
    else if (await this.drain()) await settleInterrupted(db, { outboxId: job.id, wait: true }, this.occasion());
  }

  private async record(outboxId: string, outcome: SendOutcome): Promise<void> {
    const { db, status, timers } = this.tools;
    if (outcome.outcome === 'paused') {
      status.change({ sendingPaused: { errorCode: outcome.errorCode } });
      timers.after(PAUSE_CHECK, () => void this.checkPause());
    }
    this.onTally(await recordOutcome(db, { outboxId, outcome }, this.occasion()));
  }

  private async checkPause(): Promise<void> {
    if (!this.started || this.tools.status.current().sendingPaused === null) return;
    const connection = await this.tools.bridge.request('connection.describe');
    if (connection.ok) await this.follow(connection.value);
  }

  /** One alarm for the soonest due thing. */
  private arm(jobs: readonly OutboxRow[], now: Instant): void {
    const moments = jobs.flatMap((job) => {
      if (job.state === 'queued') return job.dueAt > now ? [job.dueAt] : [];
      return isInDoubt(job, now) ? [(job.unconfirmedSince ?? now) + DOUBT] : [];
    });
    if (moments.length > 0) this.later(Math.min(...moments) - now);
  }

  private later(ms: number): void {
    this.forget?.();
    this.forget = this.tools.timers.after(ms, () => this.kick());
  }

  private occasion(): Occasion {
    return { now: this.tools.clock(), random: this.tools.random };
  }
}

/** A status may still settle it, so the next message of the conversation waits; not for long when the clock is set back. */
function isInDoubt(job: OutboxRow, now: Instant): boolean {
  return job.state === 'unconfirmed' && Math.abs(now - (job.unconfirmedSince ?? now)) < DOUBT;
}

function finalRefusal(errorCode: number, reason: string): SendOutcome {
  return { outcome: 'failed', retryAt: null, errorCode, reason };
}
