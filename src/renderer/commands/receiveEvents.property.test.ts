import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../shared/domain/audit/chain';
import { checkService } from '../../shared/domain/conversations/checkService';
import type { PersonRef } from '../../shared/domain/contacts/identity';
import type { DeliveryState, WebhookStatus } from '../../shared/domain/conversations/delivery';
import type { BalcaoDatabase } from '../db/database';
import { readCounters } from '../db/meta/read';
import { countingBytes, openMemoryDatabase } from '../db/openMemoryDatabase';
import type { EventItem, IntakeItem } from './receive/item';
import {
  NOON,
  eventItem,
  messageFrom,
  outcomeItem,
  requestOf,
  sendItem,
  sentAs,
  statusOf,
} from './receive/sampleItems';
import { receiveEvents } from './receiveEvents';

const random = countingBytes();
const PEOPLE: readonly PersonRef[] = [
  { waId: '5511900000001', bsuid: 'BR.1', name: 'Um' },
  { waId: '5511900000002' },
  { bsuid: 'BR.3', username: 'tres' },
];
const RANK: readonly DeliveryState[] = [
  'queued',
  'sending',
  'unconfirmed',
  'failed',
  'sent',
  'delivered',
  'read',
  'played',
];

/** What customers write, what we send, and every status of it; in no order, some of it twice. */
const history = fc
  .record({
    inbound: fc.array(fc.record({ person: fc.nat(2), second: fc.nat(30) }), { minLength: 1, maxLength: 12 }),
    outbound: fc.array(fc.subarray(['delivered', 'read'] as const), { maxLength: 4 }),
    carriesId: fc.boolean(),
  })
  .chain(({ inbound, outbound, carriesId }) => {
    const events: Omit<EventItem, 'seq'>[] = inbound.map(({ person, second }, index) =>
      eventItem(messageFrom(PEOPLE[person] ?? {}, `w${index}`, NOON + second * 1_000)),
    );
    outbound.forEach((statuses, index) => {
      const told: WebhookStatus[] = ['sent', ...statuses];
      for (const status of told)
        events.push(eventItem(statusOf(status, `x${index}`, carriesId ? `o${index}` : undefined)));
    });
    return fc.record({
      inbound: fc.constant(inbound.length),
      outbound: fc.constant(outbound),
      webhooks: fc
        .tuple(fc.shuffledSubarray(events), fc.shuffledSubarray(events, { minLength: events.length }))
        .map(([twice, all]) => [...twice, ...all]),
      places: fc.array(fc.nat(40), { minLength: outbound.length * 2, maxLength: outbound.length * 2 }),
      cuts: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }),
      crashes: fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
    });
  });

/** The journal: webhooks as they came, and between them our sends, each before its outcome. */
function journalOf(webhooks: readonly Omit<EventItem, 'seq'>[], places: readonly number[]): IntakeItem[] {
  const journal: IntakeItem[] = webhooks.map((item) => ({ ...item, seq: 0 }));
  for (let index = 0; index < places.length / 2; index += 1) {
    const [first = 0, second = 0] = [places[2 * index] ?? 0, places[2 * index + 1] ?? 0].sort((a, b) => a - b);
    const request = requestOf(`o${index}`, {
      conversationId: `cv-s${index}`,
      contactId: `ct-s${index}`,
      to: { bsuid: `BR.S${index}` },
    });
    const sendAt = Math.min(first, journal.length);
    journal.splice(sendAt, 0, sendItem(request, 0));
    journal.splice(
      Math.max(sendAt + 1, Math.min(second, journal.length)),
      0,
      outcomeItem(`o${index}`, sentAs(`x${index}`), 0),
    );
  }
  return journal.map((item, index) => ({ ...item, seq: index + 1 }));
}

/** Takes the journal in pieces; a crash leaves the cursor where it was, so the piece comes again with the next one. */
async function replay(
  db: BalcaoDatabase,
  journal: readonly IntakeItem[],
  cuts: readonly number[],
  crashes: readonly boolean[],
) {
  let at = 0;
  let from = 0;
  const delivery = new Map<string, DeliveryState>();
  for (let step = 0; at < journal.length; step += 1) {
    at = Math.min(journal.length, at + (cuts[step % cuts.length] ?? 1));
    const items = journal.slice(from, at);
    await receiveEvents(db, { items, cursor: at, recovering: true }, { now: NOON, random });
    if (crashes[step % crashes.length] !== true) from = at;
    for (const row of await db.messages.toArray()) {
      if (row.delivery === undefined) continue;
      const before = delivery.get(row.id) ?? 'queued';
      expect(RANK.indexOf(row.delivery)).toBeGreaterThanOrEqual(RANK.indexOf(before));
      delivery.set(row.id, row.delivery);
    }
  }
}

describe('whatever the order, the repetitions and the crashes', () => {
  it('nothing is lost, nothing is double, statuses go forward, the chain holds, the counters are right', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ inbound, outbound, webhooks, places, cuts, crashes }) => {
        const db = await openMemoryDatabase();
        await replay(db, journalOf(webhooks, places), cuts, crashes);
        const messages = await db.messages.toArray();
        expect(messages.filter((row) => row.direction === 'in')).toHaveLength(inbound);
        expect(messages.filter((row) => row.direction === 'out')).toHaveLength(outbound.length);
        for (const [index, statuses] of outbound.entries()) {
          const best = statuses.includes('read') ? 'read' : statuses.includes('delivered') ? 'delivered' : 'sent';
          expect(messages.find((row) => row.id === `o${index}`)).toMatchObject({
            delivery: best,
            sentWamid: `x${index}`,
          });
        }
        expect(await db.outbox.count()).toBe(0);
        expect(await db.strays.count()).toBe(0);
        const changes = await db.changes.toArray();
        expect(verifyChain(changes)).toEqual({ ok: true });
        const received = changes.filter((change) => change.kind === 'message.received');
        expect(new Set(received.map((change) => change.cause)).size).toBe(inbound);
        expect(received).toHaveLength(inbound);
        const conversations = await db.conversations.toArray();
        expect(await readCounters(db)).toEqual({
          key: 'counters',
          openConversations: conversations.length,
          closedConversations: 0,
          unreadConversations: conversations.filter((row) => row.unread > 0).length,
          messages: messages.length,
        });
        const marked = conversations.filter((row) => row.unread > 0);
        expect(await db.conversations.orderBy('unreadAt').count()).toBe(marked.length);
        for (const row of marked) expect(row.unreadAt).toBe(row.lastAt);
        for (const row of conversations) expect(checkService(row.service)).toEqual([]);
        const counted = conversations.reduce((sum, row) => sum + row.messageCount, 0);
        expect(counted).toBe(messages.length);
        await db.delete();
      }),
      { numRuns: 60 },
    );
  });

  it('one batch makes the same of it as one by one', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ webhooks, places }) => {
        const journal = journalOf(webhooks, places);
        const [together, apart] = [await openMemoryDatabase(), await openMemoryDatabase()];
        await replay(together, journal, [journal.length], [false]);
        await replay(apart, journal, [1], [false]);
        expect(await together.conversations.toArray()).toEqual(await apart.conversations.toArray());
        expect(await together.contacts.toArray()).toEqual(await apart.contacts.toArray());
        await Promise.all([together.delete(), apart.delete()]);
      }),
      { numRuns: 30 },
    );
  });
});
