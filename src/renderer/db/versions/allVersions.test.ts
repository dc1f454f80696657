import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { BalcaoDatabase } from '../database';
import { allVersions } from './allVersions';

/** Opens the past, writes rows as that version had them, and opens the present: one entry a version. */
const migrations: Readonly<Record<number, { table: string; row: object; key: string; becomes: object }>> = {
  1: {
    table: 'drafts',
    row: { conversationId: 'cv-a', text: 'até já', quotedWamid: null, updatedAt: 5 },
    key: 'cv-a',
    becomes: { conversationId: 'cv-a', text: 'até já', quotedWamid: null, updatedAt: 5 },
  },
};

describe('the versions of the database', () => {
  it('are numbered without gaps', () => {
    expect(allVersions.map((version) => version.number)).toEqual(allVersions.map((_version, index) => index + 1));
  });

  it('each stand in a file of their own', () => {
    const files = Object.keys(import.meta.glob('./version*.ts'));
    expect(files).toHaveLength(allVersions.length);
  });

  it.each(allVersions.map((version) => version.number))(
    'version %i has a migration test, and its rows arrive',
    async (number) => {
      const migration = migrations[number];
      if (!migration) throw new Error(`Version ${number} has no migration test`);
      const dexie = { indexedDB: new IDBFactory(), IDBKeyRange };
      const past = new BalcaoDatabase('1', dexie, allVersions.slice(0, number));
      await past.table(migration.table).put(migration.row);
      past.close();
      const present = new BalcaoDatabase('1', dexie);
      expect(await present.table(migration.table).get(migration.key)).toEqual(migration.becomes);
      present.close();
    },
  );
});
