import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../../shared/domain/audit/chain';
import { replyColumns } from '../../../shared/domain/replies/planImport';
import type { BalcaoDatabase } from '../../db/database';
import { countingBytes, openMemoryDatabase } from '../../db/openMemoryDatabase';
import { importReplies } from './importReplies';
import { saveQuickReply } from './saveQuickReply';

const occasion = { now: 5_000, random: countingBytes() };
const file = { mediaId: 'up-1', mime: 'image/png' } as never;
const lines = [
  ['pix', 'Chave Pix', 'A chave nova', '', ''],
  ['oi', 'Saudação', 'Olá, {{nome}}!', 'Começo', 'Todos'],
  ['', '', 'sem nome', '', ''],
];
const table = { columns: replyColumns, lines };

async function counter(): Promise<BalcaoDatabase> {
  const db = await openMemoryDatabase();
  const fields = {
    shortcut: 'pix',
    title: 'Chave Pix',
    text: 'A chave',
    folder: '',
    scope: 'all',
    sectorId: null,
  } as const;
  await saveQuickReply(db, { by: 'local', id: null, fields: { ...fields, attachments: [file] } }, occasion);
  return db;
}

const textsOf = async (db: BalcaoDatabase): Promise<unknown> =>
  Object.fromEntries((await db.quickReplies.toArray()).map(({ shortcut, text }) => [shortcut, text]));

describe('importReplies', () => {
  it.each([
    [true, { pix: 'A chave nova', oi: 'Olá, {{nome}}!' }, { added: 1, replaced: 1, refused: 1 }],
    [false, { pix: 'A chave', oi: 'Olá, {{nome}}!' }, { added: 1, replaced: 0, refused: 1 }],
  ])('doubles replaced: %s', async (replace, texts, value) => {
    const db = await counter();
    const work = { by: 'local', fileName: 'r.csv', table, replace };
    expect(await importReplies(db, work, occasion)).toEqual({ ok: true, value });
    expect(await textsOf(db)).toEqual(texts);
    const pix = await db.quickReplies.filter(({ shortcut }) => shortcut === 'pix').first();
    expect(pix?.attachments).toEqual([file]);
    const changes = await db.changes.toArray();
    expect(changes.filter(({ kind }) => kind === 'replies.imported')).toMatchObject([
      { actor: 'attendant:local', cause: 'r.csv', body: { refused: 1 } },
    ]);
    expect(verifyChain(changes)).toEqual({ ok: true });
    // The same file once more does nothing.
    const again = await importReplies(db, work, occasion);
    expect(again).toMatchObject({ ok: true, value: { added: 0, replaced: 0 } });
    expect(await textsOf(db)).toEqual(texts);
  });

  it.each([
    ['somebody who may not', { role: 'attendant' as const }, table, 'not-allowed'],
    ['no such table', {}, { columns: ['a', 'b'], lines }, 'no-columns'],
  ])('%s: refused, and nothing is changed', async (_what, change, given, code) => {
    const db = await counter();
    await db.attendants.update('local', change);
    const before = [await textsOf(db), await db.changes.count()];
    const answer = await importReplies(db, { by: 'local', fileName: 'r.csv', table: given, replace: true }, occasion);
    expect(answer).toEqual({ ok: false, failure: { code } });
    expect([await textsOf(db), await db.changes.count()]).toEqual(before);
  });
});
