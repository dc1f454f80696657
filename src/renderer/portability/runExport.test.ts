import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../shared/domain/audit/chain';
import type { ExportedMessage } from '../../shared/domain/portability/exported';
import { NOON, eventItem, messageFrom } from '../commands/receive/sampleItems';
import { receiveEvents } from '../commands/receiveEvents';
import { openCounter, occasion } from '../commands/serve/sampleCounter';
import { sendReply } from '../commands/sendReply';
import type { BalcaoDatabase } from '../db/database';
import type { ExportProgress } from './exportTools';
import { runExport, type ExportOrder, type ExportOutcome } from './runExport';
import { keyWords, memoryFiles, type MemoryFiles } from './testing/memoryFiles';

const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const media = new Map([['77', picture]]);
const ana = { waId: '5511988776655', name: 'Ana =1+1 <b>' };

async function counterWith(count: number): Promise<{ db: BalcaoDatabase; id: string }> {
  const db = await openCounter();
  const items = Array.from({ length: count }, (_none, at) => {
    const event = messageFrom(ana, `w${at}`, NOON + at * 1_000);
    if (at !== 1) return eventItem(event, 1, at);
    const content = { kind: 'media', media: 'image', mediaId: '77', mimeType: 'image/png', caption: 'foto' } as const;
    return eventItem({ ...event, content }, 1, at);
  });
  await receiveEvents(db, { items, cursor: 1, recovering: false }, { ...occasion, now: NOON });
  const id = (await db.conversations.toCollection().first())?.id ?? '';
  const now = NOON + count * 1_000;
  const reply = { conversationId: id, text: 'Bom dia 👋', authorId: 'bia' };
  const sent = await sendReply(db, reply, { ...occasion, now });
  if (!sent.ok) throw new Error(sent.failure.code);
  return { db, id };
}

interface Ran {
  readonly outcome: ExportOutcome;
  readonly files: MemoryFiles;
  readonly progress: ExportProgress[];
}

async function run(db: BalcaoDatabase, order: Partial<ExportOrder>, stopAfter = Infinity): Promise<Ran> {
  const files = memoryFiles(media);
  const progress: ExportProgress[] = [];
  const stopper = new AbortController();
  const tools = { db, bridge: files.bridge, clock: () => NOON, t: keyWords, shop: 'Padaria', number: '+55 11' };
  const outcome = await runExport(
    { format: 'json', what: 'everything', notes: true, by: 'gina', ...order },
    tools,
    occasion.random,
    {
      signal: stopper.signal,
      onProgress: (step) => {
        progress.push(step);
        if (progress.length > stopAfter) stopper.abort();
      },
    },
  );
  return { outcome, files, progress };
}

describe('an export', () => {
  it('tells in JSON what is known of the person, as the law wants it', async () => {
    const { db, id } = await counterWith(2);
    await db.contacts.toCollection().modify({ fields: { Contrato: '4711' }, marketing: 'stopped' });
    const { files } = await run(db, { what: [id] });
    const [conversation] = (JSON.parse(files.text()) as { conversations: { contact: object }[] }).conversations;
    const known = { profileName: ana.name, fields: { Contrato: '4711' }, marketing: 'stopped' };
    expect(conversation?.contact).toMatchObject({ phone: ana.waId, ...known });
  });

  it('gives every message back in JSON, slice by slice, with media, authors and progress', async () => {
    const { db, id } = await counterWith(450);
    const { outcome, files, progress } = await run(db, { what: [id] });
    expect(outcome).toMatchObject({ state: 'done', messages: 451, refused: 0 });
    const parsed = JSON.parse(files.text()) as { conversations: { messages: ExportedMessage[] }[] };
    const messages = parsed.conversations[0]?.messages ?? [];
    const rows = await db.messages.where('[conversationId+order]').between([id, 0], [id, Infinity]).toArray();
    expect(messages.map(({ id: messageId, content }) => [messageId, content])).toEqual(
      rows.map((row) => [row.id, row.content]),
    );
    expect(messages[1]?.medium).toMatchObject({ mediaId: '77', size: 7, type: 'image/png' });
    expect(messages.at(-1)?.author).toEqual({ kind: 'attendant', id: 'bia', name: 'bia' });
    expect(progress.filter(({ phase }) => phase === 'reading').map(({ done }) => done)).toEqual([0, 200, 400, 451]);
  });

  it('is noted before anything leaves, and again with the fingerprint of the whole file', async () => {
    const { db, id } = await counterWith(2);
    const { outcome } = await run(db, { what: [id], format: 'csv-messages' });
    const last = (await db.changes.toArray()).slice(-2);
    expect(last).toMatchObject([
      { kind: 'history.exported', actor: 'attendant:gina', conversationId: id, body: { format: 'csv-messages' } },
      { kind: 'history.export-finished', conversationId: id, body: { messages: 3 } },
    ]);
    expect(last[1]?.body).toMatchObject({ sha256: outcome.state === 'done' ? outcome.fingerprint : '' });
    expect(verifyChain(await db.changes.toArray())).toEqual({ ok: true });
  });

  it('takes out only what the person may: an attendant the own ones, everything only the owner', async () => {
    const { db, id } = await counterWith(2);
    expect((await run(db, { what: [id], by: 'duda' })).outcome).toEqual({ state: 'failed', code: 'not-allowed' });
    expect((await run(db, { what: [id], by: 'bia' })).outcome).toMatchObject({ state: 'done' });
    expect((await run(db, { what: 'everything' })).outcome).toEqual({ state: 'failed', code: 'not-allowed' });
    expect((await db.changes.toArray()).filter(({ kind }) => kind === 'history.exported')).toHaveLength(1);
  });

  it('leaves nothing when it is stopped midway, nor when main refuses', async () => {
    const { db, id } = await counterWith(450);
    const stopped = await run(db, { what: [id] }, 1);
    expect(stopped.outcome).toEqual({ state: 'cancelled', stopped: true });
    expect(stopped.files.state()).toBe('cancelled');
    const ended = (await db.changes.toArray()).filter(({ kind }) => kind === 'history.export-finished');
    expect(ended).toEqual([]);
  });

  it('shows pictures inside a page that needs nothing else, and names no tag that a customer wrote', async () => {
    const { db, id } = await counterWith(3);
    const { files } = await run(db, { what: [id], format: 'html' });
    const page = files.text();
    expect(page).toContain(`src="data:image/png;base64,${btoa(String.fromCharCode(...picture))}"`);
    expect(page).not.toContain('<b>');
    expect(page).not.toMatch(/(?:src|href)="(?!data:)/);
    expect(page).toContain('SHA-256');
  });

  it('makes a table that Excel takes as it is meant', async () => {
    const { db, id } = await counterWith(2);
    const { files } = await run(db, { what: [id], format: 'csv-messages' });
    const lines = files.text().split('\r\n');
    expect(files.text().startsWith('\uFEFF')).toBe(true);
    expect(lines).toHaveLength(5);
    expect(lines[1]).toContain(';Ana =1+1 <b>;55 11 98877-6655;');
    expect(lines[3]).toContain(';Bom dia 👋;');
  });

  it('archives every table without secrets, with all media', async () => {
    const { db } = await counterWith(3);
    await db.attendants.update('gina', { role: 'owner', pin: { cost: 1, salt: 'sal', hash: 'segredo' } as never });
    const { outcome, files } = await run(db, { format: 'archive' });
    expect(outcome).toMatchObject({ state: 'done' });
    expect([...files.entries.values()].map((bytes) => new TextDecoder().decode(bytes)).join()).not.toContain('segredo');
    const schema = JSON.parse(files.text('esquema.json')) as { tables: Record<string, { rows: number; file: string }> };
    for (const [name, { rows, file }] of Object.entries(schema.tables)) {
      expect(files.text(file).split('\n').length - 1, name).toBe(rows);
    }
    expect(schema.tables['messages']?.rows).toBe(4);
    expect(files.entries.get('midias/77')).toEqual(picture);
  });
});
