import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { readCounters } from '../../db/meta/read';
import { addNote } from '../addNote';
import { assignTo } from '../assignTo';
import { claim } from '../claim';
import { closeConversation } from '../closeConversation';
import { follow, unfollow } from '../follow';
import { markMissedSeen } from '../markMissedSeen';
import { markNotesSeen } from '../markNotesSeen';
import { reopenConversation } from '../reopenConversation';
import { setPriority } from '../setPriority';
import { setTags } from '../setTags';
import { snooze } from '../snooze';
import { takeOver } from '../takeOver';
import { transfer } from '../transfer';
import { wake } from '../wake';
import { NOW, lastChanges, occasion, openCounter, read, write } from './sampleCounter';

async function waiting(): Promise<{ db: BalcaoDatabase; id: string }> {
  const db = await openCounter();
  return { db, id: (await write(db, 'ana', NOW - HOUR)).id };
}

/** Bia has it. */
async function held(): Promise<{ db: BalcaoDatabase; id: string }> {
  const counter = await waiting();
  await claim(counter.db, { conversationId: counter.id, by: 'bia' }, occasion);
  return counter;
}

const refusal = (code: string, more: object = {}) => ({ ok: false, failure: { code, ...more } });

describe('claim', () => {
  it('of two at once one wins, and the other is told who', async () => {
    const { db, id } = await waiting();
    const results = await Promise.all(['bia', 'caio'].map((by) => claim(db, { conversationId: id, by }, occasion)));
    expect(results).toEqual([expect.objectContaining({ ok: true }), refusal('held-by-other', { attendantId: 'bia' })]);
    const { service } = await read(db, id);
    expect(service).toMatchObject({ stage: 'attending', attendantId: 'bia', queuedAt: NOW - HOUR });
    expect(await lastChanges(db, id)).toMatchObject([{ kind: 'conversation.assigned', body: { how: 'claimed' } }]);
  });

  it('is harmless for whom has it already', async () => {
    const { db, id } = await held();
    const before = await db.changes.count();
    expect(await claim(db, { conversationId: id, by: 'bia' }, occasion)).toMatchObject({ ok: true });
    expect(await db.changes.count()).toBe(before);
  });

  it.each([
    ['no-conversation', { conversationId: 'cv-none' }, {}],
    ['not-allowed', { by: 'zeca' }, { why: 'unknown' }],
    ['not-allowed', { by: 'duda' }, { why: 'other-sector' }],
  ])('refuses: %s %j', async (code, change, more) => {
    const { db, id } = await waiting();
    expect(await claim(db, { conversationId: id, by: 'bia', ...change }, occasion)).toEqual(refusal(code, more));
    expect((await read(db, id)).service.attendantId).toBeNull();
  });

  it('refuses who has left, and what is closed', async () => {
    const { db, id } = await waiting();
    await db.attendants.update('bia', { leftAt: NOW });
    const input = { conversationId: id, by: 'bia' };
    expect(await claim(db, input, occasion)).toEqual(refusal('not-allowed', { why: 'left' }));
    await closeConversation(db, { ...input, by: 'gina', reason: null }, occasion);
    expect(await claim(db, { ...input, by: 'gina' }, occasion)).toEqual(refusal('closed'));
  });
});

describe('takeOver', () => {
  it('is a manager’s, explicit and in the log', async () => {
    const { db, id } = await held();
    const by = (attendantId: string) => takeOver(db, { conversationId: id, by: attendantId }, occasion);
    expect(await by('caio')).toMatchObject(refusal('not-allowed', { why: 'needs-manager' }));
    expect(await by('gina')).toMatchObject({ ok: true, value: { attendantId: 'gina', stage: 'attending' } });
    const body = { how: 'taken-over', before: 'bia', attendantId: 'gina' };
    expect(await lastChanges(db, id)).toMatchObject([{ actor: 'attendant:gina', body }]);
  });
});

describe('transfer', () => {
  it('to a sector: its queue, with age and priority; the note goes with it', async () => {
    const { db, id } = await held();
    await setPriority(db, { conversationId: id, by: 'bia', priority: 2 }, occasion);
    const note = { text: 'Quer parcelar', mentionIds: [] };
    const input = { conversationId: id, by: 'bia', to: { sectorId: 'credito' }, note };
    expect(await transfer(db, input, occasion)).toMatchObject({ ok: true, value: { away: false } });
    const expected = { stage: 'queue', sectorId: 'credito', queuedAt: NOW - HOUR, priority: 2, attendantId: null };
    expect((await read(db, id)).service).toMatchObject(expected);
    const [written] = await db.notes.toArray();
    expect(written).toMatchObject({ text: 'Quer parcelar', authorId: 'bia', conversationId: id });
    const kinds = await lastChanges(db, id, 2);
    expect(kinds).toMatchObject([
      { kind: 'conversation.transferred', body: { noteId: written?.id, before: { attendantId: 'bia' } } },
      { kind: 'note.written' },
    ]);
  });

  it('to a person who is there: a first turn of theirs, and the note names them', async () => {
    const { db, id } = await held();
    const note = { text: 'É com você', mentionIds: ['gina'] };
    await transfer(db, { conversationId: id, by: 'bia', to: { attendantId: 'duda' }, note }, occasion);
    const { service } = await read(db, id);
    expect(service).toMatchObject({
      stage: 'attending',
      attendantId: 'duda',
      sectorId: 'credito',
      turn: { first: true },
    });
    expect(service.followerIds).toEqual(['gina', 'duda']);
    expect((await db.notes.toArray())[0]).toMatchObject({ unseenByIds: ['gina', 'duda'] });
  });

  it('to a person who is away: the queue, and theirs first', async () => {
    const { db, id } = await held();
    const to = { attendantId: 'caio' };
    const result = await transfer(db, { conversationId: id, by: 'bia', to }, occasion);
    expect(result).toMatchObject({ ok: true, value: { away: true } });
    const expected = { stage: 'queue', preferredId: 'caio', sectorId: 'first', queuedAt: NOW - HOUR };
    expect((await read(db, id)).service).toMatchObject(expected);
  });

  it.each([
    ['no-sector', { sectorId: 'none' }],
    ['no-attendant', { attendantId: 'zeca' }],
    ['has-it-already', { attendantId: 'bia' }],
  ])('refuses: %s', async (code, to) => {
    const { db, id } = await held();
    expect(await transfer(db, { conversationId: id, by: 'bia', to }, occasion)).toEqual(refusal(code));
  });

  it('refuses an empty note, and what a colleague has', async () => {
    const { db, id } = await held();
    const input = { conversationId: id, by: 'bia', to: { sectorId: 'credito' } };
    const note = { text: ' ', mentionIds: [] };
    expect(await transfer(db, { ...input, note }, occasion)).toEqual(refusal('empty'));
    const other = refusal('held-by-other', { attendantId: 'bia' });
    expect(await transfer(db, { ...input, by: 'caio' }, occasion)).toEqual(other);
    expect(await db.notes.count()).toBe(0);
  });
});

describe('closeConversation and reopenConversation', () => {
  it('closes with reason and tags, counts, and finds it again by hand', async () => {
    const { db, id } = await held();
    const input = { conversationId: id, by: 'bia' };
    await closeConversation(db, { ...input, reason: ' resolvida ', tags: ['troca', 'troca'] }, occasion);
    const row = await read(db, id);
    expect(row).toMatchObject({ state: 'closed', unread: 0, waitingSince: null });
    expect(row.service).toMatchObject({ closing: { by: 'bia', reason: 'resolvida', at: NOW }, tags: ['troca'] });
    const counted = { openConversations: 0, closedConversations: 1, unreadConversations: 0 };
    expect(await readCounters(db)).toMatchObject(counted);
    expect(await closeConversation(db, { ...input, reason: null }, occasion)).toEqual(refusal('already-closed'));
    expect(await reopenConversation(db, { ...input, by: 'caio' }, occasion)).toMatchObject({ ok: true });
    expect((await read(db, id)).service).toMatchObject({ stage: 'awaiting-customer', attendantId: 'caio' });
    expect(await reopenConversation(db, input, occasion)).toMatchObject({ ok: false });
  });

  it('does not reopen where the customer has begun another one', async () => {
    const { db, id } = await held();
    await closeConversation(db, { conversationId: id, by: 'bia', reason: null }, occasion);
    const other = await write(db, 'ana', NOW + 2 * DAY);
    const result = await reopenConversation(db, { conversationId: id, by: 'bia' }, occasion);
    expect(result).toEqual(refusal('other-open', { conversationId: other.id }));
  });
});

describe('snooze and wake', () => {
  it('frees the slot; by hand it is at once whose it was', async () => {
    const { db, id } = await held();
    const input = { conversationId: id, by: 'bia' };
    expect(await snooze(db, { ...input, until: NOW }, occasion)).toEqual(refusal('in-the-past'));
    await snooze(db, { ...input, until: NOW + DAY }, occasion);
    expect((await read(db, id)).service).toMatchObject({ stage: 'snoozed', attendantId: null, preferredId: 'bia' });
    await wake(db, input, occasion);
    expect((await read(db, id)).service).toMatchObject({
      stage: 'attending',
      attendantId: 'bia',
      queuedAt: NOW - HOUR,
    });
    expect(await wake(db, input, occasion)).toEqual(refusal('not-snoozed'));
  });

  it('woken by a colleague it goes to the queue', async () => {
    const { db, id } = await held();
    await snooze(db, { conversationId: id, by: 'bia', until: NOW + DAY }, occasion);
    await wake(db, { conversationId: id, by: 'caio' }, occasion);
    expect((await read(db, id)).service).toMatchObject({ stage: 'queue', preferredId: 'bia' });
  });
});

describe('assignTo', () => {
  it('is a manager’s: to a person, to one who is away, and back to the queue', async () => {
    const { db, id } = await held();
    const to = (attendantId: string | null, by = 'gina') =>
      assignTo(db, { conversationId: id, by, attendantId }, occasion);
    expect(await to('caio', 'bia')).toEqual(refusal('not-allowed', { why: 'needs-manager' }));
    expect(await to('gina')).toMatchObject({ ok: true, value: { stage: 'attending', attendantId: 'gina' } });
    expect(await to('caio')).toMatchObject({ ok: true, value: { stage: 'queue', preferredId: 'caio' } });
    expect(await to('bia')).toMatchObject({ ok: true, value: { attendantId: 'bia', preferredId: null } });
    expect(await to(null)).toMatchObject({ ok: true, value: { stage: 'queue', preferredId: null } });
    expect(await to(null)).toEqual(refusal('in-queue-already'));
  });
});

describe('marks and notes', () => {
  it('tags, priority, followers: once each, in the log', async () => {
    const { db, id } = await held();
    const input = { conversationId: id, by: 'bia' };
    for (let time = 0; time < 2; time += 1) {
      await setTags(db, { ...input, tags: ['vip'] }, occasion);
      await setPriority(db, { ...input, priority: 3 }, occasion);
      await follow(db, input, occasion);
    }
    const kinds = (await lastChanges(db, id, 3)).map((change) => change.kind);
    expect(kinds).toEqual(['conversation.tagged', 'conversation.prioritised', 'conversation.followed']);
    await unfollow(db, input, occasion);
    expect((await read(db, id)).service).toMatchObject({ tags: ['vip'], priority: 3, followerIds: [] });
  });

  it('a note names colleagues who are here, claims nothing, and is seen by opening', async () => {
    const { db, id } = await waiting();
    await db.attendants.update('caio', { leftAt: NOW });
    const words = { text: '@duda @caio @bia', mentionIds: ['duda', 'caio', 'bia', 'duda', 'zeca'] };
    const written = await addNote(db, { conversationId: id, by: 'bia', ...words }, occasion);
    if (!written.ok) throw new Error(written.failure.code);
    const note = await db.notes.get(written.value.noteId);
    expect(note).toMatchObject({ mentionIds: ['duda'], unseenByIds: ['duda'], order: NOW });
    expect((await read(db, id)).service).toMatchObject({ stage: 'queue', followerIds: ['duda'] });
    expect(await markNotesSeen(db, { conversationId: id, by: 'duda' }, occasion)).toEqual({
      ok: true,
      value: { seen: 1 },
    });
    expect(await markNotesSeen(db, { conversationId: id, by: 'duda' }, occasion)).toEqual({
      ok: true,
      value: { seen: 0 },
    });
    const long = { text: 'a'.repeat(4_097), mentionIds: [] };
    expect(await addNote(db, { conversationId: id, by: 'bia', ...long }, occasion)).toEqual(refusal('too-long'));
    expect(await addNote(db, { conversationId: id, by: 'gina', text: '', mentionIds: [] }, occasion)).toEqual(
      refusal('empty'),
    );
  });

  it('a follower of another sector may write a note, others may not', async () => {
    const { db, id } = await waiting();
    const note = { conversationId: id, by: 'duda', text: 'oi', mentionIds: [] };
    expect(await addNote(db, note, occasion)).toEqual(refusal('not-allowed', { why: 'other-sector' }));
    await addNote(db, { ...note, by: 'gina', mentionIds: ['duda'] }, occasion);
    expect(await addNote(db, note, occasion)).toMatchObject({ ok: true });
  });

  it('remembers who saw a CNA, once', async () => {
    const { db, id } = await waiting();
    const row = await read(db, id);
    const missed = { cause: 'no-answer' as const, since: NOW - MINUTE, hops: 1, seenBy: [], notice: null };
    await db.conversations.put({ ...row, service: { ...row.service, missed } });
    await markMissedSeen(db, { conversationId: id, by: 'bia' }, occasion);
    await markMissedSeen(db, { conversationId: id, by: 'bia' }, occasion);
    expect((await read(db, id)).service.missed?.seenBy).toEqual(['bia']);
  });
});
