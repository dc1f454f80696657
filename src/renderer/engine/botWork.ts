import { liveQuery } from 'dexie';
import type { Subscription } from 'dexie';
import type { PictureFacts } from '../../shared/domain/automation/flow/picture';
import type { ReceivedFile } from '../../shared/domain/automation/flow/step';
import { SECOND } from '../../shared/kernel/instant';
import { answerDue } from '../commands/bot/answerDue';
import { noteFile } from '../commands/bot/noteFile';
import type { BotPort } from '../commands/automatic/botPort';
import { nextDue, sessionsWithFiles } from '../db/botSessions/read';
import type { WaitingFile } from '../db/botSessions/row';
import { keptCalendars } from './calendars';
import type { EngineTools } from './engineTools';
import { AGAIN_AFTER, paced, stumble } from './paced';
import type { Pacer } from './pacer';
import { pause } from './timers';

/** What the decoder sees of a stored file. null: it is no picture that could be looked at. @throws where the file is not there */
export type LookAtFile = (mediaId: string, mimeType: string) => Promise<PictureFacts | null>;

const REST = 50;
/** A file that cannot be fetched so often is asked for anew. */
const FETCHES = 3;
/** Longer timers are armed again: a moved clock must not be slept through. */
const LOOK_AGAIN = 30 * SECOND;

/** The menus' own clock and eyes: what is due for them, and the documents that customers sent. */
export class BotWork {
  private readonly calendars = keptCalendars();
  private readonly pacer: Pacer;
  private readonly watching: Subscription[] = [];
  private readonly looking = new Map<string, Promise<void>>();
  private forget: (() => void) | null = null;

  constructor(
    private readonly tools: EngineTools,
    private readonly bot: BotPort,
    private readonly lookAt: LookAtFile = () => Promise.resolve(null),
  ) {
    this.pacer = paced(tools, { rest: REST, work: () => this.goOn() });
  }

  start(): void {
    const { db } = this.tools;
    const error = (thrown: unknown): void => void stumble(this.tools, thrown);
    this.watching.push(
      liveQuery(() => nextDue(db)).subscribe({ next: () => this.pacer.kick(), error }),
      liveQuery(() => sessionsWithFiles(db)).subscribe({ next: () => this.pacer.kick(), error }),
    );
  }

  async stop(): Promise<void> {
    for (const subscription of this.watching) subscription.unsubscribe();
    await this.pacer.stop();
    this.forget?.();
    await Promise.all(this.looking.values());
  }

  private async goOn(): Promise<void> {
    const { db, clock, random, timers } = this.tools;
    const due = await this.bot.due(db, clock());
    const parts = { bot: this.bot, calendars: this.calendars };
    await answerDue(db, due.now, parts, { now: clock(), random });
    for (const row of await sessionsWithFiles(db)) {
      for (const file of row.files) if (file.seen === null) this.lookOnce(row.conversationId, file);
    }
    this.forget?.();
    const { nextAt } = due;
    this.forget =
      nextAt === null ? null : timers.after(Math.min(LOOK_AGAIN, nextAt - clock()), () => this.pacer.kick());
  }

  private lookOnce(conversationId: string, file: WaitingFile): void {
    const { messageId } = file;
    if (this.looking.has(messageId)) return;
    const work = this.look(conversationId, file).finally(() => this.looking.delete(messageId));
    this.looking.set(messageId, work);
  }

  private async look(conversationId: string, file: WaitingFile): Promise<void> {
    const { db, clock, random } = this.tools;
    try {
      const seen = await this.see(file);
      if (seen !== null)
        await noteFile(db, { conversationId, messageId: file.messageId, seen }, { now: clock(), random });
    } catch (error) {
      await stumble(this.tools, error);
    }
  }

  /** null: the engine stops meanwhile. */
  private async see({ mediaId, mimeType, sha256, fileName }: WaitingFile): Promise<ReceivedFile | null> {
    const { bridge, timers, signal } = this.tools;
    const optional = { ...(sha256 === undefined ? {} : { sha256 }), ...(fileName === undefined ? {} : { fileName }) };
    for (let count = 0; count < FETCHES && !signal.aborted; count += 1) {
      if (count > 0) await pause(timers, AGAIN_AFTER, signal);
      const fetched = await bridge.request('media.fetch', { mediaId, mimeType, ...optional });
      if (!fetched.ok) continue;
      const picture = await this.lookAt(mediaId, mimeType).catch(() => null);
      return { mimeType, size: fetched.value.size, picture, lost: false };
    }
    return signal.aborted ? null : { mimeType, size: null, picture: null, lost: true };
  }
}
