import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { moveCursor } from '../moveCursor';
import { saveDraft } from '../saveDraft';
import { openDatabase } from '../../db/database';
import type { MessageRow } from '../../db/messages/row';
import { countingBytes } from '../../db/openMemoryDatabase';

const message: MessageRow = {
  ...{ id: 'wamid.1', conversationId: 'cv-1', order: 1, at: 1, direction: 'in' as const },
  ...{ author: { kind: 'customer', id: 'ct-1' } as const, content: { kind: 'text', text: 'oi' } as const },
};

it('reads everything, and refuses every command and every write below them', async () => {
  const dexie = { indexedDB: new IDBFactory(), IDBKeyRange };
  const live = await openDatabase('1', { dexie });
  if (!live.ok) throw new Error(live.failure.code);
  await live.value.messages.put(message);
  live.value.close();

  const opened = await openDatabase('1', { dexie, readOnly: true });
  if (!opened.ok) throw new Error(opened.failure.code);
  const db = opened.value;
  expect(db.isReadOnly).toBe(true);
  expect(await db.messages.where('[conversationId+order]').between(['cv-1', 0], ['cv-1', 9]).toArray()).toEqual([
    message,
  ]);
  const refusal = { name: 'ReadOnlyHistory' };
  await expect(db.messages.put({ ...message, id: 'wamid.2' })).rejects.toMatchObject(refusal);
  await expect(db.messages.clear()).rejects.toMatchObject(refusal);
  await expect(moveCursor(db, 5)).rejects.toMatchObject(refusal);
  const draft = { conversationId: 'cv-1', by: 'local', text: 'x', quotedWamid: null };
  await expect(saveDraft(db, draft, { now: 1, random: countingBytes() })).rejects.toMatchObject(refusal);
  expect(await db.messages.count()).toBe(1);
  expect(await db.ownDrafts.count()).toBe(0);
});
