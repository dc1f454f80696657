import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../../shared/domain/audit/chain';
import type { PersonRef } from '../../../shared/domain/contacts/identity';
import type { BalcaoDatabase } from '../../db/database';
import { identitiesOfContact } from '../../db/contacts/read';
import { countingBytes, openMemoryDatabase } from '../../db/openMemoryDatabase';
import { receiveEvents } from '../receiveEvents';
import type { IntakeItem } from './item';
import { ANA, NOON, eventItem, messageFrom, statusOf, requestOf, sendItem } from './sampleItems';

const occasion = { now: NOON, random: countingBytes() };
let seq = 0;

async function receive(db: BalcaoDatabase, ...items: readonly IntakeItem[]): Promise<void> {
  seq += 1;
  await receiveEvents(db, { items, cursor: seq, recovering: false }, occasion);
}

async function write(db: BalcaoDatabase, sender: PersonRef, wamid: string): Promise<string | undefined> {
  await receive(db, eventItem(messageFrom(sender, wamid)));
  const message = await db.messages.get(wamid);
  const conversation = message && (await db.conversations.get(message.conversationId));
  return conversation?.contactId;
}

describe('who wrote (cloud-api 5.8)', () => {
  it('knows a customer without a number, and gives the number to them when it comes', async () => {
    const db = await openMemoryDatabase();
    expect(await write(db, { bsuid: 'BR.77' }, 'w1')).toBe('ct-w1');
    expect(await db.conversations.get('cv-w1')).toMatchObject({ waId: null, title: 'Cliente BR.…77' });
    expect(await write(db, { bsuid: 'BR.77', waId: '5511900001234', name: 'Bia' }, 'w2')).toBe('ct-w1');
    expect(await db.conversations.get('cv-w1')).toMatchObject({ waId: '5511900001234', title: 'Bia' });
    expect(await write(db, { waId: '5511900001234' }, 'w3')).toBe('ct-w1');
  });

  it('takes both forms of a Brazilian mobile for one person', async () => {
    const db = await openMemoryDatabase();
    await write(db, { waId: '5511987654321' }, 'w1');
    expect(await write(db, { waId: '551187654321' }, 'w2')).toBe('ct-w1');
    expect(await db.contacts.count()).toBe(1);
  });

  it('does not merge when identities are at odds: the number decides, and it is reported once', async () => {
    const db = await openMemoryDatabase();
    await write(db, { bsuid: 'BR.1' }, 'w1');
    await write(db, { waId: '5511900005678' }, 'w2');
    const both = { bsuid: 'BR.1', waId: '5511900005678' };
    expect(await write(db, both, 'w3')).toBe('ct-w2');
    expect(await write(db, both, 'w4')).toBe('ct-w2');
    expect(await identitiesOfContact(db, 'ct-w1')).toMatchObject([{ value: 'BR.1' }]);
    const collisions = await db.changes.filter((change) => change.kind === 'contact.collision').toArray();
    expect(collisions).toHaveLength(1);
    expect(collisions[0]?.body).toEqual({ contactId: 'ct-w2', otherContacts: ['ct-w1'] });
  });

  it('moves a customer to the new number and BSUID, once', async () => {
    const db = await openMemoryDatabase();
    await write(db, ANA, 'w1');
    const change = eventItem({
      type: 'identity-change' as const,
      wamid: 's1',
      at: NOON + 1_000,
      before: { waId: '5511900001234', bsuid: 'BR.1000000001' },
      after: { waId: '5521900004321', bsuid: 'BR.2000000002' },
      text: 'Ana changed',
    });
    await receive(db, change);
    await receive(db, change);
    expect(await db.contacts.get('ct-w1')).toMatchObject({ waId: '5521900004321', bsuid: 'BR.2000000002' });
    expect(await write(db, { waId: '5521900004321' }, 'w2')).toBe('ct-w1');
    expect(await write(db, { waId: '5511900001234', bsuid: 'BR.3' }, 'w3')).toBe('ct-w3');
    expect(await db.changes.filter((entry) => entry.kind === 'contact.moved').count()).toBe(1);
    expect(await db.messages.get('s1')).toMatchObject({ content: { kind: 'system' } });
  });

  it('learns the BSUID from a status, before the number is withheld', async () => {
    const db = await openMemoryDatabase();
    await write(db, { waId: '5511900001234' }, 'w1');
    const delivered = statusOf('delivered', 'out1', 'o1', { recipient: { bsuid: 'BR.9' } });
    await receive(db, sendItem(requestOf('o1'), 2), eventItem(delivered, 3));
    expect(await write(db, { bsuid: 'BR.9' }, 'w2')).toBe('ct-w1');
    expect(verifyChain(await db.changes.toArray())).toEqual({ ok: true });
  });
});
