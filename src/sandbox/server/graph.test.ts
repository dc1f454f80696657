import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../shared/kernel/instant';
import { sampleFile } from '../samples/sampleFile';
import { codeOf, openWorld, wamidOf, type OpenWorld } from '../testing/openWorld';

let world: OpenWorld;
let number = '';
let base = '';
let bearer: Record<string, string> = {};
beforeEach(async () => {
  world = await openWorld();
  const { line } = world.running;
  number = line.phoneNumberId;
  base = line.graphUrl;
  bearer = { authorization: `Bearer ${line.accessToken}` };
});
afterEach(() => world.close());

describe('other people’s clients', () => {
  it('take any version or none, a trailing slash, and HEAD and OPTIONS', async () => {
    for (const path of [`/v17.0/${number}`, `/v99.0/${number}/`, `/${number}`]) {
      const response = await fetch(base + path, { headers: bearer });
      expect(await response.json()).toMatchObject({ id: number, verified_name: 'Doce Balcão Confeitaria' });
    }
    expect((await fetch(`${base}/v26/${number}`, { headers: bearer })).status).toBe(400);
    expect((await fetch(`${base}/v26.0/${number}`, { method: 'HEAD', headers: bearer })).status).toBe(200);
    expect((await fetch(`${base}/v26.0/${number}`, { method: 'OPTIONS' })).status).toBe(200);
  });

  it('may send form-encoded bodies with JSON values and the token in the query', async () => {
    const { line } = world.running;
    const body = new URLSearchParams({
      messaging_product: 'whatsapp',
      to: '5511900001001',
      type: 'text',
      text: '{"body":"Oi"}',
    });
    const address = `${base}/v22.0/${number}/messages?access_token=${line.accessToken}`;
    const response = await fetch(address, { method: 'POST', body });
    expect(await response.json()).toMatchObject({ messages: [{ id: expect.any(String) as string }] });
  });

  it('hear what is wrong with token, permission and object', async () => {
    const bad = await fetch(`${base}/v26.0/${number}`, { headers: { authorization: 'Bearer wrong' } });
    expect([bad.status, ((await bad.json()) as { error: { code: number } }).error.code]).toEqual([401, 190]);
    await world.control.expireToken();
    expect((await world.graph('GET', `/${number}`)).json['error']).toMatchObject({ code: 190, error_subcode: 463 });
    await world.control.reviveToken();
    await world.control.setTokenScopes(['whatsapp_business_management']);
    const denied = await world.send({ text: { body: 'Oi' } });
    expect([denied.status, codeOf(denied)]).toEqual([403, 200]);
    expect((await world.graph('GET', '/999999')).json['error']).toMatchObject({ code: 100, error_subcode: 33 });
    expect(codeOf(await world.graph('GET', `/${number}?fields=nothing`))).toBe(100);
  });

  it('read the token by debug_token', async () => {
    const { line } = world.running;
    const query = new URLSearchParams({
      input_token: line.accessToken,
      access_token: `${line.appId}|${line.appSecret}`,
    });
    const response = await fetch(`${base}/debug_token?${query.toString()}`);
    expect(await response.json()).toMatchObject({ data: { is_valid: true, expires_at: 0, app_id: line.appId } });
  });
});

describe('media', () => {
  const upload = (type: string, bytes: Uint8Array): ReturnType<OpenWorld['graph']> => {
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('type', type);
    form.set('file', new Blob([Buffer.from(bytes)], { type }), 'arquivo');
    return world.graph('POST', `/${number}/media`, form);
  };

  it('is uploaded, resolved, downloaded and deleted; addresses live five minutes, ids thirty days', async () => {
    const { bytes } = sampleFile('document');
    const id = String((await upload('application/pdf', bytes)).json['id']);
    const resolved = await world.graph('GET', `/${id}`);
    expect(resolved.json).toMatchObject({ mime_type: 'application/pdf', file_size: String(bytes.length), id });
    const url = String(resolved.json['url']);
    const got = await fetch(url, { headers: bearer });
    expect(Buffer.from(await got.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    expect((await fetch(url)).status).toBe(401);
    await world.control.advance(5 * MINUTE + 1_000);
    expect((await fetch(url, { headers: bearer })).status).toBe(404);
    expect((await world.graph('DELETE', `/${id}`)).json).toEqual({ success: true });
    const other = String((await upload('application/pdf', bytes)).json['id']);
    await world.control.advance(30 * DAY);
    expect(codeOf(await world.graph('GET', `/${other}`))).toBe(100);
  });

  it.each([
    ['a GIF', 'image/gif', new Uint8Array(10)],
    ['a large picture', 'image/png', new Uint8Array(5 * 1024 * 1024 + 1)],
    ['Ogg without OPUS', 'audio/ogg', new Uint8Array(200)],
    ['a large sticker', 'image/webp', new Uint8Array(101 * 1024)],
  ])('refuses %s', async (_name, type, bytes) => {
    expect(codeOf(await upload(type, bytes))).toBe(131053);
  });

  it('of the wrong kind fails later', async () => {
    const id = String((await upload('application/pdf', sampleFile('document').bytes)).json['id']);
    expect(codeOf(await world.send({ type: 'image', image: { id } }))).toBeNull();
    await world.control.advance(1_000);
    expect(world.callback.statuses()).toMatchObject([{ status: 'failed', errors: [{ code: 131053 }] }]);
  });
});

describe('templates', () => {
  it('are created, reviewed, listed page by page and deleted', async () => {
    const { line } = world.running;
    const app = `${line.appId}|${line.appSecret}`;
    const subscription = {
      object: 'whatsapp_business_account',
      callback_url: world.callback.url,
      verify_token: line.verifyToken,
    };
    const body = new URLSearchParams({ ...subscription, fields: 'messages,message_template_status_update' });
    await fetch(`${base}/${line.appId}/subscriptions?access_token=${encodeURIComponent(app)}`, {
      method: 'POST',
      body,
    });
    const path = `/${line.wabaId}/message_templates`;
    const components = [
      { type: 'BODY', text: 'Seu bolo de {{sabor}} já saiu para entrega.', example: { body_text_named_params: [] } },
    ];
    const fields = { name: 'bolo_saiu', language: 'pt_BR', category: 'UTILITY', parameter_format: 'NAMED', components };
    const made = await world.graph('POST', path, fields);
    expect(made.json).toMatchObject({ status: 'PENDING', category: 'UTILITY' });
    expect(codeOf(await world.graph('POST', path, fields))).toBe(100);
    await world.control.advance(3_000);
    expect(world.callback.values('message_template_status_update')).toMatchObject([
      { event: 'APPROVED', message_template_name: 'bolo_saiu', message_template_language: 'pt-BR' },
    ]);
    const first = await world.graph('GET', `${path}?limit=4&fields=name,status`);
    const paging = first.json['paging'] as { cursors: { after: string }; next?: string };
    expect(paging.next).toContain('after=');
    const second = await world.graph('GET', `${path}?limit=4&after=${paging.cursors.after}`);
    expect((first.json['data'] as unknown[]).length + (second.json['data'] as unknown[]).length).toBe(7);
    expect(codeOf(await world.graph('GET', `${path}?after=x`))).toBe(131059);
    expect((await world.graph('DELETE', `${path}?name=bolo_saiu`)).json).toEqual({ success: true });
    expect(codeOf(await world.graph('POST', path, fields))).toBe(100);
  });
});

describe('number and account', () => {
  it('verifies an override at once, shows it and refuses one that fails', async () => {
    const { line } = world.running;
    expect(world.callback.verifications[0]?.get('hub.mode')).toBe('subscribe');
    const shown = await world.graph('GET', `/${number}?fields=webhook_configuration,health_status`);
    expect(shown.json).toMatchObject({
      webhook_configuration: { phone_number: world.callback.url },
      health_status: { can_send_message: 'AVAILABLE' },
    });
    const wrong = { webhook_configuration: { override_callback_uri: world.callback.url, verify_token: 'wrong' } };
    expect(codeOf(await world.graph('POST', `/${number}`, wrong))).toBe(2200);
    const plain = { webhook_configuration: { override_callback_uri: 'http://example.com/', verify_token: 'x' } };
    expect(codeOf(await world.graph('POST', `/${number}`, plain))).toBe(100);
    const apps = `/${line.wabaId}/subscribed_apps`;
    await world.graph('POST', apps, { override_callback_uri: world.callback.url, verify_token: line.verifyToken });
    expect((await world.graph('GET', apps)).json).toMatchObject({
      data: [{ override_callback_uri: world.callback.url }],
    });
    await world.graph('DELETE', apps);
    expect((await world.graph('GET', apps)).json).toEqual({ data: [] });
    expect((await world.graph('GET', `/${line.wabaId}/phone_numbers`)).json).toMatchObject({ data: [{ id: number }] });
  });

  it('keeps profile, QR codes and blocked users', async () => {
    const profile = `/${number}/whatsapp_business_profile`;
    expect((await world.graph('POST', profile, { messaging_product: 'whatsapp', about: 'Aberto' })).json).toEqual({
      success: true,
    });
    expect((await world.graph('GET', `${profile}?fields=about`)).json).toEqual({
      data: [{ about: 'Aberto', messaging_product: 'whatsapp' }],
    });
    expect(codeOf(await world.graph('POST', profile, { messaging_product: 'whatsapp', about: 'a'.repeat(140) }))).toBe(
      131009,
    );
    const qr = await world.graph('POST', `/${number}/message_qrdls`, {
      prefilled_message: 'Oi',
      generate_qr_image: 'SVG',
    });
    expect((await world.graph('DELETE', `/${number}/message_qrdls/${String(qr.json['code'])}`)).json).toEqual({
      success: true,
    });
    const blocks = {
      messaging_product: 'whatsapp',
      block_users: [{ user: '+5511900001001' }, { user: '+5511999990000' }],
    };
    const refused = await world.graph('POST', `/${number}/block_users`, blocks);
    expect(refused.json).toMatchObject({
      error: { code: 139100 },
      block_users: { added_users: [{}], failed_users: [{}] },
    });
    expect(codeOf(await world.send({ text: { body: 'Oi' } }))).toBe(130403);
  });
});

describe('faults', () => {
  it('a message may fail behind a `sent`', async () => {
    await world.control.addFault({ effect: { kind: 'fail-later', code: 131026, afterSent: true }, times: 1 });
    await world.send({ type: 'text', text: { body: 'Oi' } });
    await world.control.advance(5_000);
    expect(world.callback.statuses()).toMatchObject([
      { status: 'sent' },
      { status: 'failed', errors: [{ code: 131026 }] },
    ]);
  });

  it('drop the answer after the work was done', async () => {
    await world.control.addFault({ match: { path: '/messages' }, effect: { kind: 'drop-after' }, times: 1 });
    await expect(world.send({ text: { body: 'Oi' }, biz_opaque_callback_data: 'x' })).rejects.toThrow();
    expect(await world.control.acceptancesByOutboxId()).toEqual(new Map([['x', 1]]));
    await world.control.addFault({ effect: { kind: 'error', code: 131016 }, times: 1 });
    expect((await world.send({ text: { body: 'Oi' } })).status).toBe(500);
    await world.control.setOffline(true);
    await expect(world.send({ text: { body: 'Oi' } })).rejects.toThrow();
    await world.control.setOffline(false);
    expect(wamidOf(await world.send({ text: { body: 'Oi' } }))).toMatch(/^wamid\./);
  });
});
