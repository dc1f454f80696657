import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../shared/kernel/instant';
import { claim } from '../../commands/claim';
import { closeConversation } from '../../commands/closeConversation';
import { sendReply } from '../../commands/sendReply';
import { NOW, openCounter, write } from '../../commands/serve/sampleCounter';
import { transfer } from '../../commands/transfer';
import type { BalcaoDatabase } from '../../db/database';
import { countingBytes } from '../../db/openMemoryDatabase';
import { readFigures } from './readFigures';

const random = countingBytes();
const at = (minutes: number) => ({ now: NOW + minutes * MINUTE, random });
const today = { from: NOW - HOUR, to: NOW + DAY };

async function reply(db: BalcaoDatabase, conversationId: string, authorId: string, minutes: number): Promise<void> {
  const sent = await sendReply(db, { conversationId, text: 'Bom dia!', authorId }, at(minutes));
  if (!sent.ok) throw new Error(sent.failure.code);
}

async function figuresOf(db: BalcaoDatabase, period = today) {
  const figures = await readFigures(db, period, new AbortController().signal);
  if (figures === null) throw new Error('broken off');
  return figures;
}

describe('what the counter’s own log says of its times', () => {
  it('of customers who were served by the commands that people use, a transfer among them', async () => {
    const db = await openCounter();
    const ana = await write(db, 'ana', NOW);
    await claim(db, { conversationId: ana.id, by: 'bia' }, at(2));
    await reply(db, ana.id, 'bia', 4);
    await write(db, 'ana', NOW + 10 * MINUTE);
    await transfer(db, { conversationId: ana.id, by: 'bia', to: { attendantId: 'duda' } }, at(12));
    await reply(db, ana.id, 'duda', 16);
    await closeConversation(db, { conversationId: ana.id, by: 'duda', reason: null }, at(34));
    const beto = await write(db, 'beto', NOW);
    await reply(db, beto.id, 'bia', 8);
    const { clock } = await figuresOf(db);
    expect(clock.wait).toMatchObject({ count: 2, mean: 6 * MINUTE, median: 6 * MINUTE, p90: 8 * MINUTE });
    expect(clock.reply).toMatchObject({ count: 1, mean: 6 * MINUTE });
    expect(clock.service).toMatchObject({ count: 1, mean: 30 * MINUTE });
    // The sectors promise five minutes; the second answer came after eight.
    expect(clock.onTime).toBe(0.5);
  });

  it('of a service that began long before the period', async () => {
    const db = await openCounter();
    const ana = await write(db, 'ana', NOW - 5 * HOUR);
    await reply(db, ana.id, 'bia', 0);
    const { clock } = await figuresOf(db);
    expect(clock.wait).toMatchObject({ count: 1, mean: 5 * HOUR });
  });

  it('counts the surveys of the period and their marks', async () => {
    const db = await openCounter();
    const survey = { contactId: 'ct', attendantId: 'bia', sectorId: 'first', until: NOW + DAY, answeredAt: NOW };
    await db.surveys.bulkPut([
      { ...survey, id: 'a', conversationId: 'a', askedAt: NOW, score: 5 },
      { ...survey, id: 'b', conversationId: 'b', askedAt: NOW, score: 2 },
      { ...survey, id: 'c', conversationId: 'c', askedAt: NOW, score: null, answeredAt: null },
      { ...survey, id: 'd', conversationId: 'd', askedAt: NOW - 2 * DAY, score: 1 },
    ]);
    expect((await figuresOf(db)).scores).toEqual({ asked: 3, answered: 2, mean: 3.5 });
  });

  it('ends early when nobody looks any more', async () => {
    const db = await openCounter();
    await write(db, 'ana', NOW);
    expect(await readFigures(db, today, AbortSignal.abort())).toBeNull();
  });
});
