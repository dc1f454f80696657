import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { newService } from '../../../shared/domain/conversations/newService';
import { BalcaoDatabase } from '../database';
import { allVersions } from './allVersions';

const NOON = Date.UTC(2026, 10, 22, 15);
const oldConversation = {
  id: 'cv-a',
  contactId: 'ct-a',
  state: 'open',
  lastAt: NOON,
  createdAt: NOON,
  waitingSince: NOON,
};

/** Opens the past, writes rows as that version had them, and opens the present: one entry a version. */
const migrations: Readonly<Record<number, { table: string; row: object; key: string | string[]; becomes: object }>> = {
  1: {
    table: 'conversations',
    row: { ...oldConversation },
    key: 'cv-a',
    becomes: {
      ...oldConversation,
      protocol: '20261122-00001',
      service: { ...newService('first', NOON), stage: 'queue', queuedAt: NOON, stageAt: NOON },
    },
  },
  2: {
    table: 'notes',
    row: {
      id: 'n1',
      conversationId: 'cv-a',
      order: 5,
      at: 5,
      authorId: 'local',
      text: 'ligar',
      mentionIds: [],
      unseenByIds: [],
    },
    key: 'n1',
    becomes: {
      id: 'n1',
      conversationId: 'cv-a',
      order: 5,
      at: 5,
      authorId: 'local',
      text: 'ligar',
      mentionIds: [],
      unseenByIds: [],
    },
  },
  3: {
    table: 'messages',
    row: { id: 'm1', conversationId: 'cv-a', order: 5, importId: 'im1' },
    key: 'm1',
    becomes: { id: 'm1', conversationId: 'cv-a', order: 5, importId: 'im1' },
  },
  4: {
    table: 'macros',
    row: { id: 'ma1', title: 'Encerrar', steps: [{ kind: 'close', reason: '' }] },
    key: 'ma1',
    becomes: { id: 'ma1', title: 'Encerrar', steps: [{ kind: 'close', reason: '' }] },
  },
  5: {
    table: 'conversations',
    row: { ...oldConversation, service: newService('first', NOON), origin: { linkId: 'l1' } },
    key: 'cv-a',
    becomes: { ...oldConversation, service: newService('first', NOON), origin: { linkId: 'l1' } },
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

describe('drafts of version 4, which were everybody’s', () => {
  const draft = { text: 'Bom d', quotedWamid: null, attachments: [{ mediaId: 'up-1' }], updatedAt: 5 };
  const held = { id: 'cv-held', service: { attendantId: 'bia' } };
  const free = { id: 'cv-free', service: { attendantId: null } };

  it.each<[string, string[], [string, string][]]>([
    [
      'one person',
      ['local'],
      [
        ['cv-free', 'local'],
        ['cv-gone', 'local'],
        ['cv-held', 'bia'],
      ],
    ],
    [
      'several people',
      ['local', 'bia'],
      [
        ['cv-free', ''],
        ['cv-gone', ''],
        ['cv-held', 'bia'],
      ],
    ],
  ])('are all there, at a counter of %s', async (_what, people, becomes) => {
    const dexie = { indexedDB: new IDBFactory(), IDBKeyRange };
    const past = new BalcaoDatabase('1', dexie, allVersions.slice(0, 4));
    await past.table('conversations').bulkPut([held, free]);
    await past.table('attendants').clear();
    await past.table('attendants').bulkPut(people.map((id) => ({ id })));
    await past
      .table('drafts')
      .bulkPut(['cv-held', 'cv-free', 'cv-gone'].map((conversationId) => ({ conversationId, ...draft })));
    past.close();
    const present = new BalcaoDatabase('1', dexie);
    const rows = await present.ownDrafts.toArray();
    expect(rows).toEqual(becomes.map(([conversationId, attendantId]) => ({ conversationId, attendantId, ...draft })));
    expect(present.tables.map(({ name }) => name)).not.toContain('drafts');
    present.close();
  });
});
