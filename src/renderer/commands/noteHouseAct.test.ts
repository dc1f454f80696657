import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../shared/domain/team/attendant';
import { openDatabase, type BalcaoDatabase } from '../db/database';
import { noteHouseAct, type NotedAct } from './noteHouseAct';
import { permitExport } from './permitExport';
import { takeRestoreBack } from './restore/takeBack';
import { noteHistoryOpened } from './review/noteHistoryOpened';
import { NOW, occasion, openCounter } from './serve/sampleCounter';

const dono: Role = 'owner';

async function counter(): Promise<BalcaoDatabase> {
  const db = await openCounter();
  const gina = await db.attendants.get('gina');
  await db.attendants.add({ ...gina!, id: 'davi', name: 'davi', role: dono });
  return db;
}

const kinds = async (db: BalcaoDatabase): Promise<string[]> =>
  (await db.changes.toArray()).map(({ kind, actor }) => `${kind} ${actor}`);

describe('what main does for owners and managers alone', () => {
  it.each<[NotedAct, readonly string[]]>([
    [{ kind: 'connection.left', body: {} }, ['davi']],
    [{ kind: 'connection.token-replaced', body: {} }, ['davi']],
    [{ kind: 'backup.changed', body: { what: 'folder' } }, ['davi']],
    [{ kind: 'history.restoring', body: { from: NOW } }, ['davi']],
    [{ kind: 'space.freed', body: { olderThanDays: 90 } }, ['davi']],
    [{ kind: 'settings.changed', body: { names: ['lockAfterMinutes'] } }, ['gina', 'davi']],
  ])('%o', async (act, may) => {
    const db = await counter();
    await db.attendants.update('caio', { role: 'owner', leftAt: NOW });
    for (const by of ['bia', 'caio', 'gina', 'davi', 'nobody']) {
      const noted = await noteHouseAct(db, { by, ...act }, occasion);
      expect(noted.ok, by).toBe(may.includes(by));
    }
    expect(await kinds(db)).toEqual(may.map((by) => `${act.kind} attendant:${by}`));
  });
});

describe('a restore', () => {
  it('is taken back by an owner alone, where there is something to go back to', async () => {
    const db = await counter();
    const back = async (by: string): Promise<unknown> => {
      const taken = await takeRestoreBack(db, { by }, occasion);
      return taken.ok || taken.failure.code;
    };
    expect(await back('davi')).toBe('nothing-before');
    await db.meta.put({ key: 'restored', at: NOW, from: NOW, before: 1 });
    expect([await back('bia'), await back('gina')]).toEqual(['not-allowed', 'not-allowed']);
    expect(await db.meta.get('restoring')).toBeUndefined();
    expect(await back('davi')).toBe(true);
    expect(await db.meta.get('restoring')).toMatchObject({ since: NOW });
    expect(await kinds(db)).toEqual(['history.taken-back attendant:davi']);
  });
});

describe('a history that is only read', () => {
  it('gives everything at once to owners of the counter alone, conversations to every reader', async () => {
    const db = await counter();
    const reader = async (by: string): Promise<unknown> => {
      const noted = await noteHistoryOpened(db, { by, source: 'archive', createdAt: NOW }, occasion);
      return noted.ok ? noted.value.takesEverything : noted.failure.code;
    };
    expect([await reader('bia'), await reader('gina'), await reader('davi')]).toEqual(['not-allowed', false, true]);

    const dexie = { indexedDB: new IDBFactory(), IDBKeyRange };
    const live = await openDatabase('1', { dexie });
    if (!live.ok) throw new Error(live.failure.code);
    await live.value.conversations.add({ id: 'cv-1' } as never);
    live.value.close();
    const copy = await openDatabase('1', { dexie, readOnly: true });
    if (!copy.ok) throw new Error(copy.failure.code);
    const take = async (what: readonly string[] | 'everything', takesEverything: boolean): Promise<unknown> => {
      const order = { by: 'local', exportId: 'e', format: 'json', what, takesEverything };
      const permitted = await permitExport(copy.value, order, occasion);
      return permitted.ok ? permitted.value.conversationIds : permitted.failure.code;
    };
    expect(await take('everything', false)).toBe('not-allowed');
    expect(await take('everything', true)).toBeNull();
    expect(await take(['cv-1'], false)).toEqual(['cv-1']);
  });
});
