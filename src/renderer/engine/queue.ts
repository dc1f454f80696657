import { liveQuery } from 'dexie';
import type { Subscription } from 'dexie';
import { notFromFuture } from '../../shared/domain/conversations/notFromFuture';
import { decideQueue } from '../../shared/domain/queue/decideQueue';
import type { QueueDecision } from '../../shared/domain/queue/decision';
import { urgentFirst } from '../../shared/domain/queue/urgentFirst';
import { SECOND } from '../../shared/kernel/instant';
import { applyDecisions } from '../commands/applyDecision';
import { mendClock } from '../commands/mendClock';
import { conversationIdsAt } from '../db/conversations/inPlay';
import { keptCalendars } from './calendars';
import type { EngineTools } from './engineTools';
import { Liveness } from './liveness';
import type { SignedIn } from './liveness';
import { NamedAlarm } from './namedAlarm';
import { paced, stumble } from './paced';
import type { Pacer } from './pacer';
import { readSituation } from './readSituation';

/** Between two rounds, so that a flood of messages is looked at four times a second and not one by one. */
const REST = 250;
/** A round works off so much before it looks at the facts again, ms. */
const STRETCH = SECOND;
/** Decisions that share one transaction: few enough that a person's click does not wait behind them. */
const AT_ONCE = 100;

/** Hands conversations to people: gathers the situation, decides, carries it out, and looks again when something is due. */
export class Queue {
  private readonly calendars = keptCalendars();
  private readonly pacer: Pacer;
  private readonly alarm: NamedAlarm;
  private readonly liveness: Liveness;
  private team: Subscription | null = null;
  private conversations: { readonly undivided: boolean; readonly watch: Subscription } | null = null;
  private stopListening: (() => void) | null = null;

  constructor(
    private readonly tools: EngineTools,
    signedIn: SignedIn,
  ) {
    this.pacer = paced(tools, { rest: REST, work: () => this.round() });
    this.alarm = new NamedAlarm(tools, 'queue', () => this.kick());
    this.liveness = new Liveness(tools, signedIn, () => this.kick());
  }

  /** Begins with a round: what fell due while nobody looked is decided by the facts, not by alarms. */
  start(): void {
    const { db } = this.tools;
    this.stopListening = this.alarm.listen();
    // Counting observes every change of these small tables without reading their rows.
    this.team = this.watch(() =>
      Promise.all([db.sectors.count(), db.attendants.count(), db.presences.count(), db.house.get('hours')]),
    );
    this.kick();
  }

  async stop(): Promise<void> {
    this.stopListening?.();
    this.team?.unsubscribe();
    this.conversations?.watch.unsubscribe();
    this.liveness.stop();
    await this.pacer.stop();
  }

  private kick(): void {
    this.pacer.kick();
  }

  private async round(): Promise<void> {
    const { db, clock, random } = this.tools;
    await this.liveness.look();
    const now = clock();
    const { situation, undivided } = await readSituation(db, now, this.calendars, this.liveness);
    this.follow(undivided);
    const ahead = situation.conversations.filter(({ service }) => notFromFuture(service, now) !== service);
    if (ahead.length > 0) {
      await mendClock(
        db,
        ahead.map(({ id }) => id),
        { now, random },
      );
      return this.kick();
    }
    const { decisions, nextAt } = decideQueue(situation);
    if (await this.carryOut(decisions)) this.alarm.aim(nextAt);
    else this.kick();
  }

  /** @returns false when there was too much for one round */
  private async carryOut(decisions: readonly QueueDecision[]): Promise<boolean> {
    const { db, clock, random, signal } = this.tools;
    const began = performance.now();
    const sorted = urgentFirst(decisions);
    for (let from = 0; from < sorted.length; from += AT_ONCE) {
      if (signal.aborted || performance.now() - began > STRETCH) return false;
      // What is refused there: somebody was faster, and their act is what the next round looks at.
      await applyDecisions(db, sorted.slice(from, from + AT_ONCE), { now: clock(), random });
    }
    return true;
  }

  /** Where nothing is handed out a message must cost nothing: only those put off are watched there, by their keys. */
  private follow(undivided: boolean): void {
    if (this.conversations?.undivided === undivided) return;
    const { db } = this.tools;
    this.conversations?.watch.unsubscribe();
    const watch = undivided
      ? this.watch(() => conversationIdsAt(db, 'snoozed'))
      : // One row stands for all: the range that is watched is the whole table.
        this.watch(() => db.conversations.limit(1).toArray());
    this.conversations = { undivided, watch };
  }

  private watch(look: () => Promise<unknown>): Subscription {
    const error = (thrown: unknown): void => void stumble(this.tools, thrown);
    return liveQuery(look).subscribe({ next: () => this.kick(), error });
  }
}
