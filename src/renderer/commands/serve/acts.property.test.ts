import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkService } from '../../../shared/domain/conversations/checkService';
import { verifyChain } from '../../../shared/domain/audit/chain';
import { DAY, HOUR } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { readCounters } from '../../db/meta/read';
import { applyDecision } from '../applyDecision';
import { assignTo } from '../assignTo';
import { assignMany, closeMany, snoozeMany } from '../bulkActs';
import { claim } from '../claim';
import { closeConversation } from '../closeConversation';
import { reopenConversation } from '../reopenConversation';
import { sendReply } from '../sendReply';
import { snooze } from '../snooze';
import { takeOver } from '../takeOver';
import { transfer } from '../transfer';
import { undoBulk } from '../undoBulk';
import { wake } from '../wake';
import { NOW, occasion, openCounter, write } from './sampleCounter';

interface Step {
  readonly act: number;
  readonly customer: string;
  readonly by: string;
  readonly to: string;
  readonly pick: number;
  readonly wait: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.nat(13),
  customer: fc.constantFrom('ana', 'bento', 'cida'),
  by: fc.constantFrom('gina', 'bia', 'caio', 'duda'),
  to: fc.constantFrom('gina', 'bia', 'caio', 'duda'),
  pick: fc.nat(9),
  wait: fc.constantFrom(0, 1_000, HOUR, 2 * DAY),
});

/** Does one of all acts to one of the conversations; most are refused. */
async function act(db: BalcaoDatabase, { act: kind, customer, by, to, pick }: Step, now: number): Promise<void> {
  const rows = await db.conversations.toArray();
  const conversationId = rows[pick % Math.max(1, rows.length)]?.id ?? 'cv-none';
  const input = { conversationId, by };
  const at = { ...occasion, now };
  const many = { conversationIds: rows.slice(0, pick).map((row) => row.id), by };
  const acts: readonly (() => Promise<unknown>)[] = [
    () => write(db, customer, now),
    () => write(db, customer, now),
    () => claim(db, input, at),
    () => takeOver(db, input, at),
    () => sendReply(db, { conversationId, text: 'Olá', authorId: by }, at),
    () => closeConversation(db, { ...input, reason: null }, at),
    () => reopenConversation(db, input, at),
    () => snooze(db, { ...input, until: now + HOUR }, at),
    () => wake(db, input, at),
    () => transfer(db, { ...input, to: pick % 2 === 0 ? { sectorId: 'credito' } : { attendantId: to } }, at),
    () => assignTo(db, { ...input, attendantId: pick % 3 === 0 ? null : to }, at),
    () => applyDecision(db, { kind: 'miss', conversationId, cause: 'no-answer', close: pick % 2 === 0 }, at),
    async () => undoBulk(db, (await closeMany(db, { ...many, reason: null }, at)).undo, at),
    async () => undoBulk(db, (await snoozeMany(db, { ...many, until: now + HOUR }, at)).undo, at),
    () => assignMany(db, { ...many, attendantId: to }, at),
  ];
  await acts[kind]?.();
}

describe('whatever the team and its customers do', () => {
  it('services are sound, a customer has one open conversation, counters and pointers are right, the chain holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const db = await openCounter();
        let now = NOW;
        for (const one of steps) {
          now += one.wait;
          await act(db, one, now);
        }
        const rows = await db.conversations.toArray();
        for (const row of rows) {
          expect(checkService(row.service)).toEqual([]);
          expect(row.state).toBe(row.service.stage === 'closed' ? 'closed' : 'open');
          expect(row.unreadAt).toBe(row.unread > 0 ? row.lastAt : undefined);
        }
        const open = rows.filter((row) => row.state === 'open');
        expect(new Set(open.map((row) => row.contactId)).size).toBe(open.length);
        for (const contact of await db.contacts.toArray()) {
          const own = rows.filter((row) => row.contactId === contact.id);
          const opened = own.find((row) => row.state === 'open')?.id ?? null;
          expect(contact.openConversationId).toBe(opened);
          if (opened === null) expect(own.map((row) => row.id)).toContain(contact.lastConversationId);
        }
        expect(await readCounters(db)).toMatchObject({
          openConversations: open.length,
          closedConversations: rows.length - open.length,
          unreadConversations: rows.filter((row) => row.unread > 0).length,
        });
        expect(new Set(rows.map((row) => row.protocol)).size).toBe(rows.length);
        expect(verifyChain(await db.changes.toArray())).toEqual({ ok: true });
        await db.delete();
      }),
      { numRuns: 150 },
    );
  });
});
