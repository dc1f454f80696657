import type { Table } from 'dexie';
import type { BalcaoDatabase } from '../../db/database';
import { changesAfter } from '../../db/changes/read';
import type { ChangeRow } from '../../db/changes/row';
import { readAutomatic, readCompany } from '../../db/house/readAutomatic';
import { readChain, readRespondCursor } from '../../db/meta/read';
import type { Occasion } from '../occasion';
import { AnswerDesk } from './answerDesk';
import { answerArrival } from './answerArrival';
import type { AnswerHouse } from './answerArrival';
import type { CalendarSource } from './arrivalFacts';
import type { BotPort } from './botPort';

/** What answering works with, besides the tables. */
export interface AnswerParts {
  readonly calendars: CalendarSource;
  readonly bot: BotPort;
}

export interface Answered {
  /** The log has been looked at as far as this. */
  readonly upTo: number;
  /** Is there more behind it? */
  readonly more: boolean;
}

/** Messages that share one transaction: few enough that a person's click does not wait behind them. */
const AT_ONCE = 40;

/**
 * Looks at the changes behind `after` and lets automations answer. What is decided, the messages and the cursor are written
 * in one transaction: a crash leaves either all of it or nothing, and twice the same log gives the same answers once.
 */
export async function answerChanges(
  db: BalcaoDatabase,
  after: number,
  parts: AnswerParts,
  occasion: Occasion,
): Promise<Answered> {
  const page = await changesAfter(db, after);
  const arrivals = page.filter(({ kind }) => kind === 'message.received');
  const todo = arrivals.slice(0, AT_ONCE);
  const rest = arrivals.length > todo.length;
  const upTo = (rest ? todo : page).at(-1)?.seq ?? after;
  if (todo.length > 0 && (await isAnswered(db, todo))) {
    await answerAll(db, todo, upTo, parts, occasion);
  }
  return { upTo, more: page.length > 0 };
}

/** Does any automation look at these at all? Where nothing is set up a message must cost next to nothing. */
async function isAnswered(db: BalcaoDatabase, arrivals: readonly ChangeRow[]): Promise<boolean> {
  const { greeting, away } = await readAutomatic(db);
  if (greeting.on || away.on) return true;
  const rows = await db.conversations.bulkGet(conversationIds(arrivals));
  return rows.some((row) => row?.service.stage === 'bot');
}

export function answerTables(db: BalcaoDatabase, bot: BotPort): Table[] {
  const own = [db.conversations, db.contacts, db.messages, db.outbox, db.changes, db.meta, db.notes];
  return [...new Set([...own, db.sectors, db.house, ...bot.tables(db)])];
}

function answerAll(
  db: BalcaoDatabase,
  arrivals: readonly ChangeRow[],
  upTo: number,
  { calendars, bot }: AnswerParts,
  occasion: Occasion,
): Promise<void> {
  return db.transaction('rw', answerTables(db, bot), async () => {
    const cursor = (await readRespondCursor(db)) ?? 0;
    const news = arrivals.filter(({ seq }) => seq > cursor);
    const desk = await AnswerDesk.open(db, conversationIds(news), occasion.now);
    const sectors = new Map((await db.sectors.toArray()).map((row) => [row.id, row]));
    const settings = await readAutomatic(db);
    const house: AnswerHouse = { settings, company: await readCompany(db), sectors, calendars, bot, occasion };
    for (const message of await db.messages.bulkGet(news.map(({ cause }) => cause))) {
      if (message) await answerArrival(desk, house, message);
    }
    await desk.put(Math.max(cursor, upTo));
  });
}

function conversationIds(changes: readonly ChangeRow[]): string[] {
  return [...new Set(changes.flatMap(({ conversationId }) => conversationId ?? []))];
}

/**
 * From where answering goes on. What is in the log already when it looks for the first time, after a rebuild or an import,
 * is history: it begins at the end.
 */
export async function answerFrom(db: BalcaoDatabase, { anew }: { readonly anew: boolean }): Promise<number> {
  return db.transaction('rw', db.meta, async () => {
    const end = (await readChain(db))?.seq ?? 0;
    const kept = anew ? undefined : await readRespondCursor(db);
    // A log that is shorter than it was has been put back.
    const cursor = kept === undefined || kept > end ? end : kept;
    if (cursor !== kept) await db.meta.put({ key: 'respond', cursor });
    return cursor;
  });
}

/** Notes how far the log was looked at where nothing had to be answered. */
export async function keepAnsweredTo(db: BalcaoDatabase, upTo: number): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    if (upTo > ((await readRespondCursor(db)) ?? 0)) await db.meta.put({ key: 'respond', cursor: upTo });
  });
}
