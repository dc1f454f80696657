import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IdentityMode } from '../state/customer';
import { ANA, openWorld, type OpenWorld } from '../testing/openWorld';
import type { InboundSpec } from './spec';

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const last = (): Readonly<Record<string, unknown>> => world.callback.values('messages').at(-1) ?? {};
const message = (): unknown => (last()['messages'] as unknown[])[0];

const modes: [IdentityMode, unknown, unknown][] = [
  ['phone', { profile: { name: 'Ana' }, wa_id: ANA.waId }, { from: ANA.waId }],
  [
    'phone-bsuid',
    { profile: { name: 'Ana' }, wa_id: ANA.waId, user_id: ANA.bsuid },
    { from: ANA.waId, from_user_id: ANA.bsuid },
  ],
  [
    'phone-bsuid-username',
    { profile: { name: 'Ana', username: 'ana' }, wa_id: ANA.waId, user_id: ANA.bsuid },
    { from: ANA.waId, from_user_id: ANA.bsuid },
  ],
  ['bsuid-only', { profile: { name: 'Ana', username: 'ana' }, user_id: ANA.bsuid }, { from_user_id: ANA.bsuid }],
];

describe('the four identity modes', () => {
  it.each(modes)('%s', async (mode, contact, sender) => {
    await world.control.changeCustomer('ana', { mode });
    await world.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
    expect(last()['contacts']).toEqual([contact]);
    expect(message()).toMatchObject(sender as object);
    if (mode === 'bsuid-only') expect(message()).not.toHaveProperty('from');
    if (mode === 'phone') expect(message()).not.toHaveProperty('from_user_id');
  });
});

const medium = {
  mime_type: expect.any(String) as string,
  sha256: expect.any(String) as string,
  id: expect.any(String) as string,
};
const specs: [string, InboundSpec, object][] = [
  ['image', { type: 'image', caption: 'Veja' }, { type: 'image', image: { ...medium, caption: 'Veja' } }],
  ['video', { type: 'video' }, { type: 'video', video: medium }],
  ['audio', { type: 'audio' }, { type: 'audio', audio: { mime_type: 'audio/ogg; codecs=opus', voice: true } }],
  ['document', { type: 'document' }, { type: 'document', document: { ...medium, filename: 'comprovante.pdf' } }],
  ['sticker', { type: 'sticker' }, { type: 'sticker', sticker: { mime_type: 'image/webp', animated: false } }],
  ['location', { type: 'location', latitude: 1, longitude: 2 }, { location: { latitude: 1, longitude: 2 } }],
  ['contact request', { type: 'contact_request' }, { type: 'contacts', origin: 'contact_request' }],
  [
    'reaction',
    { type: 'reaction', target: 'wamid.x', emoji: '👍' },
    { reaction: { message_id: 'wamid.x', emoji: '👍' } },
  ],
  ['reaction taken back', { type: 'reaction', target: 'wamid.x' }, { reaction: { message_id: 'wamid.x' } }],
  ['template button', { type: 'button', text: 'Sim', payload: 'S' }, { button: { text: 'Sim', payload: 'S' } }],
  [
    'list reply',
    { type: 'interactive', reply: { type: 'list_reply', id: 'r1', title: 'Um' } },
    { interactive: { type: 'list_reply', list_reply: { id: 'r1', title: 'Um' } } },
  ],
  [
    'form',
    { type: 'interactive', reply: { type: 'nfm_reply', responseJson: '{}' } },
    { interactive: { type: 'nfm_reply' } },
  ],
  ['order', { type: 'order' }, { type: 'order', order: { product_items: [{ currency: 'BRL' }] } }],
  ['unsupported', { type: 'unsupported' }, { type: 'unsupported', errors: [{ code: 131051 }] }],
  ['edit', { type: 'edit', original: 'wamid.x', text: 'Novo' }, { edit: { original_message_id: 'wamid.x' } }],
  ['revoke', { type: 'revoke', original: 'wamid.x' }, { revoke: { original_message_id: 'wamid.x' } }],
  [
    'unknown',
    { type: 'raw', as: 'hologram', keys: { hologram: { depth: 3 } } },
    { type: 'hologram', hologram: { depth: 3 } },
  ],
  ['forwarded', { type: 'text', text: 'x', forwarded: 'often' }, { context: { frequently_forwarded: true } }],
  ['from an ad', { type: 'text', text: 'x', referral: {} }, { referral: { source_type: 'ad' } }],
];

describe('every inbound type', () => {
  it.each(specs)('%s', async (_name, spec, shape) => {
    await world.control.writeAndWait('ana', spec);
    expect(message()).toMatchObject({
      id: expect.any(String) as string,
      timestamp: expect.any(String) as string,
      ...shape,
    });
  });

  it('tells a new number and a new BSUID', async () => {
    await world.control.changeCustomer('ana', { mode: 'phone-bsuid' });
    await world.control.changeIdentity('ana', { waId: '5511900009999', bsuid: 'BR.2' });
    expect(message()).toMatchObject({
      type: 'system',
      from: ANA.waId,
      system: { type: 'user_changed_number', wa_id: '5511900009999', user_id: 'BR.2', previous_user_id: ANA.bsuid },
    });
    expect(last()).not.toHaveProperty('contacts');
    await world.control.changeIdentity('ana', { bsuid: 'BR.3' });
    expect(message()).toMatchObject({
      system: { type: 'user_changed_user_id', user_id: 'BR.3', previous_user_id: 'BR.2' },
    });
    expect(message()).not.toHaveProperty('from');
  });
});
