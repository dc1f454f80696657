import { describe, expect, it, vi } from 'vitest';
import type { SendRequest } from '../../shared/contract/channels';
import type { MediaRequest } from '../../shared/contract/media';
import type { MessageContent } from '../../shared/domain/conversations/content';
import { readyTrees } from '../../shared/domain/automation/flow/trees/readyTrees';
import type { PictureFacts } from '../../shared/domain/automation/flow/picture';
import { readRecords } from '../../shared/domain/automation/flow/readRecords';
import { MINUTE, SECOND } from '../../shared/kernel/instant';
import { done, refused } from '../../shared/kernel/result';
import type { InboundEvent } from '../../shared/whatsapp/inboundEvent';
import type { FakeBridge } from '../bridge/fakeBridge';
import { flowBot } from '../commands/bot/flowBot';
import { createFlow } from '../commands/flows/createFlow';
import { importRecords } from '../commands/flows/importRecords';
import { publishFlow, restoreFlowVersion } from '../commands/flows/publishFlow';
import { removeFlow } from '../commands/flows/removeFlow';
import { saveFlowDraft } from '../commands/flows/saveFlowDraft';
import { switchEntryFlow } from '../commands/flows/switchEntryFlow';
import { claim } from '../commands/claim';
import type { Occasion } from '../commands/occasion';
import { ANA, messageFrom } from '../commands/receive/sampleItems';
import { versionsOf } from '../db/flowVersions/read';
import { listFlows } from '../db/flows/read';
import { countingBytes, openMemoryDatabase, reopen } from '../db/openMemoryDatabase';
import type { BalcaoDatabase } from '../db/database';
import { HandTimers, openTestCounter } from './testCounter';
import type { TestCounter } from './testCounter';

const parse = (body: string): InboundEvent[] => JSON.parse(body) as InboundEvent[];
/** Friday 27 November 2026, noon in São Paulo. */
const NOON = Date.parse('2026-11-27T12:00:00-03:00');
const at = (now: number): Occasion => ({ now, random: countingBytes() });

/** A counter whose menu is published. */
async function open(tree: keyof typeof readyTrees, picture: PictureFacts | null = null): Promise<TestCounter> {
  const db = await openMemoryDatabase();
  await publish(db, tree);
  return work(db, picture);
}

async function publish(db: BalcaoDatabase, tree: keyof typeof readyTrees): Promise<string> {
  const created = await createFlow(db, { by: 'local', name: 'Menu', flow: readyTrees[tree] }, at(NOON));
  if (!created.ok) throw new Error(created.failure.code);
  const { flowId } = created.value;
  expect(await publishFlow(db, { by: 'local', flowId }, at(NOON))).toEqual(done({ version: 1 }));
  expect(await switchEntryFlow(db, { by: 'local', flowId }, at(NOON))).toEqual(done(null));
  return flowId;
}

async function work(
  db: BalcaoDatabase,
  picture: PictureFacts | null = null,
  bridge?: FakeBridge,
): Promise<TestCounter> {
  const timers = new HandTimers();
  timers.now = NOON;
  const lookAtFile = () => Promise.resolve(picture);
  const parts = { db, timers, bot: flowBot, lookAtFile, parse };
  const counter = await openTestCounter(bridge ? { ...parts, bridge } : parts);
  await until(counter, async () => expect(await db.meta.get('respond')).toBeDefined());
  return counter;
}

function until({ timers }: TestCounter, fact: () => Promise<void> | void): Promise<void> {
  return vi.waitFor(
    async () => {
      timers.skipPauses(3 * SECOND);
      await fact();
    },
    { timeout: 8_000, interval: 5 },
  );
}

function sent(bridge: FakeBridge): string[] {
  const requests = bridge.asked.filter(({ name }) => name === 'message.send').map(({ args }) => args[0] as SendRequest);
  return requests.map(({ content }) =>
    content.kind === 'text' ? content.text : content.kind === 'interactive' ? content.body : content.kind,
  );
}

let count = 0;
/** Ana writes, and the menu has looked at it when `answers` more messages have left. */
async function say(counter: TestCounter, content: MessageContent | string, answers = 1): Promise<string[]> {
  const before = sent(counter.bridge).length;
  counter.timers.now += 30 * SECOND;
  const words = typeof content === 'string' ? ({ kind: 'text', text: content } as const) : content;
  const message = messageFrom(ANA, `w${(count += 1)}`, counter.timers.now, { content: words });
  counter.bridge.append('webhook', [message], counter.timers.now);
  await until(counter, () => expect(sent(counter.bridge)).toHaveLength(before + answers));
  return sent(counter.bridge).slice(before);
}

const fetched = ({ mediaId, mimeType }: MediaRequest) => done({ mediaId, mimeType, size: 90_000 });
const only = async (db: BalcaoDatabase) => (await db.conversations.toArray())[0];
const jpeg: MessageContent = { kind: 'media', media: 'image', mediaId: '77', mimeType: 'image/jpeg' };
const pdf: MessageContent = { kind: 'media', media: 'document', mediaId: '78', mimeType: 'application/pdf' };

async function importTable(db: BalcaoDatabase): Promise<void> {
  const columns = ['Contrato', 'CPF', 'Nascimento', 'Valor', 'Vencimento', 'Linha digitável'];
  const uses = ['contract', 'cpf', 'birth', 'value', 'value', 'value'] as const;
  const lines = [['88.412-7', '529.982.247-25', '09/03/1985', 'R$ 412,30', '10/12/2026', '23790.12345']];
  const table = readRecords(columns, uses, lines, 2026);
  const input = { by: 'local', fileName: 'clientes.csv', columns, uses, table };
  expect(await importRecords(db, input, at(NOON))).toEqual(done({ count: 1 }));
}

describe('a published menu at work', () => {
  it('from the first word to the queue, with what was collected', async () => {
    const counter = await open('shop');
    expect((await say(counter, 'oi'))[0]).toContain('Ana!');
    expect(await only(counter.db)).toMatchObject({ unread: 0, waitingSince: null, service: { stage: 'bot' } });
    expect(await say(counter, 'meu pedido')).toEqual(['Qual é o número do seu pedido?']);
    expect(await say(counter, 'PED-4412')).toEqual(['Obrigado! Vou passar o pedido PED-4412 para a equipe verificar.']);
    const row = await only(counter.db);
    expect(row?.service).toMatchObject({ stage: 'queue', queuedAt: counter.timers.now });
    const [note] = await counter.db.notes.toArray();
    expect(note?.text).toBe('Escolheu: Meu pedido\nPedido: PED-4412');
    const kinds = (await counter.db.changes.toArray()).map(({ kind }) => kind);
    expect(kinds).toContain('automation.handed-over');
    await counter.engine.stop();
  });

  it('documents are fetched and looked at, blurred ones are sent back', async () => {
    const counter = await open('collections', { width: 2_000, height: 1_500, sharpness: 9 });
    await importTable(counter.db);
    for (const word of ['oi', 'continuar', '88.412-7']) await say(counter, word);
    expect(await say(counter, '725, dia 9', 2)).toEqual([
      'Obrigado, identidade confirmada.',
      expect.stringContaining('Sobre o que'),
    ]);
    counter.bridge.answer({ 'media.fetch': fetched });
    await say(counter, 'já paguei');
    expect((await say(counter, jpeg))[0]).toContain('ilegível');
    expect(await say(counter, pdf, 1)).toEqual([expect.stringContaining('ilegível')]);
    const changes = await counter.db.changes.toArray();
    const verdicts = changes.filter(({ kind }) => kind === 'automation.document').map(({ body }) => body);
    expect(verdicts).toEqual([
      expect.objectContaining({ verdict: 'unreadable', label: 'Comprovante de pagamento' }),
      expect.objectContaining({ verdict: 'unreadable' }),
    ]);
    await counter.engine.stop();
  });

  it('a good document ends in the queue; one that cannot be fetched is asked for again', async () => {
    const counter = await open('collections');
    await importTable(counter.db);
    for (const word of ['oi', 'continuar', '88.412-7']) await say(counter, word);
    await say(counter, '725, dia 9', 2);
    expect((await say(counter, 'quanto devo', 2))[0]).toContain('R$ 412,30');
    counter.bridge.answer({ 'media.fetch': () => refused({ code: 'media-gone' }) });
    await say(counter, 'já paguei');
    expect((await say(counter, pdf))[0]).toContain('Não consegui abrir');
    counter.bridge.answer({ 'media.fetch': fetched });
    await say(counter, { ...pdf, mediaId: '79' }, 2);
    expect((await only(counter.db))?.service.stage).toBe('queue');
    await counter.engine.stop();
  });

  it('wrong identity three times: a person, and locked for a day', async () => {
    const counter = await open('collections');
    await importTable(counter.db);
    for (const word of ['oi', 'continuar', '88.412-7', '111, dia 1', '725, dia 8']) await say(counter, word);
    expect(await say(counter, '724, dia 9')).toEqual([expect.stringContaining('Não consegui confirmar')]);
    expect((await only(counter.db))?.service.stage).toBe('queue');
    const [contact] = await counter.db.contacts.toArray();
    expect(contact?.identityLockedUntil).toBeGreaterThan(counter.timers.now);
    await counter.engine.stop();
  });

  it('a person takes over in the middle: the menu says no more, and its silence ends nothing', async () => {
    const counter = await open('shop');
    await say(counter, 'oi');
    const row = await only(counter.db);
    const taken = await claim(counter.db, { conversationId: row?.id ?? '', by: 'local' }, at(counter.timers.now));
    expect(taken.ok).toBe(true);
    await say(counter, 'pedido', 0);
    counter.timers.pass(2 * 60 * MINUTE);
    await until(counter, async () => expect((await counter.db.botSessions.toArray())[0]?.dueAt).toBeUndefined());
    expect((await only(counter.db))?.service).toMatchObject({ attendantId: 'local' });
    expect(sent(counter.bridge)).toHaveLength(1);
    await counter.engine.stop();
  });

  it('goes on in the version in which it began while the tree is republished, and new ones get the new one', async () => {
    const counter = await open('shop');
    await say(counter, 'oi');
    const [flow] = await listFlows(counter.db);
    if (!flow) throw new Error('no flow');
    const draft = readyTrees.restaurant;
    await saveFlowDraft(
      counter.db,
      { by: 'local', flowId: flow.id, name: 'Outro', flow: draft, revision: flow.revision },
      at(NOON),
    );
    expect(await publishFlow(counter.db, { by: 'local', flowId: flow.id }, at(NOON))).toEqual(done({ version: 2 }));
    expect(await say(counter, 'troca', 2)).toEqual([
      expect.stringContaining('30 dias'),
      expect.stringContaining('número'),
    ]);
    const bia = messageFrom({ waId: '5511900007777', name: 'Bia' }, 'b1', counter.timers.now);
    counter.bridge.append('webhook', [bia], counter.timers.now);
    await until(counter, () => expect(sent(counter.bridge).at(-1)).toContain('O que vai ser hoje'));
    expect(await restoreFlowVersion(counter.db, { by: 'local', flowId: flow.id, version: 1 }, at(NOON))).toEqual(
      done({ version: 3 }),
    );
    const versions = await versionsOf(counter.db, flow.id);
    expect(versions.map(({ version, restores }) => [version, restores])).toEqual([
      [3, 1],
      [2, null],
      [1, null],
    ]);
    expect((await counter.db.flows.get(flow.id))?.draft).toEqual(readyTrees.shop);
    await counter.engine.stop();
  });

  it('silence closes, once, also when nobody looked in time', async () => {
    const counter = await open('shop');
    await say(counter, 'oi');
    await counter.engine.stop();
    const db = await reopen(counter.db);
    const later = await work(db, null, counter.bridge);
    later.timers.now = NOON + 3 * 60 * MINUTE;
    later.timers.pass(MINUTE);
    await until(later, async () => expect((await only(db))?.service.stage).toBe('closed'));
    await until(later, () => expect(sent(later.bridge)).toHaveLength(2));
    expect(sent(later.bridge)[1]).toContain('não tive resposta');
    await later.engine.stop();
  });

  it('a restart between two words loses nothing and says nothing twice', async () => {
    const counter = await open('shop');
    await say(counter, 'oi');
    await say(counter, 'pedido');
    await counter.engine.stop();
    const db = await reopen(counter.db);
    await db.meta.put({ key: 'respond', cursor: 0 });
    const later = await work(db, null, counter.bridge);
    later.timers.now = counter.timers.now;
    expect(await say(later, 'PED-4412')).toEqual([expect.stringContaining('PED-4412')]);
    await later.engine.stop();
  });
});

describe('acts on menus', () => {
  it('only a manager or the owner', async () => {
    const db = await openMemoryDatabase();
    await db.attendants.update('local', { role: 'attendant' });
    const no = refused({ code: 'not-allowed' });
    expect(await createFlow(db, { by: 'local', name: 'x', flow: readyTrees.shop }, at(NOON))).toEqual(no);
    expect(await publishFlow(db, { by: 'local', flowId: 'x' }, at(NOON))).toEqual(no);
    expect(await restoreFlowVersion(db, { by: 'local', flowId: 'x', version: 1 }, at(NOON))).toEqual(no);
    expect(await switchEntryFlow(db, { by: 'local', flowId: null }, at(NOON))).toEqual(no);
    expect(await removeFlow(db, { by: 'local', flowId: 'x' }, at(NOON))).toEqual(no);
    expect(
      await saveFlowDraft(db, { by: 'local', flowId: 'x', name: '', flow: readyTrees.shop, revision: 0 }, at(NOON)),
    ).toEqual(no);
    const table = readRecords(['CPF'], ['cpf'], [['52998224725']], 2026);
    const input = { by: 'local', fileName: 'x', columns: ['CPF'], uses: ['cpf'] as const, table };
    expect(await importRecords(db, input, at(NOON))).toEqual(no);
  });

  it('a tree with errors is kept as a draft and not published; one in use is not removed', async () => {
    const db = await openMemoryDatabase();
    const flowId = await publish(db, 'shop');
    const broken = { ...readyTrees.shop, startId: 'weg' };
    expect(await saveFlowDraft(db, { by: 'local', flowId, name: 'x', flow: broken, revision: 0 }, at(NOON))).toEqual(
      done({ revision: 1 }),
    );
    expect(await saveFlowDraft(db, { by: 'local', flowId, name: 'x', flow: broken, revision: 0 }, at(NOON))).toEqual(
      refused({ code: 'moved-on' }),
    );
    expect(await publishFlow(db, { by: 'local', flowId }, at(NOON))).toMatchObject({
      failure: { code: 'flow-problems' },
    });
    expect(await removeFlow(db, { by: 'local', flowId }, at(NOON))).toEqual(refused({ code: 'flow-in-use' }));
    await switchEntryFlow(db, { by: 'local', flowId: null }, at(NOON));
    expect(await removeFlow(db, { by: 'local', flowId }, at(NOON))).toEqual(done(null));
    expect(await versionsOf(db, flowId)).toHaveLength(1);
  });

  it('the table of customers is replaced, and who stays in it keeps the id', async () => {
    const db = await openMemoryDatabase();
    await importTable(db);
    const before = await db.records.toArray();
    await importTable(db);
    expect(await db.records.toArray()).toEqual(before);
    expect(before.map(({ id }) => id)).toEqual(['contract:884127']);
  });
});
