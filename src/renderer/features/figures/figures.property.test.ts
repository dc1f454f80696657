import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alwaysOpen } from '../../../shared/domain/hours/calendar';
import { counterFigures, type CounterFigures } from '../../../shared/domain/metrics/counterFigures';
import { serviceEvent } from '../../../shared/domain/metrics/serviceEvent';
import { serviceTimes, type Span } from '../../../shared/domain/metrics/serviceTimes';
import { DAY, HOUR, MINUTE } from '../../../shared/kernel/instant';
import { applyDecision } from '../../commands/applyDecision';
import { assignTo } from '../../commands/assignTo';
import { closeMany, snoozeMany } from '../../commands/bulkActs';
import { closeConversation } from '../../commands/closeConversation';
import { reopenConversation } from '../../commands/reopenConversation';
import { sendReply } from '../../commands/sendReply';
import { NOW, occasion, openCounter, write } from '../../commands/serve/sampleCounter';
import { undoBulk } from '../../commands/undoBulk';
import { wake } from '../../commands/wake';
import type { BalcaoDatabase } from '../../db/database';
import { readFigures } from './readFigures';

const step = fc.record({
  act: fc.nat(10),
  customer: fc.constantFrom('ana', 'bento'),
  pick: fc.nat(5),
  wait: fc.constantFrom(0, MINUTE, HOUR, 5 * HOUR, 2 * DAY, 9 * DAY, 40 * DAY),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function act(db: BalcaoDatabase, { act: kind, customer, pick }: Step, now: number): Promise<void> {
  const rows = await db.conversations.toArray();
  const conversationId = rows[pick % Math.max(1, rows.length)]?.id ?? 'cv-none';
  const at = { ...occasion, now };
  const input = { conversationId, by: 'gina' };
  const many = { conversationIds: [conversationId], by: 'gina' };
  const acts: readonly (() => Promise<unknown>)[] = [
    () => write(db, customer, now),
    () => write(db, customer, now),
    () => sendReply(db, { conversationId, text: 'Olá', authorId: 'gina' }, at),
    () => sendReply(db, { conversationId, text: 'Olá', authorId: 'gina' }, at),
    () => closeConversation(db, { ...input, reason: null }, at),
    () => reopenConversation(db, input, at),
    () => snoozeMany(db, { ...many, until: now + HOUR }, at),
    () => wake(db, input, at),
    () => assignTo(db, { ...input, attendantId: pick % 2 === 0 ? null : 'gina' }, at),
    () => applyDecision(db, { kind: 'miss', conversationId, cause: 'no-answer', close: true }, at),
    async () => {
      const { undo } = await closeMany(db, { ...many, reason: null }, at);
      await undoBulk(db, undo, { ...at, now: now + 5_000 });
    },
  ];
  await acts[kind]?.();
}

/** Out of the whole log, conversation by conversation. */
async function fullFigures(db: BalcaoDatabase, period: Span): Promise<CounterFigures> {
  const changes = await db.changes.orderBy('seq').toArray();
  const rows = await db.conversations.toArray();
  const sectors = new Map((await db.sectors.toArray()).map((sector) => [sector.id, sector]));
  const measured = rows.map(({ id, service }) => {
    const events = changes
      .filter(({ conversationId }) => conversationId === id)
      .flatMap((one) => serviceEvent(one) ?? []);
    const rules = sectors.get(service.sectorId)?.rules;
    const answerWithin = rules === undefined || rules.mode === 'manual' ? null : rules.reassignAfter;
    return { services: serviceTimes(events), calendar: alwaysOpen, answerWithin };
  });
  return counterFigures(measured, period);
}

it('the figures of any period are those of the whole log, however long a conversation was quiet', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 18 }),
      fc.nat(60),
      fc.nat(20),
      async (steps, begin, days) => {
        const db = await openCounter();
        let now = NOW;
        for (const each of steps) {
          await act(db, each, now);
          now += each.wait + 10_000;
        }
        const from = NOW + begin * DAY - HOUR;
        for (const period of [
          { from, to: from + days * DAY + HOUR },
          { from: now - DAY, to: now },
        ]) {
          const figures = await readFigures(db, period, new AbortController().signal);
          expect(figures?.clock).toEqual(await fullFigures(db, period));
        }
        db.close();
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);
