import { describe, expect, it } from 'vitest';
import { HOUR } from '../../shared/kernel/instant';
import { readDraft } from '../db/ownDrafts/read';
import type { BalcaoDatabase } from '../db/database';
import { NOBODY } from '../db/ownDrafts/row';
import { saveDraft } from './saveDraft';
import { schedule } from './schedule/schedule';
import { sendReply } from './sendReply';
import { NOW, occasion, openCounter, write } from './serve/sampleCounter';
import { transfer } from './transfer';

const file = { kind: 'media', media: 'document', mediaId: 'up-1', mimeType: 'application/pdf' } as const;

async function counter(): Promise<{ db: BalcaoDatabase; id: string }> {
  const db = await openCounter();
  const { id } = await write(db, 'Ana', NOW);
  return { db, id };
}

const begin = (db: BalcaoDatabase, conversationId: string, by: string, text: string, more = {}) =>
  saveDraft(db, { conversationId, by, text, quotedWamid: null, ...more }, occasion);
const found = async (db: BalcaoDatabase, id: string, by: string): Promise<string | undefined> =>
  (await readDraft(db, id, by))?.text;

describe('a draft', () => {
  it('is found by whoever wrote it, and by nobody else', async () => {
    const { db, id } = await counter();
    await begin(db, id, 'bia', 'Bom dia, Ana');
    expect([await found(db, id, 'bia'), await found(db, id, 'gina')]).toEqual(['Bom dia, Ana', undefined]);
    await begin(db, id, 'gina', 'Oi');
    expect([await found(db, id, 'bia'), await found(db, id, 'gina')]).toEqual(['Bom dia, Ana', 'Oi']);
    await begin(db, id, 'gina', '');
    expect([await found(db, id, 'bia'), await found(db, id, 'gina')]).toEqual(['Bom dia, Ana', undefined]);
  });

  it('goes with what its writer sends or schedules, and not with what a colleague does', async () => {
    const { db, id } = await counter();
    await begin(db, id, 'bia', 'da Bia');
    await begin(db, id, 'caio', 'do Caio');
    expect(await sendReply(db, { conversationId: id, text: 'Oi', authorId: 'bia' }, occasion)).toMatchObject({
      ok: true,
    });
    expect([await found(db, id, 'bia'), await found(db, id, 'caio')]).toEqual([undefined, 'do Caio']);
    const fields = {
      kind: 'message',
      dueAt: NOW + HOUR,
      text: 'Depois',
      attachments: [],
      unlessAnswered: false,
    } as const;
    await begin(db, id, 'bia', 'outro');
    expect(await schedule(db, { by: 'bia', conversationId: id, id: null, fields }, occasion)).toMatchObject({
      ok: true,
    });
    expect([await found(db, id, 'bia'), await found(db, id, 'caio')]).toEqual([undefined, 'do Caio']);
  });

  it('that is nobody’s is found by everybody, and belongs to who goes on with it', async () => {
    const { db, id } = await counter();
    await begin(db, id, NOBODY, 'de antes');
    expect([await found(db, id, 'bia'), await found(db, id, 'caio')]).toEqual(['de antes', 'de antes']);
    await begin(db, id, 'bia', 'de antes, e mais');
    expect([await found(db, id, 'bia'), await found(db, id, 'caio')]).toEqual(['de antes, e mais', undefined]);
  });
});

describe('who hands a conversation over', () => {
  it('keeps what was begun, unless it goes along: then the colleague has it, with its files', async () => {
    const { db, id } = await counter();
    await begin(db, id, 'bia', 'Segue o contrato', { attachments: [file], quotedWamid: 'w1' });
    await transfer(db, { conversationId: id, by: 'bia', to: { attendantId: 'caio' } }, occasion);
    expect([await found(db, id, 'bia'), await found(db, id, 'caio')]).toEqual(['Segue o contrato', undefined]);
    await begin(db, id, 'caio', 'Oi, Ana', {});
    const back = { conversationId: id, by: 'gina', to: { attendantId: 'bia' } } as const;
    expect(await transfer(db, { ...back, withDraft: true }, occasion)).toMatchObject({ ok: true });
    expect([await found(db, id, 'bia'), await found(db, id, 'caio')]).toEqual(['Segue o contrato', 'Oi, Ana']);
    const along = { conversationId: id, by: 'bia', to: { attendantId: 'caio' }, withDraft: true } as const;
    expect(await transfer(db, along, occasion)).toMatchObject({ ok: true });
    expect(await found(db, id, 'bia')).toBeUndefined();
    const joined = { text: 'Oi, Ana\n\nSegue o contrato', attachments: [file], quotedWamid: 'w1' };
    expect(await readDraft(db, id, 'caio')).toMatchObject(joined);
  });

  it('to a sector leaves it to whoever takes it there; what is refused moves nothing', async () => {
    const { db, id } = await counter();
    await begin(db, id, 'bia', 'Vou ver');
    const along = { conversationId: id, by: 'bia', withDraft: true } as const;
    expect(await transfer(db, { ...along, to: { sectorId: 'none' } }, occasion)).toMatchObject({ ok: false });
    expect(await found(db, id, 'bia')).toBe('Vou ver');
    expect(await transfer(db, { ...along, to: { sectorId: 'credito' } }, occasion)).toMatchObject({ ok: true });
    expect([await found(db, id, 'duda'), await found(db, id, 'caio')]).toEqual(['Vou ver', 'Vou ver']);
    expect(await db.ownDrafts.count()).toBe(1);
  });
});
