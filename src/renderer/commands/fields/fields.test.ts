import { beforeEach, expect, it } from 'vitest';
import { readReplyFacts } from '../../db/house/readReplyFacts';
import type { BalcaoDatabase } from '../../db/database';
import type { ConversationRow } from '../../db/conversations/row';
import { fillVariables } from '../../../shared/domain/replies/fillVariables';
import { lastChanges, NOW, occasion, openCounter, write } from '../serve/sampleCounter';
import { setContactField } from './setContactField';
import { setFields } from './setFields';

let db: BalcaoDatabase;
let conversation: ConversationRow;
const contract = { name: 'Contrato', kind: 'text', choices: [] } as const;
const due = { name: 'Próximo vencimento', kind: 'date', choices: [] } as const;

beforeEach(async () => {
  db = await openCounter();
  conversation = await write(db, 'Ana', NOW);
  await setFields(db, { by: 'gina', fields: [contract, due] }, occasion);
});

const set = (name: string, value: string, by = 'bia') =>
  setContactField(db, { by, conversationId: conversation.id, name, value }, occasion);

it('keeps a value with the customer, tells the log, and fills texts with it', async () => {
  expect(await set('Próximo vencimento', '5/3/26')).toEqual({ ok: true, value: null });
  expect(await set('Contrato', '88.412-7')).toEqual({ ok: true, value: null });
  const contact = await db.contacts.get(conversation.contactId);
  expect(contact?.fields).toEqual({ 'Próximo vencimento': '05/03/2026', Contrato: '88.412-7' });
  expect(await lastChanges(db, conversation.id)).toEqual([
    {
      kind: 'contact.field-changed',
      actor: 'attendant:bia',
      body: { name: 'Contrato', before: '', after: '88.412-7' },
    },
  ]);
  const facts = await readReplyFacts(db, conversation, 'bia', NOW);
  expect(fillVariables('{{contrato}} vence {{proximo_vencimento}}', facts)).toMatchObject({
    value: '88.412-7 vence 05/03/2026',
  });
});

it('empties a field, and notes nothing where nothing changes', async () => {
  await set('Contrato', '1');
  const before = await db.changes.count();
  expect((await set('Contrato', ' 1 ')).ok).toBe(true);
  expect(await db.changes.count()).toBe(before);
  await set('Contrato', '');
  expect((await db.contacts.get(conversation.contactId))?.fields).toEqual({});
});

it.each([
  ['Próximo vencimento', '31/02/2026', 'bia', 'bad-value'],
  ['Cidade', 'Osasco', 'bia', 'no-field'],
  ['Contrato', '1', 'duda', 'not-allowed'],
])('%s = %s by %s is refused: %s', async (name, value, by, code) => {
  expect(await set(name, value, by)).toMatchObject({ ok: false, failure: { code } });
  expect((await db.contacts.get(conversation.contactId))?.fields).toBeUndefined();
});

it('lets a manager define the fields, and nobody below', async () => {
  expect(await setFields(db, { by: 'bia', fields: [] }, occasion)).toMatchObject({ failure: { code: 'not-allowed' } });
  const twice = await setFields(db, { by: 'gina', fields: [contract, { ...due, name: 'contrato' }] }, occasion);
  expect(twice).toMatchObject({ failure: { code: 'name-twice' } });
});
