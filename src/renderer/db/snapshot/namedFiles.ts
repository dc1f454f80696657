import type { BalcaoDatabase } from '../database';
import { readTable, tablesInOrder } from './readTables';

/** Ids of media as rows hold them, wherever in a row: `mediaId`, or a file of ours by its form. */
const MEDIA_ID = /"mediaId":"([A-Za-z0-9_-]{1,128})"/g;
const LOCAL_ID = /up-[0-9A-HJKMNP-TV-Z]{26}/g;
/** Received media: they are never swept, and there are many. */
const DIGITS = /^\d+$/;

/**
 * Every file that any row of any table names, but those received by WhatsApp's own id. The change log is left out: it tells
 * what was, and nothing is shown or sent from it.
 * @param rest waited for between two reads, so that nobody waits for this; false: broken off
 * @returns null when it was broken off
 */
export async function namedFiles(db: BalcaoDatabase, rest: () => Promise<boolean>): Promise<readonly string[] | null> {
  const found = new Set<string>();
  for (const table of tablesInOrder(db)) {
    if (table === 'changes') continue;
    for await (const { text } of readTable(db, table)) {
      for (const [, id = ''] of text.matchAll(MEDIA_ID)) if (!DIGITS.test(id)) found.add(id);
      for (const [id] of text.matchAll(LOCAL_ID)) found.add(id);
      if (!(await rest())) return null;
    }
  }
  return [...found];
}
