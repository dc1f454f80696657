import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeOf, openWorld, type OpenWorld } from '../testing/openWorld';

let world: OpenWorld;
let number = '';
let waba = '';
beforeEach(async () => {
  world = await openWorld();
  number = world.running.line.phoneNumberId;
  waba = world.running.line.wabaId;
});
afterEach(() => world.close());

const CARD = [{ name: { formatted_name: 'Ana Silva', first_name: 'Ana' }, birthday: '', phones: [{ phone: '1' }] }];

it('takes objects and lists as JSON texts inside a JSON body, and leaves the caller’s own text alone', async () => {
  const outboxId = '{"id":1}';
  const sent = await world.send({
    type: 'contacts',
    contacts: JSON.stringify(CARD),
    biz_opaque_callback_data: outboxId,
  });
  expect(codeOf(sent)).toBeNull();
  expect(await world.control.sent()).toMatchObject([{ content: CARD, outboxId }]);
});

it('takes numeric ids of rows and buttons', async () => {
  const list = { button: 'Ver', sections: [{ rows: [{ id: 1, title: 'Bolo' }] }] };
  const buttons = [{ type: 'reply', reply: { id: 7, title: 'Sim' } }];
  const body = { text: 'Escolha' };
  for (const interactive of [
    { type: 'list', body, action: list },
    { type: 'button', body, action: { buttons } },
  ]) {
    expect(codeOf(await world.send({ type: 'interactive', interactive }))).toBeNull();
  }
  expect(codeOf(await world.send({ type: 'text', text: { body: 7 } }))).toBe(100);
});

it('makes QR codes with the picture’s type in any case, and changes them by their address', async () => {
  const edge = `/${number}/message_qrdls`;
  const made = await world.graph('POST', `${edge}?generate_qr_image=png&prefilled_message=Oi`);
  expect(made.json).toMatchObject({ prefilled_message: 'Oi', qr_image_url: expect.stringMatching(/\.png$/) as string });
  const code = String(made.json['code']);
  const changed = await world.graph('POST', `${edge}/${code}?prefilled_message=Quero%20encomendar`);
  expect(changed.json).toMatchObject({ code, prefilled_message: 'Quero encomendar' });
  expect((await world.graph('GET', `${edge}/`)).json['data']).toHaveLength(1);
});

it('keeps the number’s settings', async () => {
  const edge = `/${number}/settings`;
  const given = { user_identity_change: { enable_identity_key_check: true } };
  expect((await world.graph('POST', edge, given)).json).toEqual({ success: true });
  expect((await world.graph('GET', edge)).json).toMatchObject({ ...given, calling: { status: 'DISABLED' } });
  expect(codeOf(await world.graph('POST', edge, {}))).toBe(131008);
});

it('knows the fields and filters that clients ask for by default', async () => {
  const template = 'id,name,library_template_name,cta_url_link_tracking_opted_out,message_send_ttl_seconds';
  const query = `name_or_content=PEDIDO&status=["APPROVED"]&quality_score=GREEN&fields=${template}`;
  const found = await world.graph('GET', `/${waba}/message_templates?${query}`);
  expect(found.json['data']).toMatchObject([{ name: 'pedido_pronto' }]);
  const fields = 'certificate,quality_score,last_onboarded_time,search_visibility,username,is_preverified_number';
  expect((await world.graph('GET', `/${number}?fields=${fields}`)).json).toMatchObject({
    quality_score: { score: 'GREEN' },
  });
  expect(codeOf(await world.graph('GET', `/${waba}?fields=primary_funding_id,on_behalf_of_business_info`))).toBeNull();
});
