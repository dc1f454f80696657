import type { Table } from 'dexie';
import type { BalcaoDatabase } from '../../db/database';
import type { BotPort } from './botPort';

/** Every table that automatic acts look at or write. */
export function answerTables(db: BalcaoDatabase, bot: BotPort): Table[] {
  const written = [db.conversations, db.contacts, db.messages, db.outbox, db.changes, db.meta, db.notes];
  const own = [db.sectors, db.house, db.rules, db.surveys, db.farewells, db.attendants, db.presences, db.scheduled];
  return [...new Set([...written, ...own, ...bot.tables(db)])];
}
