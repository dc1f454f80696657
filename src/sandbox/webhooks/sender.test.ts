import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '../../shared/kernel/instant';
import { ANA, codeOf, openWorld, wamidOf, type OpenWorld } from '../testing/openWorld';
import { signatureOf } from './signature';

const EMPTY = '{"object":"whatsapp_business_account","entry":[]}';
const VECTORS = [
  ['test_app_secret', EMPTY, 'dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756'],
  [
    'test_app_secret',
    '{"object": "whatsapp_business_account", "entry": []}',
    '56cbbaf4961c6cfdae48b7f116c047e5eb513d2c931baae63a2bc1afd26f803a',
  ],
  ['otro_secreto', EMPTY, '769b03d8c2ae6498f2d1e1f7299c0ba55448c69d741e7b0bb243d852d8a8d8c7'],
  [
    'test_app_secret',
    '{"object":"whatsapp_business_account","entry":[{"id":"0","changes":[{"field":"messages","value":{"text":"Olá, açaí 🍇"}}]}]}',
    'aed62cecfbae8c6e31807f768b034821b46611924ad27fcbb7c856e7fd40fd2a',
  ],
] as const;

it.each(VECTORS)('signs the raw bytes (%s)', (secret, body, hex) => {
  expect(signatureOf(secret, Buffer.from(body, 'utf8'))).toBe(`sha256=${hex}`);
});

let world: OpenWorld;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const seen = (): unknown[] => world.callback.statuses().map((status) => status['status']);

describe('statuses', () => {
  it('come as sent, delivered, read, with pricing, our id and the contact', async () => {
    const reply = await world.send({ text: { body: 'Olá' }, biz_opaque_callback_data: 'caixa-1' });
    await world.control.advance(5_000);
    expect(seen()).toEqual(['sent', 'delivered', 'read']);
    const [sent] = world.callback.statuses();
    expect(sent).toMatchObject({
      id: wamidOf(reply),
      recipient_id: ANA.waId,
      recipient_user_id: ANA.bsuid,
      biz_opaque_callback_data: 'caixa-1',
      pricing: { billable: false, pricing_model: 'PMP', type: 'free_customer_service', category: 'service' },
    });
    expect(sent).not.toHaveProperty('conversation');
    expect(world.callback.values('messages').at(-1)).toHaveProperty('contacts');
    expect(world.callback.received.every(({ genuine }) => genuine)).toBe(true);
    expect(await world.control.acceptancesByOutboxId()).toEqual(new Map([['caixa-1', 1]]));
  });

  it('come the other way round, or without delivered, when asked', async () => {
    await world.control.setLifeCycle({ reversed: true });
    await world.send({ text: { body: '1' } });
    await world.control.advance(5_000);
    expect(seen()).toEqual(['read', 'delivered', 'sent']);
    await world.control.setLifeCycle({ reversed: false, skipDelivered: true });
    await world.send({ text: { body: '2' } });
    await world.control.advance(5_000);
    expect(seen().slice(3)).toEqual(['sent', 'read']);
  });

  it('is only sent for a reaction, and played for a voice note', async () => {
    const { wamid } = await world.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
    await world.send({ type: 'reaction', reaction: { message_id: wamid, emoji: '👍' } });
    await world.control.advance(9_000);
    expect(seen()).toEqual(['sent']);
    await world.send({ type: 'audio', audio: { link: 'https://example.com/v.ogg', voice: true } });
    await world.control.advance(9_000);
    expect(seen().slice(1)).toEqual(['sent', 'delivered', 'read', 'played']);
  });

  it.each([
    ['the window is shut', 131047, { lastInboundAt: null }, { text: { body: 'Oi' } }],
    ['the person has no WhatsApp', 131026, { onWhatsApp: false }, { text: { body: 'Oi' } }],
    ['marketing was stopped', 131050, { optedOut: true }, null],
    ['marketing was too much', 131049, { marketingCapped: true }, null],
  ] as const)('fails later when %s', async (_why, code, change, fields) => {
    await world.control.changeCustomer('ana', change);
    const components = [
      { type: 'header', parameters: [{ type: 'image', image: { link: 'https://example.com/a.png' } }] },
      { type: 'body', parameters: [{ type: 'text', text: 'Ana' }] },
      { type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'x' }] },
    ];
    const template = { name: 'promocao_semana', language: { code: 'pt_BR' }, components };
    const reply = await world.send(fields ?? { type: 'template', template });
    expect(codeOf(reply)).toBeNull();
    await world.control.advance(5_000);
    expect(world.callback.statuses()).toMatchObject([{ status: 'failed', errors: [{ code }] }]);
    expect(world.callback.values('messages').at(-1)).not.toHaveProperty('contacts');
  });

  it('shuts the window after 24 hours', async () => {
    await world.control.advance(DAY);
    await world.send({ text: { body: 'Ainda aí?' } });
    await world.control.advance(1_000);
    expect(world.callback.statuses()).toMatchObject([{ status: 'failed', errors: [{ code: 131047 }] }]);
  });
});

describe('delivery', () => {
  it('tries again with growing waits and stops after seven days', async () => {
    world.callback.status = 500;
    const { wamid } = await world.control.writeAndWait('ana', { type: 'text', text: 'Alô?' });
    await world.control.advance(3 * DAY);
    const inTheMiddle = world.callback.messages().filter((message) => message['id'] === wamid).length;
    expect(inTheMiddle).toBeGreaterThan(8);
    await world.control.advance(5 * DAY);
    const [entry] = (await world.control.webhookLog()).slice(-1);
    expect(entry?.state).toBe('dropped');
    world.callback.status = 200;
    const before = world.callback.received.length;
    await world.control.advance(DAY);
    expect(world.callback.received.length).toBe(before);
  });

  it('reaches a callback that comes back, once', async () => {
    await world.control.setWebhooks({ retryDelaysMs: [60_000] });
    world.callback.status = 503;
    const { wamid } = await world.control.writeAndWait('ana', { type: 'text', text: 'Alô?' });
    world.callback.status = 200;
    expect(await world.control.retryWebhooksNow()).toEqual({ retried: 1 });
    expect(await world.control.waitFor({ webhooksIdle: true })).toBe(true);
    const record = (await world.control.written()).find((message) => message.wamid === wamid);
    expect(record).toMatchObject({ answered200: 1, attempts: 2 });
  });

  it('escapes unicode or leaves it, and signs what it sends either way', async () => {
    await world.control.writeAndWait('ana', { type: 'text', text: 'Açaí 🍇' });
    expect(world.callback.received.at(-1)?.body).toContain('A\\u00e7a\\u00ed \\ud83c\\udf47');
    await world.control.setWebhooks({ escapeUnicode: false });
    await world.control.writeAndWait('ana', { type: 'text', text: 'Açaí 🍇' });
    expect(world.callback.received.at(-1)?.body).toContain('Açaí 🍇');
    expect(world.callback.received.every(({ genuine }) => genuine)).toBe(true);
  });

  it('sends twice, in disorder and in batches when asked', async () => {
    await world.control.setWebhooks({ duplicates: 1, disorderMs: 60_000 });
    for (let count = 0; count < 12; count += 1) await world.control.write('ana', { type: 'text', text: String(count) });
    await world.control.advance(60_000);
    const order = world.callback
      .messages()
      .slice(1)
      .map((message) => (message['text'] as { body: string }).body);
    expect(order).toHaveLength(24);
    expect(new Set(order).size).toBe(12);
    expect(order).not.toEqual([...order].sort((one, other) => Number(one) - Number(other)));
    await world.control.setWebhooks({ duplicates: 0, disorderMs: 0, batchSize: 5 });
    const before = world.callback.received.length;
    for (let count = 0; count < 10; count += 1) await world.control.write('ana', { type: 'text', text: 'lote' });
    expect(await world.control.waitFor({ webhooksIdle: true })).toBe(true);
    expect(world.callback.received.slice(before).map(({ json }) => json?.entry[0]?.changes.length)).toEqual([5, 5]);
  });

  it('waits while paused, and sends raw bytes with a wrong signature', async () => {
    await world.control.pauseWebhooks();
    await world.control.write('ana', { type: 'text', text: 'Depois' });
    expect(world.callback.messages()).toHaveLength(1);
    await world.control.resumeWebhooks();
    expect(await world.control.waitFor({ writtenAnswered: 2 })).toBe(true);
    world.callback.status = 401;
    const raw = { body: '{"broken', signature: 'wrong', retry: false } as const;
    expect(await world.control.sendRawWebhook(raw)).toEqual({ status: 401 });
    expect((await world.control.state()).webhooks.open).toBe(0);
    expect(world.callback.received.at(-1)).toMatchObject({ body: '{"broken', genuine: false });
  });

  it('carries a burst, each message answered once or twice', async () => {
    const { id } = await world.control.startBurst({ customers: 4, messagesEach: 50, concurrency: 8, duplicates: 0.05 });
    const report = await world.control.finishBurst(id, 15_000);
    expect(report).toMatchObject({ total: 200, answered200: 200, finished: true });
    const ids = new Set(world.callback.messages().map((message) => message['id']));
    expect(ids.size).toBe(201);
  });
});
