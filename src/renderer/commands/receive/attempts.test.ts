import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SendOutcome, SendRequest } from '../../../shared/contract/channels';
import type { BalcaoDatabase } from '../../db/database';
import { countingBytes, openMemoryDatabase } from '../../db/openMemoryDatabase';
import { markSending } from '../markSending';
import { receiveEvents } from '../receiveEvents';
import { recordOutcomes } from '../recordOutcomes';
import { sendReply } from '../sendReply';
import { settleInterrupted } from '../settleInterrupted';
import { ANA, NOON, eventItem, messageFrom, outcomeItem, sendItem, sentAs } from './sampleItems';
import type { IntakeItem } from './item';

const occasion = { now: NOON + 3_000, random: countingBytes() };
const again: SendOutcome = { outcome: 'retry', retryAt: null, errorCode: 0, reason: 'refused' };

/** A counter with one reply in its outbox, beside a journal as main keeps it. */
async function scene() {
  const db = await openMemoryDatabase();
  const journal: IntakeItem[] = [eventItem(messageFrom(ANA, 'w1'))];
  let cursor = 0;
  const drain = async (): Promise<void> => {
    const items = journal.slice(cursor);
    cursor = journal.length;
    if (items.length > 0) await receiveEvents(db, { items, cursor, recovering: false }, occasion);
  };
  await drain();
  const sent = await sendReply(db, { conversationId: 'cv-w1', text: 'Bom dia!', authorId: 'local' }, occasion);
  if (!sent.ok) throw new Error(sent.failure.code);
  const id = sent.value.messageId;
  return {
    db,
    id,
    drain,
    take: async () => (await markSending(db, [id], occasion))[0]?.request ?? null,
    settle: () => settleInterrupted(db, { outboxId: id, wait: false }, occasion),
    journalSend: (request: SendRequest) => journal.push(sendItem(request, journal.length + 1)),
    journalOutcome: (request: SendRequest, outcome: SendOutcome) =>
      journal.push({ ...outcomeItem(id, outcome, journal.length + 1), attempt: request.attempt ?? '' }),
  };
}

async function taken(request: Promise<SendRequest | null>): Promise<SendRequest> {
  const found = await request;
  if (!found) throw new Error('nothing to send');
  return found;
}

const stateOf = async (db: BalcaoDatabase, id: string): Promise<string | undefined> => (await db.outbox.get(id))?.state;

describe('the proof that an attempt left', () => {
  it('is not that of an earlier attempt, which was answered', async () => {
    const { db, id, drain, take, settle, journalSend, journalOutcome } = await scene();
    const first = await taken(take());
    await recordOutcomes(db, [{ outboxId: id, outcome: again }], occasion);
    const second = await taken(take());
    expect(second.attempt).not.toBe(first.attempt);
    journalSend(first);
    journalOutcome(first, again);
    await drain();
    expect(await db.outbox.get(id)).toMatchObject({ state: 'sending', postedSeq: null });
    await settle();
    expect(await stateOf(db, id)).toBe('queued');
  });

  it('holds for the second attempt although the first stands before it in the same look', async () => {
    const { db, id, drain, take, settle, journalSend, journalOutcome } = await scene();
    const first = await taken(take());
    await recordOutcomes(db, [{ outboxId: id, outcome: again }], occasion);
    const second = await taken(take());
    journalSend(first);
    journalOutcome(first, again);
    journalSend(second);
    await drain();
    await settle();
    expect(await db.outbox.get(id)).toMatchObject({ state: 'unconfirmed', postedSeq: 4 });
  });

  it('takes a job out of the queue that was put back while main still held the attempt', async () => {
    const { db, id, drain, take, settle, journalSend, journalOutcome } = await scene();
    const held = await taken(take());
    await settle();
    expect(await stateOf(db, id)).toBe('queued');
    journalSend(held);
    await drain();
    expect(await take()).toBeNull();
    await settle();
    expect(await stateOf(db, id)).toBe('unconfirmed');
    journalOutcome(held, sentAs('out1'));
    await drain();
    expect(await db.outbox.count()).toBe(0);
    expect(await db.messages.get(id)).toMatchObject({ delivery: 'sent', sentWamid: 'out1' });
  });

  it('is the same attempt when it is asked for again before anybody has answered', async () => {
    const { take, settle } = await scene();
    const held = await taken(take());
    await settle();
    expect((await taken(take())).attempt).toBe(held.attempt);
  });
});

describe('nothing is posted twice on its own', () => {
  const step = fc.constantFrom('take', 'refused', 'accepted', 'lost', 'answer', 'reload', 'crash');

  it('whatever dies, reloads or waits in between', async () => {
    const histories = fc.array(step, { minLength: 4, maxLength: 24 });
    await fc.assert(fc.asyncProperty(histories, runs), { numRuns: 400 });
  }, 60_000);
});

type Posted = 'refused' | 'accepted' | 'lost';
const answers: Record<Posted, SendOutcome> = {
  refused: again,
  accepted: sentAs('out1'),
  lost: { outcome: 'unconfirmed', retryAt: null, errorCode: 0, reason: 'timeout' },
};

/** Plays outbox and sender by turns; main joins a request to the one in flight, as `createSender` does. */
async function runs(history: readonly string[]): Promise<void> {
  const { db, id, drain, take, settle, journalSend, journalOutcome } = await scene();
  const posts: Posted[] = [];
  let held: SendRequest | null = null;
  let posted: Posted | null = null;
  let waiting = false;
  const begin = async (): Promise<void> => {
    waiting = false;
    await drain();
    await settle();
  };
  for (const what of history) {
    if (what === 'take' && !waiting) {
      await drain();
      const request = await take();
      if (request === null) continue;
      held ??= request;
      waiting = true;
    } else if (what === 'refused' || what === 'accepted' || what === 'lost') {
      if (held === null || posted !== null) continue;
      expect(posts.every((before) => before === 'refused')).toBe(true);
      journalSend(held);
      posts.push(what);
      posted = what;
    } else if (what === 'answer' && held !== null && posted !== null) {
      const outcome = answers[posted];
      journalOutcome(held, outcome);
      if (waiting) await recordOutcomes(db, [{ outboxId: id, outcome }], occasion);
      [held, posted, waiting] = [null, null, false];
    } else if (what === 'reload') await begin();
    else if (what === 'crash') {
      [held, posted] = [null, null];
      await begin();
    }
  }
}
