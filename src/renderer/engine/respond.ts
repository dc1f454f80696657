import { liveQuery } from 'dexie';
import type { Subscription } from 'dexie';
import { SECOND } from '../../shared/kernel/instant';
import { answerChanges, answerFrom, AT_ONCE, keepAnsweredTo } from '../commands/automatic/answerChanges';
import type { Answered } from '../commands/automatic/answerChanges';
import { answerDue } from '../commands/automatic/answerDue';
import type { AnswerParts } from '../commands/automatic/answerHouse';
import type { BotPort } from '../commands/automatic/botPort';
import { setAsideAnswer } from '../commands/automatic/setAsideAnswer';
import { mendChain } from '../commands/mendChain';
import { readChain } from '../db/meta/read';
import { keptCalendars } from './calendars';
import type { EngineTools } from './engineTools';
import { NamedAlarm } from './namedAlarm';
import { paced, stumble } from './paced';
import type { Pacer } from './pacer';
import { metAnother, storeTrouble } from './storeTrouble';
import { pause } from './timers';

/** Between two looks at the log, ms: what customers write meanwhile is decided together. */
const REST = 20;
/** Somebody waits for an answer: it takes its share of the store, and leaves intake and people theirs. */
const REST_PER_WORK = 0.5;
/** Where nothing is set up the log is passed over in larger steps, ms: bubbles are to be painted meanwhile. */
const UNHEARD_REST = 250;
/** Between two looks at what falls due by time: each reads everybody who waits. */
const DUE_REST = 3 * SECOND;
/** What asked for nothing in so long a time may be looked at again after a crash. */
const KEEP_AFTER = 5 * SECOND;

/** Follows the change log and lets automations answer what customers write. */
export class Respond {
  private readonly parts: AnswerParts;
  private readonly pacer: Pacer;
  private watching: Subscription | null = null;
  private cursor = 0;
  private kept = 0;
  /** So many more changes are answered one by one: one of them cannot be. */
  private singly = 0;
  private forget: (() => void) | null = null;
  private stopListening: (() => void) | null = null;
  private readonly due: Pacer;
  private readonly alarm: NamedAlarm;

  constructor(
    private readonly tools: EngineTools,
    bot: BotPort,
    /** Something may have been put into the outbox. */
    private readonly onAnswered: () => void,
  ) {
    this.parts = { bot, calendars: keptCalendars() };
    this.pacer = paced(tools, { rest: REST, restPerWork: REST_PER_WORK, work: () => this.look() });
    this.due = paced(tools, { rest: DUE_REST, work: () => this.lookAtDue() });
    this.alarm = new NamedAlarm(tools, 'respond', () => this.due.kick());
  }

  /** @param anew the tables were put back from the journal: nothing of it is answered */
  async start(anew: boolean): Promise<void> {
    const { db } = this.tools;
    this.kept = this.cursor = await answerFrom(db, { anew });
    this.stopListening = this.alarm.listen();
    // The end of the log changes with every change, in any window, and costs one small row.
    const end = liveQuery(() => readChain(db));
    this.watching = end.subscribe({
      next: (chain) => {
        if ((chain?.seq ?? 0) > this.cursor) this.pacer.kick();
        this.due.kick();
      },
      error: (error: unknown) => void stumble(this.tools, error),
    });
  }

  /** Customers have written: told at once, since the log's own news comes behind whatever waits for the store. */
  kick(): void {
    if (this.watching !== null) this.pacer.kick();
  }

  async stop(): Promise<void> {
    this.watching?.unsubscribe();
    this.stopListening?.();
    await this.pacer.stop();
    await this.due.stop();
    this.forget?.();
    await this.keep();
  }

  /** What falls due by time; and when to look again. */
  private async lookAtDue(): Promise<void> {
    const { db, clock, random } = this.tools;
    const { nextAt } = await answerDue(db, this.parts, { now: clock(), random });
    this.alarm.aim(nextAt);
  }

  private async look(): Promise<void> {
    const { timers, signal } = this.tools;
    const { upTo, more, answered, unheard } = await this.answer();
    this.cursor = upTo;
    if (unheard) await pause(timers, UNHEARD_REST, signal);
    if (answered) {
      this.onAnswered();
      // A good-bye was noted, or somebody waits now: not every row that goes by time comes with an entry of the log.
      this.due.kick();
    }
    // One step at a time: the first of a flood must not wait for the last, and intake gets its turn between.
    if (more) this.pacer.kick();
    this.forget ??= this.tools.timers.after(KEEP_AFTER, () => void this.keep());
  }

  /** What can never be answered is found by going one by one, and set aside: everybody behind it waits. */
  private async answer(): Promise<Answered> {
    const { db, clock, random } = this.tools;
    const nothing = { more: true, answered: false, unheard: false };
    try {
      const atOnce = this.singly > 0 ? 1 : AT_ONCE;
      const answered = await answerChanges(db, this.cursor, this.parts, { now: clock(), random }, atOnce);
      this.singly = Math.max(0, this.singly - 1);
      return answered;
    } catch (error) {
      if (storeTrouble(error) !== 'poison') throw error;
      if (metAnother(error) && (await mendChain(db, { now: clock() }))) return { upTo: this.cursor, ...nothing };
      const wasSingle = this.singly > 0;
      this.singly = AT_ONCE;
      if (!wasSingle) return { upTo: this.cursor, ...nothing };
      return { upTo: await setAsideAnswer(db, this.cursor, { now: clock() }), ...nothing };
    }
  }

  /** Most changes ask for nothing: that they were looked at is noted now and then, not with each of them. */
  private async keep(): Promise<void> {
    this.forget = null;
    const { cursor } = this;
    if (cursor <= this.kept) return;
    try {
      await keepAnsweredTo(this.tools.db, cursor);
      this.kept = cursor;
    } catch {
      // The store is closing or refuses: they are looked at again, and decide the same.
    }
  }
}
