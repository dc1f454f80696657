import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sampleFile } from '../../samples/sampleFile';
import { ANA, codeOf, openWorld, wamidOf, type OpenWorld } from '../../testing/openWorld';

let world: OpenWorld;
let mediaId = '';

beforeAll(async () => {
  world = await openWorld();
  await world.control.setRules({ throughput: 100_000, pairLimit: false });
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('file', new Blob([Buffer.from(sampleFile('image').bytes)], { type: 'image/png' }), 'foto.png');
  const uploaded = await world.graph('POST', `/${world.running.line.phoneNumberId}/media`, form);
  mediaId = String(uploaded.json['id']);
});
afterAll(() => world.close());

const text = (length: number): string => 'a'.repeat(length);
const button = (id: string, title: string): unknown => ({ type: 'reply', reply: { id, title } });
const buttons = (list: readonly unknown[], body = 'Escolha'): Record<string, unknown> => ({
  type: 'interactive',
  interactive: { type: 'button', body: { text: body }, action: { buttons: list } },
});
const rows = (count: number, from = 0): unknown[] =>
  Array.from({ length: count }, (_, place) => ({ id: `r${String(from + place)}`, title: `Linha ${String(place)}` }));
const list = (sections: readonly unknown[], label = 'Abrir'): Record<string, unknown> => ({
  type: 'interactive',
  interactive: { type: 'list', body: { text: 'Escolha' }, action: { button: label, sections } },
});
const link = (url: string, label = 'Ver'): Record<string, unknown> => ({
  type: 'interactive',
  interactive: {
    type: 'cta_url',
    body: { text: 'Cardápio' },
    action: { name: 'cta_url', parameters: { display_text: label, url } },
  },
});
const card = (name: unknown): unknown => ({ name, phones: [{ phone: '+55 11 90000-1001' }] });

describe('what is accepted', () => {
  const cases: [string, () => Record<string, unknown>][] = [
    ['text at the limit', () => ({ type: 'text', text: { body: text(4096), preview_url: true } })],
    ['text without type', () => ({ text: { body: 'Oi' } })],
    ['image by id', () => ({ type: 'image', image: { id: mediaId, caption: text(1024) } })],
    ['audio by link', () => ({ type: 'audio', audio: { link: 'https://example.com/a.ogg', voice: true } })],
    ['video by link', () => ({ type: 'video', video: { link: 'https://example.com/a.mp4' } })],
    [
      'document by link',
      () => ({ type: 'document', document: { link: 'https://example.com/a.pdf', filename: 'a.pdf' } }),
    ],
    ['sticker by link', () => ({ type: 'sticker', sticker: { link: 'https://example.com/a.webp' } })],
    ['location', () => ({ type: 'location', location: { latitude: '-23.55', longitude: -46.63, name: 'Loja' } })],
    ['contacts', () => ({ type: 'contacts', contacts: [card({ formatted_name: 'Bia', first_name: 'Bia' })] })],
    ['three buttons', () => buttons([button('1', 'Sim'), button('2', 'Não'), button('3', text(20))])],
    [
      'ten rows',
      () =>
        list([
          { title: 'A', rows: rows(5) },
          { title: 'B', rows: rows(5, 5) },
        ]),
    ],
    ['link', () => link('https://example.com/cardapio')],
    ['hello_world', () => ({ type: 'template', template: { name: 'hello_world', language: { code: 'en_US' } } })],
  ];
  it.each(cases)('%s', async (_name, fields) => {
    const reply = await world.send(fields());
    expect(reply.json).toMatchObject({
      messaging_product: 'whatsapp',
      contacts: [{ input: `+${ANA.waId}`, wa_id: ANA.waId }],
      messages: [{ id: expect.stringMatching(/^wamid\.[A-Za-z0-9+/]+=*$/) as string }],
    });
    expect(reply.headers.get('facebook-api-version')).toBe('v26.0');
  });
});

describe('what is refused at once', () => {
  const cases: [string, number, Record<string, unknown>][] = [
    ['no body', 131008, { type: 'text', text: {} }],
    ['no content', 131008, { type: 'text' }],
    ['no address', 131008, { to: '', text: { body: 'Oi' } }],
    ['text too long', 131009, { type: 'text', text: { body: text(4097) } }],
    ['text of wrong type', 100, { type: 'text', text: { body: 7 } }],
    ['misspelt key', 100, { type: 'text', text: { body: 'Oi', prevew_url: true } }],
    ['unknown type', 131051, { type: 'poll', poll: {} }],
    ['to itself', 131021, { to: '+55 11 3123-4567', text: { body: 'Oi' } }],
    ['BSUID in to', 131009, { to: 'BR.1349120865530001', text: { body: 'Oi' } }],
    ['long callback data', 131009, { text: { body: 'Oi' }, biz_opaque_callback_data: text(513) }],
    ['unknown quote', 131009, { text: { body: 'Oi' }, context: { message_id: 'wamid.x' } }],
    ['no medium', 131008, { type: 'image', image: { caption: 'x' } }],
    ['both media', 100, { type: 'image', image: { id: '1', link: 'https://example.com/a.png' } }],
    ['unknown medium', 100, { type: 'image', image: { id: '123' } }],
    ['caption too long', 131009, { type: 'image', image: { link: 'https://example.com/a.png', caption: text(1025) } }],
    ['bad link', 131009, { type: 'image', image: { link: 'ftp://example.com' } }],
    ['latitude', 131009, { type: 'location', location: { latitude: 91, longitude: 0 } }],
    ['nameless card', 131009, { type: 'contacts', contacts: [card({ formatted_name: 'Bia' })] }],
    ['unknown reaction target', 131009, { type: 'reaction', reaction: { message_id: 'wamid.x', emoji: '👍' } }],
    ['four buttons', 131009, buttons(['1', '2', '3', '4'].map((id) => button(id, id)))],
    ['no buttons', 131009, buttons([])],
    ['button title', 131009, buttons([button('1', text(21))])],
    ['button id', 131009, buttons([button(text(257), 'Sim')])],
    ['twin ids', 131009, buttons([button('1', 'Sim'), button('1', 'Não')])],
    ['twin titles', 131009, buttons([button('1', 'Sim'), button('2', 'Sim')])],
    ['interactive body', 131009, buttons([button('1', 'Sim')], text(1025))],
    [
      'eleven rows',
      131009,
      list([
        { title: 'A', rows: rows(6) },
        { title: 'B', rows: rows(5, 6) },
      ]),
    ],
    ['section without title', 131008, list([{ rows: rows(1) }, { title: 'B', rows: rows(1, 1) }])],
    ['list label', 131009, list([{ rows: rows(1) }], text(21))],
    ['twin rows', 131009, list([{ rows: [...rows(1), ...rows(1)] }])],
    ['bad link button', 131009, link('example.com')],
    ['long link label', 131009, link('https://example.com', text(21))],
    ['unknown template', 132001, { type: 'template', template: { name: 'nada', language: { code: 'pt_BR' } } }],
    [
      'missing parameters',
      132000,
      { type: 'template', template: { name: 'pedido_pronto', language: { code: 'pt_BR' } } },
    ],
  ];
  it.each(cases)('%s → %i', async (_name, code, fields) => {
    const reply = await world.send(fields);
    expect(codeOf(reply)).toBe(code);
    expect(reply.status).toBe(code === 132001 ? 404 : 400);
    expect(reply.json['error']).toMatchObject({ fbtrace_id: expect.any(String) as string });
  });
});

describe('who a message is for', () => {
  it('answers a BSUID with user_id and the phone when both are given', async () => {
    const bsuid = await world.send({ to: undefined, recipient: ANA.bsuid, text: { body: 'Oi' } });
    expect(bsuid.json['contacts']).toEqual([{ input: ANA.bsuid, user_id: ANA.bsuid }]);
    const both = await world.send({ recipient: ANA.bsuid, text: { body: 'Oi' } });
    expect(both.json['contacts']).toEqual([{ input: `+${ANA.waId}`, wa_id: ANA.waId, user_id: ANA.bsuid }]);
  });

  it('finds a Brazilian number without the ninth digit, and adds the country', async () => {
    const short = await world.send({ to: '551100001001', text: { body: 'Oi' } });
    expect(short.json['contacts']).toEqual([{ input: '551100001001', wa_id: ANA.waId }]);
    const national = await world.send({ to: '(11) 90000-1001', text: { body: 'Oi' } });
    expect(national.json['contacts']).toEqual([{ input: '(11) 90000-1001', wa_id: ANA.waId }]);
    const old = await world.send({ to: '+55 31 98000-1002', text: { body: 'Oi' } });
    expect(old.json['contacts']).toEqual([{ input: '+55 31 98000-1002', wa_id: '553180001002' }]);
  });

  it('takes the file at the head of a template, if it has it', async () => {
    const templated = (image: object) => ({
      type: 'template',
      template: {
        ...{ name: 'promocao_semana', language: { code: 'pt_BR' } },
        components: [
          { type: 'header', parameters: [{ type: 'image', image }] },
          { type: 'body', parameters: [{ type: 'text', text: 'Ana' }] },
          { type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'bolos' }] },
        ],
      },
    });
    expect(codeOf(await world.send(templated({ id: '1' })))).toBe(100);
    expect(codeOf(await world.send(templated({ link: 'https://example.com/a.png', caption: 'x' })))).toBe(100);
    expect(codeOf(await world.send(templated({ link: 'https://example.com/a.png' })))).toBeNull();
    const seen = (await world.control.thread('ana')).at(-1);
    expect(seen).toMatchObject({
      seen: { media: { type: 'image' }, text: 'Oi, Ana! Esta semana tem bolo de cenoura com 10% de desconto.' },
    });
  });

  it('refuses an authentication template to a BSUID', async () => {
    const components = [
      { type: 'body', parameters: [{ type: 'text', text: '123456' }] },
      { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: '123456' }] },
    ];
    const template = { name: 'codigo_acesso', language: { code: 'pt_BR' }, components };
    expect(codeOf(await world.send({ to: undefined, recipient: ANA.bsuid, type: 'template', template }))).toBe(131062);
    expect(codeOf(await world.send({ type: 'template', template }))).toBeNull();
  });
});

describe('marking as read', () => {
  beforeEach(() => world.control.setRules({ throughput: 100_000, pairLimit: false }));

  it('confirms, with the typing bubble, and refuses unknown ids', async () => {
    const { wamid } = await world.control.writeAndWait('ana', { type: 'text', text: 'Tem bolo?' });
    const path = `/${world.running.line.phoneNumberId}/messages`;
    const read = {
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: wamid,
      typing_indicator: { type: 'text' },
    };
    expect((await world.graph('POST', path, read)).json).toEqual({ success: true });
    expect(await world.control.waitFor({ readWamid: wamid })).toBe(true);
    expect(codeOf(await world.graph('POST', path, { ...read, message_id: 'wamid.none' }))).toBe(131009);
  });
});

describe('rates', () => {
  it('lets 45 messages borrow, then asks for one in six seconds', async () => {
    await world.control.changeCustomer('ana', { pairPaidUntil: 0 });
    await world.control.setRules({ pairLimit: true });
    for (let count = 0; count < 45; count += 1)
      expect(wamidOf(await world.send({ text: { body: 'Oi' } }))).not.toBe('');
    expect(codeOf(await world.send({ text: { body: 'Oi' } }))).toBe(131056);
    await world.control.advance(6_000);
    expect(codeOf(await world.send({ text: { body: 'Oi' } }))).toBeNull();
    await world.control.setRules({ pairLimit: false });
  });

  it('refuses the 81st message of a second', async () => {
    await world.control.advance(2_000);
    await world.control.setRules({ throughput: 80 });
    for (let count = 0; count < 80; count += 1) expect(codeOf(await world.send({ text: { body: 'Oi' } }))).toBeNull();
    expect(codeOf(await world.send({ text: { body: 'Oi' } }))).toBe(130429);
    await world.control.advance(1_001);
    expect(codeOf(await world.send({ text: { body: 'Oi' } }))).toBeNull();
  });
});
