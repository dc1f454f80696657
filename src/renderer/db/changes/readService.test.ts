import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../database';
import { openMemoryDatabase } from '../openMemoryDatabase';
import { fewServiceChanges, latestServiceChanges, serviceChanges } from './readService';
import type { ChangeRow } from './row';

const NOON = Date.UTC(2026, 10, 22, 15);
const ENTRIES = 3_000;
/** Every tenth entry of the long conversation tells how it was served; every seventh belongs to another one. */
const rows = Array.from({ length: ENTRIES }, (_none, index): ChangeRow => {
  const conversationId = index % 7 === 0 ? 'other' : 'long';
  const kind = index % 10 === 0 ? 'conversation.assigned' : 'message.delivered';
  // WhatsApp's word of a delivery comes up to some minutes after the fact.
  const at = NOON + index * MINUTE - (kind === 'message.delivered' ? (index % 5) * MINUTE : 0);
  return { seq: index + 1, at, kind, actor: 'balcao', conversationId, cause: `c${index}`, body: {}, hash: '' };
});
let db: BalcaoDatabase;
beforeAll(async () => {
  db = await openMemoryDatabase();
  await db.changes.bulkAdd(rows);
});
afterAll(() => db.close());

const seqs = (found: readonly ChangeRow[] | null): readonly number[] | undefined => found?.map(({ seq }) => seq);

function expected(since: number, until = Infinity): readonly number[] {
  return rows
    .filter(({ conversationId, kind }) => conversationId === 'long' && kind.startsWith('conversation.'))
    .filter(({ at }) => at >= since && at <= until)
    .map(({ seq }) => seq);
}

describe('what was done with a conversation of many entries', () => {
  it.each([
    ['all of it', -Infinity, Infinity],
    ['its beginning', -Infinity, NOON + HOUR],
    ['an hour of its middle', NOON + 25 * HOUR, NOON + 26 * HOUR],
    ['a moment', NOON + 1_500 * MINUTE, NOON + 1_500 * MINUTE],
    ['its end', NOON + 49 * HOUR, Infinity],
    ['a time before it', NOON - 9 * HOUR, NOON - 8 * HOUR],
    ['a time after it', NOON + 99 * HOUR, Infinity],
  ])('is found by time: %s', async (_name, since, until) => {
    expect(seqs(await serviceChanges(db, 'long', since, until))).toEqual(expected(since, until));
  });

  it('is read from its end for its newest messages', async () => {
    expect(seqs(await latestServiceChanges(db, 'long', NOON + 45 * HOUR))).toEqual(expected(NOON + 45 * HOUR));
  });

  it('does not read what lies before the time that is looked at', async () => {
    let read = 0;
    db.changes.hook('reading', (row: ChangeRow) => {
      read += 1;
      return row;
    });
    await serviceChanges(db, 'long', NOON + 48 * HOUR, NOON + 49 * HOUR);
    // The first look, and some twenty more by halves; what is in the hours around comes past Dexie.
    expect(read).toBeLessThan(350);
  });

  it('does not hold up the opening of a conversation', async () => {
    expect(await fewServiceChanges(db, 'long', -Infinity)).toBeNull();
    await db.changes.add({
      ...rows[0],
      seq: ENTRIES + 1,
      conversationId: 'short',
      kind: 'conversation.opened',
    } as ChangeRow);
    expect(seqs(await fewServiceChanges(db, 'short', -Infinity))).toEqual([ENTRIES + 1]);
    expect(seqs(await fewServiceChanges(db, 'short', NOON + HOUR))).toEqual([]);
  });
});
