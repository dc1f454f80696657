import { beforeEach, describe, expect, it } from 'vitest';
import type { MacroStep } from '../../../shared/domain/macros/macro';
import { DAY, HOUR } from '../../../shared/kernel/instant';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import { claim } from '../claim';
import { saveQuickReply } from '../replies/saveQuickReply';
import { saveDraft } from '../saveDraft';
import { lastChanges, NOW, occasion, openCounter, read, write } from '../serve/sampleCounter';
import { undoMacro } from './macroUndo';
import { removeMacro } from './removeMacro';
import { restoreMacro } from './restoreMacro';
import { rehearseMacro, runMacro } from './runMacro';
import { rehearseMany, runMany, undoMany } from './runMany';
import { saveMacro } from './saveMacro';

let db: BalcaoDatabase;
let conversation: ConversationRow;

beforeEach(async () => {
  db = await openCounter();
  conversation = await write(db, 'Ana', NOW);
});

async function keep(steps: readonly MacroStep[], by = 'gina', scope: 'all' | 'own' = 'all'): Promise<string> {
  const saved = await saveMacro(
    db,
    { by, id: null, fields: { title: 'Orçamento', steps, scope, sectorId: null } },
    occasion,
  );
  if (!saved.ok) throw new Error(saved.failure.code);
  return saved.value.id;
}

function runOf(macroId: string, by = 'bia', values: Readonly<Record<string, string>> = {}) {
  return { macroId, conversationId: conversation.id, by, values, seenUpTo: conversation.lastOrder };
}

const send = (text: string): MacroStep => ({ kind: 'send', text, attachments: [] });

async function everything(): Promise<string> {
  const tables = db.tables.filter(({ name }) => name !== 'meta');
  return JSON.stringify(await Promise.all(tables.map((table) => table.toArray())));
}

describe('a macro', () => {
  it('does all its steps in one go, and the log names it first', async () => {
    const steps: MacroStep[] = [
      { kind: 'take' },
      send('{{saudacao}}, {{nome}}! Segue o orçamento.'),
      { kind: 'tag', tags: ['orçamento'] },
      { kind: 'priority', priority: 2 },
      { kind: 'note', text: 'Mandei para {{nome}}' },
      { kind: 'remind', text: 'Cobrar', delay: { unit: 'days', count: 2, at: 9 * 60 }, unlessAnswered: true },
      { kind: 'close', reason: 'Orçamento enviado' },
    ];
    const ran = await runMacro(db, runOf(await keep(steps)), occasion);
    expect(ran).toMatchObject({ ok: true, value: { title: 'Orçamento' } });
    const row = await read(db, conversation.id);
    expect(row.service).toMatchObject({ stage: 'closed', tags: ['orçamento'], priority: 2 });
    const [message] = await db.messages.filter(({ direction }) => direction === 'out').toArray();
    expect(message?.content).toMatchObject({ text: 'Bom dia, Ana! Segue o orçamento.' });
    expect((await db.notes.toArray())[0]?.text).toBe('Mandei para Ana');
    const [reminder] = await db.scheduled.toArray();
    // Two days on, nine o'clock in São Paulo.
    expect(reminder).toMatchObject({ kind: 'reminder', authorId: 'bia', dueAt: Date.UTC(2025, 9, 11, 12) });
    const kinds = (await lastChanges(db, conversation.id, 99)).map(({ kind }) => kind);
    const from = kinds.indexOf('macro.ran');
    expect(kinds.slice(from)).toEqual([
      ...['macro.ran', 'conversation.assigned', 'message.queued', 'conversation.tagged'],
      ...['conversation.prioritised', 'note.written', 'scheduled.added', 'conversation.closed'],
    ]);
    expect((await db.macros.toArray())[0]).toMatchObject({ uses: 1, lastUsedAt: NOW });
  });

  it('does nothing at all when one step is not permitted, and says which', async () => {
    const id = await keep([send('Oi'), { kind: 'tag', tags: ['x'] }, { kind: 'person', attendantId: 'duda' }]);
    await claim(db, { conversationId: conversation.id, by: 'gina' }, occasion);
    const before = await everything();
    const ran = await runMacro(db, runOf(id), occasion);
    expect(ran).toMatchObject({
      ok: false,
      failure: { code: 'step-refused', place: 0, why: { code: 'held-by-other', attendantId: 'gina' } },
    });
    expect(await everything()).toBe(before);
  });

  it('takes back what was done before the step that is refused', async () => {
    const id = await keep([send('Oi'), { kind: 'note', text: 'nota' }, { kind: 'sector', sectorId: 'gone' }]);
    const before = await everything();
    expect(await runMacro(db, runOf(id), occasion)).toMatchObject({
      ok: false,
      failure: { code: 'step-refused', place: 2, why: { code: 'no-sector' } },
    });
    expect(await everything()).toBe(before);
  });

  it('shows beforehand what it would do, and does none of it', async () => {
    const later = { kind: 'later', text: 'Ainda precisa, {{nome}}?', unlessAnswered: true } as const;
    const id = await keep([send('Oi, {{nome}}'), { ...later, delay: { unit: 'hours', count: 3, at: null } }]);
    const before = await everything();
    const shown = await rehearseMacro(db, runOf(id), occasion);
    expect(shown).toMatchObject({
      ok: true,
      value: { did: [{ text: 'Oi, Ana' }, { text: 'Ainda precisa, Ana?', dueAt: NOW + 3 * HOUR }] },
    });
    expect(await everything()).toBe(before);
  });

  it('asks for all that is missing before anything is done', async () => {
    const id = await keep([send('Vale {{valor}}'), { kind: 'note', text: 'Prazo {{prazo}}, {{valor}}' }]);
    const asked = await runMacro(db, runOf(id), occasion);
    expect(asked).toEqual({
      ok: false,
      failure: { code: 'variables-missing', missing: ['valor', 'prazo'], broken: [] },
    });
    expect(await db.notes.count()).toBe(0);
    const ran = await runMacro(db, runOf(id, 'bia', { valor: 'R$ 120', prazo: '3 dias' }), occasion);
    expect(ran.ok).toBe(true);
    expect((await db.notes.toArray())[0]?.text).toBe('Prazo 3 dias, R$ 120');
  });

  it('leaves what is being written in the field', async () => {
    const draft = { conversationId: conversation.id, by: 'bia', text: 'meio caminho', quotedWamid: null };
    await saveDraft(db, { ...draft, attachments: [] }, occasion);
    const delay = { unit: 'days', count: 1, at: null } as const;
    const id = await keep([send('Oi'), { kind: 'later', text: 'Oi de novo', delay, unlessAnswered: false }]);
    expect((await runMacro(db, runOf(id), occasion)).ok).toBe(true);
    expect(await db.ownDrafts.get([conversation.id, 'bia'])).toMatchObject({ text: 'meio caminho' });
  });

  it('takes a ready text as it stands on the day, and counts its use', async () => {
    const fields = { shortcut: 'pix', title: 'Pix', text: 'Chave: 1', folder: '', attachments: [], sectorId: null };
    const ready = await saveQuickReply(db, { by: 'gina', id: null, fields: { ...fields, scope: 'all' } }, occasion);
    const replyId = ready.ok ? ready.value.id : '';
    const id = await keep([{ kind: 'reply', replyId }]);
    await saveQuickReply(
      db,
      { by: 'gina', id: replyId, fields: { ...fields, text: 'Chave: 2', scope: 'all' } },
      occasion,
    );
    expect(await runMacro(db, runOf(id), occasion)).toMatchObject({ ok: true, value: { did: [{ text: 'Chave: 2' }] } });
    expect((await db.quickReplies.get(replyId))?.uses).toBe(1);
    await db.quickReplies.delete(replyId);
    const gone = await runMacro(db, runOf(id), occasion);
    expect(gone).toMatchObject({ ok: false, failure: { code: 'step-refused', why: { code: 'reply-gone' } } });
  });

  it('stops when somebody else answered since it was looked at', async () => {
    const [macroId, other] = [await keep([send('Oi')], 'bia', 'own'), await keep([send('Já vi')], 'gina')];
    const seen = conversation.lastOrder;
    expect((await runMacro(db, runOf(other, 'gina'), occasion)).ok).toBe(true);
    await db.conversations.update(conversation.id, { 'service.attendantId': 'bia' });
    const late = await runMacro(db, { ...runOf(macroId), seenUpTo: seen }, occasion);
    expect(late).toMatchObject({
      ok: false,
      failure: { code: 'step-refused', why: { code: 'answered-meanwhile' } },
    });
  });
});

describe('taking a macro back', () => {
  it('restores conversation and reminder; what left and the note stay', async () => {
    const delay = { unit: 'days', count: 1, at: null } as const;
    const steps: MacroStep[] = [
      { kind: 'tag', tags: ['pago'] },
      send('Recebido!'),
      { kind: 'remind', text: 'Conferir', delay, unlessAnswered: false },
      { kind: 'close', reason: '' },
    ];
    const ran = await runMacro(db, runOf(await keep(steps)), occasion);
    const undo = ran.ok ? ran.value.undo : null;
    if (undo === null) throw new Error('nothing to undo');
    expect(await undoMacro(db, undo, { ...occasion, now: NOW + 5_000 })).toEqual({ ok: true, value: null });
    const row = await read(db, conversation.id);
    expect(row.service).toMatchObject({ stage: 'awaiting-customer', attendantId: 'bia', tags: [] });
    expect(row.state).toBe('open');
    expect(await db.scheduled.count()).toBe(0);
    expect(await db.outbox.count()).toBe(1);
    expect(await lastChanges(db, conversation.id, 2)).toMatchObject([
      { kind: 'conversation.undone', body: { act: 'macro' } },
      { kind: 'scheduled.cancelled' },
    ]);
  });

  it('is not offered where nothing can be taken back, nor done once the conversation moved on', async () => {
    const sent = await runMacro(db, runOf(await keep([send('Oi')])), occasion);
    expect(sent.ok && sent.value.undo).toBe(null);
    const closed = await runMacro(db, runOf(await keep([{ kind: 'close', reason: '' }])), occasion);
    await write(db, 'Ana', NOW + DAY / 24);
    const undo = closed.ok ? closed.value.undo : null;
    if (undo === null) throw new Error('nothing to undo');
    expect(await undoMacro(db, undo, occasion)).toMatchObject({ ok: false, failure: { code: 'moved-on' } });
  });
});

describe('keeping macros', () => {
  const close: MacroStep = { kind: 'close', reason: '' };

  it('lets everybody keep their own and only managers those of the team', async () => {
    const fields = { title: 'Minha', steps: [close], scope: 'all', sectorId: null } as const;
    expect(await saveMacro(db, { by: 'bia', id: null, fields }, occasion)).toMatchObject({
      failure: { code: 'not-allowed' },
    });
    const own = await keep([close], 'bia', 'own');
    expect(await runMacro(db, runOf(own, 'gina'), occasion)).toMatchObject({ failure: { code: 'not-allowed' } });
    expect(await removeMacro(db, { by: 'caio', id: own }, occasion)).toMatchObject({
      failure: { code: 'not-allowed' },
    });
    const removed = await removeMacro(db, { by: 'bia', id: own }, occasion);
    expect(await db.macros.count()).toBe(0);
    if (removed.ok) await restoreMacro(db, { by: 'bia', row: removed.value }, occasion);
    expect(await db.macros.count()).toBe(1);
  });

  it('refuses a step behind the one that gives the conversation away, and a private ready text in a shared macro', async () => {
    await expect(keep([close, { kind: 'tag', tags: ['x'] }])).rejects.toThrow('after-end');
    const fields = { shortcut: '', title: 'Só meu', text: 'oi', folder: '', attachments: [], sectorId: null };
    const mine = await saveQuickReply(db, { by: 'gina', id: null, fields: { ...fields, scope: 'own' } }, occasion);
    await expect(keep([{ kind: 'reply', replyId: mine.ok ? mine.value.id : '' }])).rejects.toThrow('reply-too-private');
  });
});

describe('a macro on many conversations', () => {
  const delay = { unit: 'days', count: 1, at: null } as const;
  const file = {
    kind: 'media',
    media: 'document',
    mediaId: 'up-01ARZ3NDEKTSV4RRFFQ69G5FA1',
    mimeType: 'application/pdf',
  };
  const later: MacroStep = { kind: 'later', text: '', delay, unlessAnswered: true, attachments: [file as never] };
  const { signal } = new AbortController();

  async function three() {
    const [bruno, carla] = [await write(db, 'Bruno', NOW), await write(db, 'Carla', NOW)];
    // Carla's is with a colleague: nothing is done there.
    await claim(db, { conversationId: carla.id, by: 'gina' }, occasion);
    const rows = [conversation, bruno, carla];
    const targets = rows.map(({ id: conversationId, lastOrder: seenUpTo }) => ({ conversationId, seenUpTo }));
    return { ids: rows.map(({ id }) => id), targets };
  }

  it('tells in how many it can be done and what each cannot do, and leaves no trace of it', async () => {
    const { ids, targets } = await three();
    const macroId = await keep([send('Olá, {{nome}}'), later]);
    const before = await everything();
    const shown = await rehearseMany(db, { macroId, by: 'bia', values: {}, targets }, occasion, signal);
    expect(shown).toMatchObject({
      can: ids.slice(0, 2),
      first: { did: [{ text: 'Olá, Ana' }, { attachments: [{ mediaId: file.mediaId }] }] },
      cannot: [{ conversationId: ids[2], failure: { code: 'not-in-bulk', why: 'held-by-other' } }],
      missing: [],
    });
    expect(await everything()).toBe(before);
    const gone = AbortSignal.abort();
    expect(await rehearseMany(db, { macroId, by: 'bia', values: {}, targets }, occasion, gone)).toBeNull();
  });

  it('is done whole or not at all in each, and taken back everywhere with one act', async () => {
    const { ids, targets } = await three();
    const macroId = await keep([send('Olá, {{nome}}'), { kind: 'tag', tags: ['lote'] }, later]);
    const behind: number[] = [];
    const run = { macroId, by: 'bia', values: {}, targets };
    const done = await runMany(
      db,
      run,
      () => occasion,
      (count) => behind.push(count),
    );
    expect(done).toMatchObject({ title: 'Orçamento', conversationIds: ids.slice(0, 2), kept: true });
    expect(behind).toEqual([1, 2, 3]);
    expect((await db.scheduled.toArray()).map(({ attachments }) => attachments)).toEqual([[file], [file]]);
    const tagged = await Promise.all(ids.map(async (id) => (await read(db, id)).service.tags));
    expect(tagged).toEqual([['lote'], ['lote'], []]);
    // Bruno's is changed by somebody since: that stays.
    await claim(db, { conversationId: ids[1] ?? '', by: 'bia' }, occasion);
    await db.conversations.update(ids[1] ?? '', { 'service.priority': 3 });
    const ranAt = NOW + DAY;
    const undone = await undoMany(db, done.undo, ranAt, { ...occasion, now: ranAt + 5_000 });
    expect(undone).toEqual({ ok: true, value: { back: 1, moved: 1 } });
    expect((await read(db, ids[0] ?? '')).service.tags).toEqual([]);
    expect(await db.scheduled.count()).toBe(1);
    expect(await db.outbox.count()).toBe(2);
    expect(await undoMany(db, done.undo, NOW, { ...occasion, now: NOW + DAY })).toMatchObject({ ok: false });
  });

  it('asks once for what all of them lack, and for nothing that only some do', async () => {
    const { targets } = await three();
    const two = targets.slice(0, 2);
    const macroId = await keep([send('{{valor}}, cota {{cota}}')]);
    await db.contacts.update(conversation.contactId, { fields: { Cota: '12' } });
    await db.house.put({ key: 'fields', fields: [{ name: 'Cota', kind: 'text', choices: [] }], updatedAt: 1 });
    const asked = await rehearseMany(db, { macroId, by: 'bia', values: {}, targets: two }, occasion, signal);
    expect(asked).toMatchObject({ can: [], missing: ['valor'] });
    const values = { valor: 'R$ 10' };
    const shown = await rehearseMany(db, { macroId, by: 'bia', values, targets: two }, occasion, signal);
    expect(shown).toMatchObject({ can: [conversation.id], cannot: [{ failure: { missing: ['cota'] } }] });
  });
});
