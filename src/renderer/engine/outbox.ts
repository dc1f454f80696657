import { liveQuery } from 'dexie';
import type { Subscription } from 'dexie';
import type { ConnectionStatus, CounterTally, SendOutcome } from '../../shared/contract/channels';
import { fileOf } from '../../shared/domain/conversations/content';
import { pickSends } from '../../shared/domain/outbox/pickSends';
import { isTooOld } from '../../shared/domain/outbox/retry';
import { MINUTE, SECOND } from '../../shared/kernel/instant';
import type { Instant } from '../../shared/kernel/instant';
import { hurryRetries } from '../commands/hurryRetries';
import { judgeAgain, markSending, type Claimed } from '../commands/markSending';
import type { Occasion } from '../commands/occasion';
import { offerUnconfirmed } from '../commands/offerUnconfirmed';
import { recordOutcomes } from '../commands/recordOutcomes';
import type { Answer } from '../commands/recordOutcomes';
import { mendChain } from '../commands/mendChain';
import { requeueReaction } from '../commands/requeueReaction';
import { setAsideSend } from '../commands/setAsideSend';
import { settleInterrupted } from '../commands/settleInterrupted';
import { unsettledJobs } from '../db/outbox/read';
import type { OutboxRow } from '../db/outbox/row';
import type { EngineTools } from './engineTools';
import { AGAIN_AFTER, stumble } from './paced';
import { metAnother, storeTrouble } from './storeTrouble';
import { pause } from './timers';
import { Together } from './together';

/** Under way at once: at WhatsApp's 80 messages a second (cloud-api 7) an answer may then take most of a second. */
const PARALLEL = 64;
/** Of them with a file, which may have to be handed over first. */
const PARALLEL_FILES = 8;
/** How long a status may take to settle a send in doubt before a person is asked, ms. */
const DOUBT = 90 * SECOND;
/** How often a pause is doubted: its end may have been announced before its begin was known. */
const PAUSE_CHECK = MINUTE;

/** Sends what is queued: first in first out in a conversation, several conversations side by side. */
export class Outbox {
  private readonly inFlight = new Map<string, Sending>();
  private passing: Promise<void> | null = null;
  private again = false;
  private started = false;
  private forget: (() => void) | null = null;
  private watching: Subscription | null = null;
  private readonly answers = new Together<Answer>((answers) => this.record(answers));

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
      if (job.state !== 'sending') continue;
      await this.orAside(job, () => settleInterrupted(db, { outboxId: job.id, wait: false }, this.occasion()));
    }
    this.started = true;
    // Any window may queue: the table itself tells.
    const queued = liveQuery(() => db.outbox.where('state').equals('queued').primaryKeys());
    const error = (thrown: unknown): void => void stumble(this.tools, thrown);
    this.watching = queued.subscribe({ next: () => this.kick(), error });
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
    await Promise.all([...this.inFlight.values()].map(({ over }) => over));
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
        await stumble(this.tools, error);
        this.again = true;
      }
    }
    // In the same turn as the last look at `again`: a kick in between would be lost.
    this.passing = null;
  }

  private async pass(): Promise<void> {
    const { db, clock, status } = this.tools;
    const jobs = await unsettledJobs(db);
    const now = clock();
    const orphans = jobs.filter((job) => job.state === 'sending' && !this.inFlight.has(job.conversationId));
    await this.askAboutDoubts(jobs, now);
    if (status.current().sendingPaused === null) {
      const busy = new Set(this.inFlight.keys());
      for (const job of jobs) if (isInDoubt(job, now)) busy.add(job.conversationId);
      await this.launchAll(this.withinLimits(pickSends(jobs, now, busy, jobs.length)));
    }
    this.arm(jobs, now);
    await this.settleOrphans(orphans);
  }

  /** In flight for nobody: the answer was lost or could not be noted. They would hold up their conversations for good. */
  private async settleOrphans(orphans: readonly OutboxRow[]): Promise<void> {
    const { db, timers } = this.tools;
    if (orphans.length === 0) return;
    if (!(await this.drain())) {
      timers.after(AGAIN_AFTER, () => this.kick());
      return;
    }
    for (const job of orphans) {
      await this.orAside(job, () => settleInterrupted(db, { outboxId: job.id, wait: true }, this.occasion()));
    }
    this.again = true;
  }

  private async askAboutDoubts(jobs: readonly OutboxRow[], now: Instant): Promise<void> {
    for (const job of jobs) {
      if (job.state !== 'unconfirmed' || isInDoubt(job, now)) continue;
      await this.orAside(job, () => this.askAbout(job, now));
    }
  }

  private async askAbout(job: OutboxRow, now: Instant): Promise<void> {
    const { db } = this.tools;
    if (job.request.content.kind === 'reaction') {
      await requeueReaction(db, job.id, now);
      this.again = true;
    } else if (await offerUnconfirmed(db, job.id, this.occasion())) {
      this.onTally({ received: 0, answered: 0, delivered: 0, read: 0, failed: 0, unconfirmed: 1 });
    }
  }

  /** As many as may be under way, and of files fewer: they must not keep words waiting. */
  private withinLimits(jobs: readonly OutboxRow[]): OutboxRow[] {
    const under = [...this.inFlight.values()];
    let files = under.filter(({ job }) => hasFile(job)).length;
    const some = jobs.filter((job) => !hasFile(job) || (files += 1) <= PARALLEL_FILES);
    return some.slice(0, PARALLEL - under.length);
  }

  /** Those that were never tried are claimed together; what is queued meanwhile shares the next claim. */
  private async launchAll(jobs: readonly OutboxRow[]): Promise<void> {
    const again = jobs.filter(wasTried);
    // What the journal still holds of an earlier attempt must not be taken for the answer to the next one.
    if (again.length > 0) void this.launch(again, this.drain());
    const fresh = jobs.filter((job) => !wasTried(job));
    if (fresh.length > 0) await this.launch(fresh, Promise.resolve(true));
  }

  /** Resolves once the claim is on disk, or was refused: each job says so. */
  private async launch(jobs: readonly OutboxRow[], ready: Promise<boolean>): Promise<void> {
    const claimed = this.claim(jobs, ready);
    for (const job of jobs) {
      const over = claimed
        .then((all) => this.send(job, all.get(job.id)))
        // A job whose answer could not be noted is settled by the journal's own `outcome`.
        .catch((error: unknown) => stumble(this.tools, error))
        .finally(() => {
          this.inFlight.delete(job.conversationId);
          this.kick();
        });
      this.inFlight.set(job.conversationId, { job, over });
    }
    await claimed.catch(() => undefined);
  }

  private async claim(jobs: readonly OutboxRow[], ready: Promise<boolean>): Promise<ReadonlyMap<string, Claimed>> {
    if (!(await ready)) {
      await pause(this.tools.timers, AGAIN_AFTER, this.tools.signal);
      return new Map();
    }
    return new Map((await this.claimAll(jobs)).map((one) => [one.request.outboxId, one]));
  }

  /** One that cannot be claimed, however often, is found by itself: it must not hold up everybody's. */
  private async claimAll(jobs: readonly OutboxRow[]): Promise<Claimed[]> {
    const ids = jobs.map(({ id }) => id);
    const [only, ...others] = jobs;
    if (only === undefined || others.length === 0) {
      return (await this.orAside(only, () => markSending(this.tools.db, ids, this.occasion()))) ?? [];
    }
    try {
      return await markSending(this.tools.db, ids, this.occasion());
    } catch (error) {
      if (storeTrouble(error) !== 'poison') throw error;
      const claimed: Claimed[] = [];
      for (const job of jobs) claimed.push(...(await this.claimAll([job])));
      return claimed;
    }
  }

  /** Does something with a job. What its rows forbid is not tried for ever: the job is set aside, kept raw. */
  private async orAside<Value>(job: OutboxRow | undefined, work: () => Promise<Value>): Promise<Value | undefined> {
    const { db } = this.tools;
    try {
      return await work();
    } catch (error) {
      if (job === undefined || storeTrouble(error) !== 'poison') throw error;
      if (metAnother(error) && (await mendChain(db, this.occasion()))) return work();
      const aside = (withMessage: boolean): Promise<void> => setAsideSend(db, { job, withMessage }, this.occasion());
      await aside(true).catch((again: unknown) => {
        if (storeTrouble(again) !== 'poison') throw again;
        return aside(false);
      });
      return undefined;
    }
  }

  private async send(job: OutboxRow, claimed: Claimed | undefined): Promise<void> {
    const { db, bridge, clock } = this.tools;
    // Somebody took it back, or the journal has settled it.
    if (claimed === undefined) return;
    const { request, unfit } = claimed;
    const note = (outcome: SendOutcome): Promise<void> => this.answers.add({ outboxId: job.id, outcome });
    if (unfit !== null) return note(finalRefusal(unfit, 'unfit'));
    if (isTooOld(request.createdAt, job.lastErrorCode, clock())) {
      return note(finalRefusal(job.lastErrorCode ?? 0, 'too-old'));
    }
    const answer = await bridge.request('message.send', request, db.phoneNumberId);
    if (answer.ok) {
      if (answer.value.outcome !== 'waited') return note(answer.value);
      return this.send(job, (await judgeAgain(db, job.id, this.occasion())) ?? undefined);
    }
    // The door turned it away before anything else: the same again would be turned away for ever.
    if (answer.failure.code === 'bad-request') return note(finalRefusal(0, 'bad-request'));
    if (await this.drain()) await settleInterrupted(db, { outboxId: job.id, wait: true }, this.occasion());
  }

  private async record(answers: readonly Answer[]): Promise<void> {
    const { db, status, timers } = this.tools;
    const paused = answers.map(({ outcome }) => outcome).find(({ outcome }) => outcome === 'paused');
    if (paused?.outcome === 'paused') {
      status.change({ sendingPaused: { errorCode: paused.errorCode } });
      timers.after(PAUSE_CHECK, () => void this.checkPause());
    }
    this.onTally(await recordOutcomes(db, answers, this.occasion()));
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

interface Sending {
  readonly job: OutboxRow;
  readonly over: Promise<void>;
}

function wasTried(job: OutboxRow): boolean {
  return job.attempts > 0 || job.lastErrorCode !== null;
}

function hasFile({ request: { content } }: OutboxRow): boolean {
  return fileOf(content) !== null;
}

/** A status may still settle it, so the next message of the conversation waits; not for long when the clock is set back. */
function isInDoubt(job: OutboxRow, now: Instant): boolean {
  return job.state === 'unconfirmed' && Math.abs(now - (job.unconfirmedSince ?? now)) < DOUBT;
}

function finalRefusal(errorCode: number, reason: string): SendOutcome {
  return { outcome: 'failed', retryAt: null, errorCode, reason };
}
