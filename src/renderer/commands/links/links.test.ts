import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../shared/kernel/instant';
import type { MessageArrived } from '../../../shared/whatsapp/inboundEvent';
import type { BalcaoDatabase } from '../../db/database';
import { countOrigins } from '../../db/conversations/readOrigins';
import { readLinks } from '../../db/house/readLinks';
import { closeConversation } from '../closeConversation';
import { ANA, eventItem, messageFrom } from '../receive/sampleItems';
import { receiveEvents } from '../receiveEvents';
import { lastChanges, NOW, occasion, openCounter } from '../serve/sampleCounter';
import { noteLinkTexts } from './noteLinkTexts';
import { removeLink } from './removeLink';
import { saveLink, type LinkSaving } from './saveLink';

let db: BalcaoDatabase;
const vitrine = { by: 'gina', id: null, name: 'Vitrine', text: 'Oi, vim pela vitrine', code: 'ABC' } as const;

async function save(more: Partial<LinkSaving> = {}): Promise<string> {
  const answer = await saveLink(db, { ...vitrine, ...more }, occasion);
  return answer.ok ? answer.value.id : answer.failure.code;
}

let seq = 0;
async function arrives(text: string, at = NOW + MINUTE, more: Partial<MessageArrived> = {}): Promise<string> {
  seq += 1;
  const wamid = `wl-${seq}`;
  const event = messageFrom({ ...ANA }, wamid, at, { content: { kind: 'text', text }, ...more });
  const items = [{ ...eventItem(event, seq), at }];
  await receiveEvents(db, { items, cursor: seq, recovering: false }, { ...occasion, now: at });
  return (await db.messages.get(wamid))?.conversationId ?? '';
}

const originOf = async (id: string): Promise<string | undefined> => (await db.conversations.get(id))?.origin?.linkId;

beforeEach(async () => {
  db = await openCounter();
});

describe('links', () => {
  it('are kept by a manager, noted in the log, and remember what they said before', async () => {
    const id = await save();
    await save({ id, name: 'Porta', text: 'Oi, vim pela porta' });
    expect(await readLinks(db)).toEqual([
      {
        ...{ id, name: 'Porta', text: 'Oi, vim pela porta', pastTexts: ['Oi, vim pela vitrine'], code: 'ABC' },
        ...{ createdAt: NOW, removedAt: null },
      },
    ]);
    const log = (await db.changes.toArray()).filter(({ kind }) => kind.startsWith('link.'));
    expect(log.map(({ kind, actor }) => `${kind} ${actor}`)).toEqual([
      'link.added attendant:gina',
      'link.changed attendant:gina',
    ]);
  });

  it('are refused to who may not, and where two could not be told apart', async () => {
    expect(await save({ by: 'bia' })).toBe('not-allowed');
    await save();
    expect(await save({ text: 'Oi, vim pela feira' })).toBe('name-taken');
    expect(await save({ name: 'Feira' })).toBe('text-taken');
    expect(await save({ id: 'gone', name: 'Feira', text: 'Oi, vim pela feira' })).toBe('no-link');
    expect(await removeLink(db, { by: 'bia', id: 'x' }, occasion)).toMatchObject({ failure: { code: 'not-allowed' } });
  });

  it('take a text that WhatsApp was given elsewhere, and leave the rest alone', async () => {
    const id = await save();
    await save({ name: 'Cartão', text: 'Oi, vim pelo cartão', code: null });
    await noteLinkTexts(
      db,
      [
        { code: 'ABC', text: 'Oi, vim da rua' },
        { code: 'NEW', text: 'x' },
      ],
      occasion,
    );
    const links = await readLinks(db);
    expect(links.map(({ text }) => text)).toEqual(['Oi, vim da rua', 'Oi, vim pelo cartão']);
    const before = await db.changes.count();
    await noteLinkTexts(db, [{ code: 'ABC', text: 'Oi, vim da rua' }], occasion);
    expect(await db.changes.count()).toBe(before);
    expect(await originOf(await arrives('Oi, vim pela vitrine'))).toBe(id);
  });
});

describe('a conversation', () => {
  it('says by which link it began, once, and is counted', async () => {
    const id = await save();
    const conversationId = await arrives('Oi, vim pela vitrine! Vocês abrem hoje?');
    expect(await originOf(conversationId)).toBe(id);
    const kinds = (await lastChanges(db, conversationId, 3)).map(({ kind, body }) => [kind, body]);
    expect(kinds.slice(0, 2)).toEqual([
      ['conversation.opened', expect.anything()],
      ['conversation.from-link', { linkId: id, name: 'Vitrine' }],
    ]);
    await arrives('Oi, vim pela vitrine', NOW + 2 * MINUTE);
    expect(await countOrigins(db, [id, 'other'], NOW)).toEqual(
      new Map([
        [id, { all: 1, lately: 1 }],
        ['other', { all: 0, lately: 0 }],
      ]),
    );
    expect((await countOrigins(db, [id], NOW + DAY)).get(id)).toEqual({ all: 1, lately: 0 });
  });

  it('is not marked by a changed text, a later message, or one of before the number came here', async () => {
    await save();
    const first = await arrives('Oi, vim pela vitrina');
    await arrives('Oi, vim pela vitrine', NOW + 2 * MINUTE);
    expect(await originOf(first)).toBeUndefined();
    const past = await arrives('Oi, vim pela vitrine', NOW + 3 * MINUTE, { history: { status: 'read' } });
    expect(await originOf(past)).toBeUndefined();
  });

  it('keeps the origin when it is closed and its link is taken away', async () => {
    const id = await save();
    const conversationId = await arrives('Oi, vim pela vitrine');
    await removeLink(db, { by: 'gina', id }, occasion);
    await closeConversation(db, { conversationId, by: 'gina', reason: null }, { ...occasion, now: NOW + DAY });
    expect(await originOf(conversationId)).toBe(id);
    expect((await readLinks(db))[0]).toMatchObject({ removedAt: NOW, name: 'Vitrine' });
    // The place is free again.
    expect(await save({ code: 'DEF' })).toHaveLength(26);
  });
});
