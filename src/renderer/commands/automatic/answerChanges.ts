import type { BalcaoDatabase } from '../../db/database';
import { changesAfter } from '../../db/changes/read';
import type { ChangeRow } from '../../db/changes/row';
import { readAutomatic } from '../../db/house/readAutomatic';
import { readChain, readRespondCursor } from '../../db/meta/read';
import { listRules } from '../../db/rules/read';
import type { Occasion } from '../occasion';
import { answerArrival } from './answerArrival';
import { AnswerDesk } from './answerDesk';
import { readAnswerHouse } from './answerHouse';
import type { AnswerHouse, AnswerParts } from './answerHouse';
import { answerTables } from './answerTables';
import { noteFarewell } from './noteFarewell';

export interface Answered {
  /** The log has been looked at as far as this. */
  readonly upTo: number;
  /** Is there more behind it? */
  readonly more: boolean;
  /** Did any automation look at it? Then something may be in the outbox. */
  readonly answered: boolean;
  /** Customers have written, and no automation is set up that would look at it. */
  readonly unheard: boolean;
}

/** Changes that share one transaction: few enough that a person's click does not wait behind them. */
export const AT_ONCE = 40;

/**
 * Looks at the changes behind `after` and lets automations answer. What is decided, the messages and the cursor are written
 * in one transaction: a crash leaves either all of it or nothing, and twice the same log gives the same answers once.
 * @param atOnce changes that are answered in it
 */
export async function answerChanges(
  db: BalcaoDatabase,
  after: number,
  parts: AnswerParts,
  occasion: Occasion,
  atOnce = AT_ONCE,
): Promise<Answered> {
  const { page, todo, wanted } = await glance(db, after, atOnce);
  const upTo = (todo.cut ? todo.causes : page).at(-1)?.seq ?? after;
  if (wanted) await answerAll(db, todo.causes, upTo, parts, occasion);
  return { upTo, more: page.length > 0, answered: wanted, unheard: todo.causes.length > 0 && !wanted };
}

interface Glance {
  readonly page: readonly ChangeRow[];
  readonly todo: { readonly causes: readonly ChangeRow[]; readonly cut: boolean };
  readonly wanted: boolean;
}

/** What there is to answer. One look: each would wait for its own turn behind whoever is writing. */
function glance(db: BalcaoDatabase, after: number, atOnce: number): Promise<Glance> {
  return db.transaction('r', [db.changes, db.house, db.rules, db.conversations], async () => {
    const page = await changesAfter(db, after);
    const causes = page.filter(isCause);
    const todo = { causes: causes.slice(0, atOnce), cut: causes.length > atOnce };
    return { page, todo, wanted: causes.length > 0 && (await isAnswered(db, todo.causes)) };
  });
}

/** What automations look at. */
export function isCause({ kind }: Pick<ChangeRow, 'kind'>): boolean {
  return kind === 'message.received' || kind === 'conversation.closed';
}

/** Does any automation look at these at all? Where nothing is set up a message must cost next to nothing. */
async function isAnswered(db: BalcaoDatabase, causes: readonly ChangeRow[]): Promise<boolean> {
  const { greeting, away, survey, farewell } = await readAutomatic(db);
  if ([greeting, away, survey, farewell].some(({ on }) => on)) return true;
  if ((await listRules(db)).some(({ on }) => on)) return true;
  const rows = await db.conversations.bulkGet(conversationIds(causes));
  return rows.some((row) => row?.service.stage === 'bot' || row?.survey !== undefined);
}

function answerAll(
  db: BalcaoDatabase,
  causes: readonly ChangeRow[],
  upTo: number,
  parts: AnswerParts,
  occasion: Occasion,
): Promise<void> {
  return db.transaction('rw', answerTables(db, parts.bot), async () => {
    const cursor = (await readRespondCursor(db)) ?? 0;
    const news = causes.filter(({ seq }) => seq > cursor);
    const desk = await AnswerDesk.open(db, conversationIds(news), occasion.now);
    const house = await readAnswerHouse(db, parts, occasion);
    // Each conversation in its order, and all of them side by side: what one waits to read, others read meanwhile.
    await Promise.all([...byConversation(news).values()].map((changes) => answerInOrder(desk, house, changes)));
    await desk.put(Math.max(cursor, upTo));
  });
}

function byConversation(changes: readonly ChangeRow[]): Map<string | null, ChangeRow[]> {
  const groups = new Map<string | null, ChangeRow[]>();
  for (const change of changes) {
    groups.set(change.conversationId, [...(groups.get(change.conversationId) ?? []), change]);
  }
  return groups;
}

async function answerInOrder(desk: AnswerDesk, house: AnswerHouse, changes: readonly ChangeRow[]): Promise<void> {
  for (const change of changes) await answerChange(desk, house, change);
}

async function answerChange(desk: AnswerDesk, house: AnswerHouse, change: ChangeRow): Promise<void> {
  if (change.kind === 'conversation.closed') return noteFarewell(desk, house, change);
  const message = await desk.db.messages.get(change.cause);
  if (message) await answerArrival(desk, house, message, change.seq);
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
