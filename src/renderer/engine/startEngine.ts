import type { CounterTally } from '../../shared/contract/channels';
import type { RandomBytes } from '../../shared/kernel/ids';
import type { Clock } from '../../shared/kernel/instant';
import type { Bridge } from '../bridge/bridge';
import { noBot } from '../commands/automatic/botPort';
import type { BotPort } from '../commands/automatic/botPort';
import { mendChain } from '../commands/mendChain';
import { moveCursor } from '../commands/moveCursor';
import { settleRebuilt } from '../commands/settleRebuilt';
import { sweepStrays } from '../commands/sweepStrays';
import type { BalcaoDatabase } from '../db/database';
import { readDatabaseMeta } from '../db/meta/read';
import { signedInIds } from './attendance';
import { Away } from './away';
import { BotWork } from './botWork';
import type { LookAtFile } from './botWork';
import { BackupWork } from './backup/backupWork';
import { followVerifiedName } from './companyName';
import { FileSweep } from './fileSweep';
import { HouseKeeper } from './houseKeeper';
import type { Keeper } from './keeper';
import { StatusBoard } from './engineStatus';
import type { EngineStatus } from './engineStatus';
import type { EngineTools } from './engineTools';
import { Intake } from './intake';
import type { ParseBody } from './itemsOf';
import { lead } from './leadership';
import type { LockPort } from './leadership';
import type { SignedIn } from './liveness';
import { MediaFetcher } from './mediaFetcher';
import { Outbox } from './outbox';
import { Queue } from './queue';
import { AGAIN_AFTER, stumble } from './paced';
import { planRecovery } from './recovery';
import { Respond } from './respond';
import { clearedProblem } from './storeTrouble';
import { Schedule } from './schedule';
import { everyAttendant } from '../db/attendants/read';
import { restoreKeptTeam, teamKeeper } from './teamKeeper';
import { pause, systemTimers } from './timers';
import type { Timers } from './timers';

export interface EngineParts {
  readonly db: BalcaoDatabase;
  readonly bridge: Bridge;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly onStatus: (status: EngineStatus) => void;
  /** Absent: the window's own. */
  readonly locks?: LockPort;
  readonly timers?: Timers;
  readonly parse?: ParseBody;
  /** Absent: who is at a window of this computer. */
  readonly signedIn?: SignedIn;
  /** Absent: no menu. */
  readonly bot?: BotPort;
  /** Looks into a document that a menu asked for. Absent: taken as it is. */
  readonly lookAtFile?: LookAtFile;
  /** Starts what keeps the search index, in the window that leads; gives what ends it. Absent: there is none. */
  readonly startSearch?: (db: BalcaoDatabase) => () => void;
}

export interface Engine {
  stop(): Promise<void>;
}

/** Starts the work of this counter, in one window at a time: intake, outbox, media, queue. */
export async function startEngine(parts: EngineParts): Promise<Engine> {
  const abort = new AbortController();
  const status = new StatusBoard(parts.onStatus);
  const { db, bridge, clock, random, timers = systemTimers } = parts;
  const tools: EngineTools = { db, bridge, clock, random, timers, status, signal: abort.signal };
  const locks = parts.locks ?? navigator.locks;
  const waiting = (): void => status.change({ phase: 'other-window' });
  const over = lead(locks, `engine-${db.name}`, abort.signal, waiting, () => keepWorking(tools, parts));
  return {
    stop: async () => {
      abort.abort();
      await over;
      status.change({ phase: 'stopped', replay: null });
    },
  };
}

/** The store may refuse at any step (closing, full, blocked): the work is begun again from the tables, never given up. */
async function keepWorking(tools: EngineTools, parts: EngineParts): Promise<void> {
  const { signal } = tools;
  while (!signal.aborted) {
    try {
      await new Run(tools, parts).work();
    } catch (error) {
      await stumble(tools, error);
    }
  }
}

/** One term of leadership. */
class Run {
  private readonly intake: Intake;
  private readonly outbox: Outbox;
  private readonly media: MediaFetcher;
  private readonly team: Keeper;
  private readonly house: HouseKeeper;
  private readonly queue: Queue;
  private readonly away: Away;
  private readonly backup: BackupWork;
  private readonly respond: Respond;
  private readonly botWork: BotWork;
  private readonly schedule: Schedule;
  private readonly files: FileSweep;
  /** The tables were put back from the journal in this term. */
  private rebuilt = false;

  constructor(
    private readonly tools: EngineTools,
    private readonly parts: Pick<EngineParts, 'parse' | 'signedIn' | 'bot' | 'lookAtFile' | 'startSearch'>,
  ) {
    const { parse, signedIn = () => signedInIds(navigator.locks), bot = noBot, lookAtFile } = parts;
    this.intake = new Intake(tools, (tally) => this.afterStoring(tally), parse);
    this.outbox = new Outbox(
      tools,
      () => this.intake.drain(),
      (tally) => this.tell(tally),
    );
    this.media = new MediaFetcher(tools);
    this.team = teamKeeper(tools);
    this.house = new HouseKeeper(tools);
    this.queue = new Queue(tools, signedIn);
    this.away = new Away(tools, signedIn);
    this.backup = new BackupWork(tools);
    this.respond = new Respond(tools, bot, () => this.outbox.kick());
    this.botWork = new BotWork(tools, bot, lookAtFile);
    this.schedule = new Schedule(tools);
    this.files = new FileSweep(tools);
  }

  async work(): Promise<void> {
    const stopListening = this.listen();
    let stopSearch = (): void => undefined;
    try {
      await this.catchUp();
      if (this.tools.signal.aborted) return;
      await this.outbox.start();
      await this.respond.start(this.rebuilt);
      this.botWork.start();
      // After the journal was read to its end: what customers wrote meanwhile is in the tables, with its age.
      this.queue.start();
      this.schedule.start();
      await this.away.start();
      this.media.kick();
      this.team.start();
      this.house.start();
      this.backup.start();
      await this.files.start();
      await sweepStrays(this.tools.db, this.tools.clock());
      // Last of all: nothing waits for it, and making the index reads every table.
      stopSearch = this.parts.startSearch?.(this.tools.db) ?? stopSearch;
      await ended(this.tools.signal);
    } finally {
      stopListening();
      await this.botWork.stop();
      await this.respond.stop();
      await this.backup.stop();
      await this.files.stop();
      stopSearch();
      await this.team.stop();
      await this.house.stop();
      await this.away.stop();
      await this.queue.stop();
      await this.schedule.stop();
      await this.outbox.stop();
      await this.media.stop();
    }
  }

  private listen(): () => void {
    const { bridge } = this.tools;
    const online = (): void => void this.outbox.hurry();
    const offs = [
      followVerifiedName(this.tools),
      bridge.on('inbox.arrived', () => void this.intake.drain()),
      bridge.on('connection.changed', (connection) => void this.outbox.follow(connection)),
    ];
    globalThis.addEventListener?.('online', online);
    return () => {
      for (const off of offs) off();
      globalThis.removeEventListener?.('online', online);
    };
  }

  /** Compares the tables with what main remembers of them, and reads the journal to its end. */
  private async catchUp(): Promise<void> {
    const { db, bridge, status, signal, timers, clock, random } = this.tools;
    const sentinel = await bridge.request('inbox.sentinel', db.phoneNumberId);
    if (!sentinel.ok) return this.catchUpLater();
    await mendChain(db, { now: clock() });
    const database = await readDatabaseMeta(db);
    const plan = planRecovery(sentinel.value, database, db.replacedCorrupt);
    // Before any conversation comes back: people and sectors stand when it does.
    // A team that was set up before the first message is no lost one: what main keeps may be a moment older.
    const unread = database.cursor === 0 && sentinel.value.last > 0;
    const lost = plan.cause !== null || (unread && (await everyAttendant(db)).length <= 1);
    if (lost && !(await restoreKeptTeam(this.tools))) return this.catchUpLater();
    const { journalId } = sentinel.value;
    if (plan.after !== database.cursor || journalId !== database.journalId) await moveCursor(db, plan.after, journalId);
    if (plan.gap) status.change({ problem: 'journal-behind' });
    this.intake.recovering = plan.cause !== null;
    this.rebuilt ||= plan.cause !== null;
    status.change({ phase: 'replaying', replay: { done: 0, total: Math.max(0, sentinel.value.last - plan.after) } });
    while (!signal.aborted && !(await this.intake.drain())) await pause(timers, AGAIN_AFTER, signal);
    if (signal.aborted) return;
    if (plan.cause === 'wiped' || plan.cause === 'corrupt') await settleRebuilt(db, { now: clock(), random });
    this.intake.recovering = false;
    const recovered = plan.cause === null ? null : { cause: plan.cause, entries: this.intake.stored };
    const problem = clearedProblem(status.current().problem);
    status.change({ phase: 'following', replay: null, problem, recovered });
  }

  private async catchUpLater(): Promise<void> {
    const { signal, timers } = this.tools;
    await pause(timers, AGAIN_AFTER, signal);
    if (!signal.aborted) await this.catchUp();
  }

  private afterStoring(tally: CounterTally): void {
    if (!this.intake.recovering) this.tell(tally);
    this.outbox.kick();
    if (tally.received > 0) this.respond.kick();
    this.media.kick();
  }

  private tell(tally: CounterTally): void {
    if (Object.values(tally).some((count: number) => count > 0))
      void this.tools.bridge.request('diagnostics.tally', tally);
  }
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
