import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../../shared/domain/audit/chain';
import { MINUTE } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { newestMessages } from '../../db/messages/read';
import { readCounters } from '../../db/meta/read';
import { NOON, eventItem, messageFrom } from '../receive/sampleItems';
import { receiveEvents } from '../receiveEvents';
import { NOW, occasion, openCounter } from '../serve/sampleCounter';
import { beginImport, type BeginInput } from './beginImport';
import { endImport } from './endImport';
import { importContacts } from './importContacts';
import { importMessages, type ReadyEntry, type SliceDone } from './importMessages';
import { undoImport } from './undoImport';

const ana = { waId: '5511988776655', name: 'Ana' };
const YEAR_AGO = NOON - 365 * 24 * 60 * MINUTE;

function entry(minute: number, text: string, direction: 'in' | 'out' = 'in', from = YEAR_AGO): ReadyEntry {
  return { at: from + minute * MINUTE, direction, kind: 'text', text, content: { kind: 'text', text } };
}

async function bringIn(
  db: BalcaoDatabase,
  entries: readonly ReadyEntry[],
  customer: BeginInput['customer'] = { name: 'Ana', waId: ana.waId },
): Promise<SliceDone & { readonly importId: string; readonly contactId: string }> {
  const begun = await beginImport(db, { by: 'gina', fileName: 'a.txt', customer }, occasion);
  if (!begun.ok) throw new Error(begun.failure.code);
  const { importId, contactId } = begun.value;
  const slice = await importMessages(db, { by: 'gina', importId, reason: 'Importada', entries }, occasion);
  if (!slice.ok) throw new Error(slice.failure.code);
  await endImport(db, importId, occasion);
  return { importId, contactId, ...slice.value };
}

async function receive(db: BalcaoDatabase, wamid: string, at: number, text: string): Promise<void> {
  const event = { ...messageFrom(ana, wamid, at), content: { kind: 'text', text } as const };
  await receiveEvents(db, { items: [eventItem(event, 1)], cursor: 1, recovering: false }, { ...occasion, now: at });
}

describe('an imported chat', () => {
  it('stands closed and read in the past of its customer, and touches nothing of today', async () => {
    const db = await openCounter();
    await receive(db, 'w1', NOON, 'de hoje');
    const before = await readCounters(db);
    const { contactId, added } = await bringIn(db, [entry(0, 'oi'), entry(0, 'tudo bem?'), entry(1, 'sim', 'out')]);
    expect(added).toBe(3);
    const conversation = await db.conversations.get(`cv-import-${contactId}`);
    expect(conversation).toMatchObject({
      state: 'closed',
      unread: 0,
      waitingSince: null,
      title: 'Ana',
      messageCount: 3,
    });
    expect(conversation?.lastMessage).toMatchObject({ text: 'sim', direction: 'out' });
    expect(conversation?.service.closing?.reason).toBe('Importada');
    const rows = await newestMessages(db, `cv-import-${contactId}`, 10);
    expect(rows.map(({ content, author }) => [content, author.kind])).toEqual([
      [{ kind: 'text', text: 'oi' }, 'customer'],
      [{ kind: 'text', text: 'tudo bem?' }, 'customer'],
      [{ kind: 'text', text: 'sim' }, 'phone-app'],
    ]);
    const contact = await db.contacts.get(contactId);
    expect(contact).toMatchObject({ openConversationId: 'cv-w1', profileName: 'Ana' });
    expect(contact).not.toHaveProperty('lastConversationId');
    const { unreadConversations, openConversations, closedConversations, messages } = await readCounters(db);
    expect({ unreadConversations, openConversations }).toEqual({ unreadConversations: 1, openConversations: 1 });
    expect([closedConversations - before.closedConversations, messages - before.messages]).toEqual([1, 3]);
  });

  it('is told of in the log by kinds that no automation follows', async () => {
    const db = await openCounter();
    await bringIn(db, [entry(0, 'oi')]);
    const kinds = (await db.changes.toArray()).map(({ kind }) => kind);
    expect(kinds).toEqual(['import.began', 'contact.created', 'message.imported', 'import.finished']);
    expect(verifyChain(await db.changes.toArray())).toEqual({ ok: true });
  });

  it('comes once, from exports that overlap and beside what was received here', async () => {
    const db = await openCounter();
    await receive(db, 'w1', YEAR_AGO + 5 * MINUTE + 33_000, 'recebida aqui');
    const first = await bringIn(db, [entry(0, 'ok'), entry(0, 'ok'), entry(5, 'recebida aqui')]);
    expect(first).toMatchObject({ added: 2, known: 1 });
    const second = await bringIn(db, [entry(0, 'ok'), entry(0, 'ok'), entry(5, 'recebida aqui'), entry(9, 'mais')]);
    expect(second).toMatchObject({ added: 1, known: 3, contactId: first.contactId });
    expect(await db.messages.count()).toBe(4);
  });

  it('gives a message its file when a later export has it', async () => {
    const db = await openCounter();
    const at = YEAR_AGO;
    const content = { kind: 'unsupported', subtype: 'media_placeholder', raw: 'legenda' } as const;
    await bringIn(db, [{ at, direction: 'in', kind: 'left-out', text: 'legenda', content }]);
    const media = {
      kind: 'media',
      media: 'image',
      mediaId: 'up-1',
      mimeType: 'image/png',
      caption: 'legenda',
    } as const;
    const again = await bringIn(db, [{ at, direction: 'in', kind: 'file', text: 'legenda', content: media }]);
    expect(again).toMatchObject({ added: 0, known: 1, filled: 1 });
    expect((await db.messages.toArray()).map((row) => row.content)).toEqual([media]);
  });

  it('belongs to who has the number, with or without the ninth digit', async () => {
    const db = await openCounter();
    await receive(db, 'w1', NOON, 'oi');
    const { contactId } = await bringIn(db, [entry(0, 'oi')], { name: 'Outro nome', waId: '551188776655' });
    expect(contactId).toBe('ct-w1');
    expect(await db.contacts.count()).toBe(1);
  });

  it('is a manager’s act', async () => {
    const db = await openCounter();
    const customer = { name: 'Ana', waId: null };
    expect(await beginImport(db, { by: 'bia', fileName: 'a.txt', customer }, occasion)).toMatchObject({ ok: false });
    expect(await importContacts(db, { by: 'bia', fileName: 'a.vcf', contacts: [] }, occasion)).toMatchObject({
      ok: false,
    });
  });
});

describe('undoing', () => {
  it('leaves all tables but the log as they were', async () => {
    const db = await openCounter();
    await receive(db, 'w1', NOON, 'de hoje');
    const state = async () =>
      Promise.all([db.contacts, db.identities, db.conversations, db.messages].map((table) => table.toArray()));
    const before = await state();
    const counters = await readCounters(db);
    const { importId } = await bringIn(db, [entry(0, 'oi'), entry(1, 'olá', 'out')], {
      name: 'Bia',
      waId: '5521998765432',
    });
    expect(await undoImport(db, { by: 'gina', importId }, occasion)).toEqual({ ok: true, value: 2 });
    expect(await state()).toEqual(before);
    expect(await readCounters(db)).toEqual(counters);
    expect(await undoImport(db, { by: 'gina', importId }, occasion)).toMatchObject({ failure: { code: 'no-import' } });
    expect(verifyChain(await db.changes.toArray())).toEqual({ ok: true });
  });

  it('takes only its own out of what two imports brought', async () => {
    const db = await openCounter();
    await bringIn(db, [entry(0, 'primeira')]);
    const second = await bringIn(db, [entry(0, 'primeira'), entry(9, 'segunda')]);
    await undoImport(db, { by: 'gina', importId: second.importId }, occasion);
    const conversation = await db.conversations.get(`cv-import-${second.contactId}`);
    expect(conversation).toMatchObject({ messageCount: 1, lastMessage: { text: 'primeira' }, lastAt: YEAR_AGO });
  });

  it('keeps a customer who has written since', async () => {
    const db = await openCounter();
    const { importId, contactId } = await bringIn(db, [entry(0, 'oi')]);
    await receive(db, 'w1', NOW, 'voltei');
    await undoImport(db, { by: 'gina', importId }, occasion);
    expect(await db.contacts.get(contactId)).toMatchObject({ openConversationId: 'cv-w1' });
  });
});

describe('contacts', () => {
  it('come in by their number; who is here stays, and is named where nobody gave a name', async () => {
    const db = await openCounter();
    await receive(db, 'w1', NOON, 'oi');
    const contacts = [
      { name: 'Ana da Padaria', waId: '5511988776655' },
      { name: 'Caio', waId: '5521998765432' },
      { name: 'Caio de novo', waId: '5521998765432' },
      { name: 'Sem número', waId: null },
    ];
    const brought = await importContacts(db, { by: 'gina', fileName: 'a.vcf', contacts }, occasion);
    expect(brought).toMatchObject({ value: { added: 1, known: 2 } });
    expect(await db.contacts.get('ct-w1')).toMatchObject({ givenName: 'Ana da Padaria' });
    expect(await db.conversations.get('cv-w1')).toMatchObject({ title: 'Ana da Padaria' });
    if (brought.ok) await undoImport(db, { by: 'gina', importId: brought.value.id }, occasion);
    expect(await db.contacts.count()).toBe(1);
  });
});
