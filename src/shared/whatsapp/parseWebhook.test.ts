import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InboundEvent } from './inboundEvent';
import { parseWebhook } from './parseWebhook';
import {
  sampleEnvelope,
  sampleMessage,
  sampleMessageWebhook,
  sampleWebhook,
  SAMPLE_NUMBER_ID,
  SAMPLE_SECONDS,
} from './samples/envelope';
import { sampleContents } from './samples/messageContents';
import { sampleAccountWebhooks, sampleOtherWebhooks, sampleStatusWebhooks } from './samples/otherChanges';
import { sampleContact, samplePeople } from './samples/people';
import { sampleWebhooks } from './samples/webhooks';

const parse = (webhook: object): InboundEvent[] => parseWebhook(JSON.stringify(webhook), SAMPLE_NUMBER_ID);
const only = (webhook: object): InboundEvent => {
  const events = parse(webhook);
  expect(events).toHaveLength(1);
  return events[0] as InboundEvent;
};
const text = (body: string): object => ({ type: 'text', text: { body } });

describe('message types', () => {
  const media = { kind: 'media', mediaId: '1037543291543636', sha256: 'c2FtcGxl' };
  const rows: Record<keyof typeof sampleContents, object> = {
    text: { type: 'message', content: { kind: 'text', text: 'Bom dia! Vocês abrem hoje? 😀' } },
    'text-reply': { type: 'message', quotedWamid: 'wamid.QUOTED' },
    'text-forwarded': { type: 'message', forwarded: 'once' },
    'text-forwarded-often': { type: 'message', forwarded: 'often' },
    'text-from-ad': {
      referral: { sourceUrl: 'https://fb.me/x', sourceType: 'ad', sourceId: '1', headline: 'Promo', body: 'Bolo' },
    },
    image: { content: { ...media, media: 'image', mimeType: 'image/jpeg', caption: 'O comprovante' } },
    video: { content: { ...media, media: 'video', mimeType: 'video/mp4' } },
    audio: { content: { ...media, media: 'audio', mimeType: 'audio/ogg; codecs=opus', voice: true } },
    document: { content: { ...media, media: 'document', mimeType: 'application/pdf', fileName: 'pedido.pdf' } },
    sticker: { content: { ...media, media: 'sticker', mimeType: 'image/webp', animated: false } },
    'image-lost': {
      content: { kind: 'unsupported', subtype: 'image' },
      errors: [{ code: 131052, title: 'Media download error' }],
    },
    location: {
      content: { kind: 'location', latitude: -23.55, longitude: -46.63, name: 'Praça', address: 'Rua Inventada, 1' },
    },
    contacts: {
      content: {
        kind: 'contacts',
        cards: [
          {
            name: 'Eva Invented',
            phones: [{ phone: '+55 11 90000-9999', waId: '5511900009999' }],
            emails: ['eva@example.com'],
            organisation: 'Padaria',
          },
        ],
      },
    },
    'own-number': { content: { kind: 'contacts', requested: true } },
    reaction: { type: 'reaction', targetWamid: 'wamid.TARGET', emoji: '👍' },
    'reaction-taken-back': { type: 'reaction', targetWamid: 'wamid.TARGET', emoji: null },
    button: { content: { kind: 'choice', source: 'template-button', id: 'CONFIRMA', title: 'Confirmar' } },
    'button-reply': {
      content: { kind: 'choice', source: 'button', id: 'sim', title: 'Sim' },
      quotedWamid: 'wamid.QUOTED',
    },
    'list-reply': { content: { kind: 'choice', source: 'list', id: 'r1', title: 'Bolo', description: 'de cenoura' } },
    'form-reply': {
      content: { kind: 'choice', source: 'form', id: 'flow', title: 'Sent', formJson: '{"cor":"azul"}' },
    },
    'call-permission': { content: { kind: 'unsupported', subtype: 'call_permission_reply' } },
    'payment-method': { content: { kind: 'unsupported', subtype: 'payment_method' } },
    order: {
      content: {
        kind: 'order',
        catalogId: '9',
        text: 'Para hoje',
        items: [{ productId: 'bolo', quantity: 2, price: 30.5, currency: 'BRL' }],
      },
    },
    'system-notice': {
      content: { kind: 'system', text: 'Security code changed', subtype: 'customer_identity_changed' },
    },
    unsupported: {
      content: { kind: 'unsupported', subtype: 'poll_creation', detail: 'Message type is currently not supported.' },
    },
    'unsupported-with-text': { content: { kind: 'text', text: 'Mesmo assim' }, errors: [{ code: 131051 }] },
    edit: { type: 'edit', originalWamid: 'wamid.TARGET', content: { kind: 'text', text: 'Corrigido' } },
    revoke: { type: 'revoke', originalWamid: 'wamid.TARGET' },
    'request-welcome': { content: { kind: 'unsupported', subtype: 'request_welcome' } },
    'type-of-tomorrow': { content: { kind: 'unsupported', subtype: 'hologram' } },
  };
  it.each(Object.entries(rows))('%s, in all identity modes', (name, expected) => {
    for (const person of Object.values(samplePeople)) {
      const content = sampleContents[name as keyof typeof sampleContents];
      const event = only(sampleMessageWebhook(content, person));
      expect(event).toMatchObject({ wamid: 'wamid.SAMPLE1', at: SAMPLE_SECONDS * 1000, ...expected });
      const sender = { name: person.name, waId: person.waId, bsuid: person.bsuid };
      expect(event).toMatchObject({ sender: JSON.parse(JSON.stringify(sender)) as object });
    }
  });

  it('keeps the raw message of what it does not know', () => {
    const event = only(sampleMessageWebhook(sampleContents['type-of-tomorrow']));
    expect(event.type === 'message' && event.content.kind === 'unsupported' && JSON.parse(event.content.raw)).toEqual(
      sampleMessage(sampleContents['type-of-tomorrow']),
    );
  });
});

describe('who wrote', () => {
  it.each([
    ['a BSUID in `from`', { from: 'BR.1502576394655843' }, { bsuid: 'BR.1502576394655843' }],
    [
      'a parent BSUID',
      { from_user_id: 'BR.9', from_parent_user_id: 'BR.ENT.5' },
      { bsuid: 'BR.9', parentBsuid: 'BR.ENT.5' },
    ],
    ['a written phone', { from: '+55 11 90000-1234' }, { waId: '5511900001234' }],
  ])('%s', (_name, head, sender) => {
    expect(only(sampleWebhook({ messages: [{ ...head, id: 'w', timestamp: 1, ...text('a') }] }))).toMatchObject({
      sender,
    });
  });

  it('takes the @ off usernames', () => {
    expect(only(sampleMessageWebhook(text('a'), samplePeople.username))).toMatchObject({
      sender: { username: 'carla.invented' },
    });
  });

  it('never gives one contact block to two people', () => {
    const messages = [
      sampleMessage(text('a'), samplePeople.phone),
      sampleMessage(text('b'), samplePeople['phone-bsuid'], 'w2'),
    ];
    const [first, second] = parse(sampleWebhook({ contacts: [sampleContact(samplePeople['phone-bsuid'])], messages }));
    expect(first).toMatchObject({ sender: { waId: '5511900001234' } });
    expect(first).not.toHaveProperty('sender.name');
    expect(second).toMatchObject({ sender: { name: 'Bruno Invented' } });
  });
});

describe('statuses', () => {
  const { sent, delivered, failed, read, played } = sampleStatusWebhooks();
  it.each([
    [
      'sent',
      sent,
      {
        status: 'sent',
        outboxId: 'outbox-1',
        pricing: { type: 'free_customer_service', category: 'service', billable: false },
      },
    ],
    [
      'delivered',
      delivered,
      { status: 'delivered', recipient: { bsuid: 'BR.1000000000000003', username: 'davi_invented' } },
    ],
    ['read', read, { status: 'read', recipient: { waId: '5511900001234' } }],
    ['played', played, { status: 'played', errors: [] }],
    [
      'failed',
      failed,
      { status: 'failed', errors: [{ code: 131047, title: 'Re-engagement message', detail: 'More than 24 hours' }] },
    ],
    ['old parent field', sampleStatusWebhooks()['old-parent'], { recipient: { parentBsuid: 'BR.ENT.77' } }],
  ])('%s', (_name, webhook, expected) => {
    expect(only(webhook as object)).toMatchObject({ type: 'status', wamid: 'wamid.SENT1', ...expected });
  });
});

describe('other fields', () => {
  it.each(Object.entries(sampleAccountWebhooks()))('account field %s', (field, webhook) => {
    expect(only(webhook)).toMatchObject({ type: 'account', field, at: SAMPLE_SECONDS * 1000 });
  });

  const before = { waId: '5511900001234' };
  const after = { waId: '5511900002222' };
  const rows: Record<string, object> = {
    'number-changed': {
      type: 'identity-change',
      before: { ...before, bsuid: 'BR.1' },
      after: { ...after, bsuid: 'BR.2' },
    },
    'id-changed': { type: 'identity-change', before: { bsuid: 'BR.1' }, after: { bsuid: 'BR.2' } },
    'number-changed-in-words': { type: 'identity-change', before, after },
    'id-update': { type: 'identity-change', before: { bsuid: 'BR.1' }, after: { bsuid: 'BR.2' } },
    preference: { type: 'preference', person: before, value: 'stop', at: SAMPLE_SECONDS * 1000 },
    echo: { type: 'message', echo: true, sender: before, content: { kind: 'text', text: 'Respondido no celular' } },
    'platform-error': { type: 'platform-error', errors: [{ code: 130429, title: 'Rate limit hit' }] },
    history: { type: 'account', field: 'history', value: { metadata: { phase: 0 } } },
    'state-sync': { type: 'unrecognised', reason: 'unknown-field', field: 'smb_app_state_sync' },
  };
  it.each(Object.entries(rows))('%s', (name, expected) => {
    expect(only(sampleOtherWebhooks()[name] as object)).toMatchObject(expected);
  });

  it('a customer whose name says that somebody else has moved moves only themselves', () => {
    const name = 'Zé changed from 5511911110000 to 5511922220000';
    const body = `User ${name} changed from 5511900001234 to 5511900002222.`;
    const system = { body, user_id: 'BR.2', previous_user_id: 'BR.1', type: 'user_changed_number' };
    const head = { id: 'wamid.SYSTEM', timestamp: String(SAMPLE_SECONDS), from_user_id: 'BR.1' };
    const message = { ...head, type: 'system', system };
    const moved = { before: { ...before, bsuid: 'BR.1' }, after: { ...after, bsuid: 'BR.2' } };
    expect(only(sampleWebhook({ messages: [message] }))).toMatchObject({ type: 'identity-change', ...moved });
  });
});

describe('bad input', () => {
  it.each([
    ['not JSON', '{"object":', 'not-json'],
    ['nothing', '', 'not-json'],
    ['a bare value', '42', 'not-an-envelope'],
    ['another object', '{"object":"page"}', 'not-an-envelope'],
    ['an entry that is none', '{"entry":[7]}', 'bad-shape'],
    ['a change that is none', '{"entry":[{"changes":[7]}]}', 'bad-shape'],
    ['messages that are no list', '{"entry":[{"changes":[{"field":"messages","value":{"messages":7}}]}]}', 'bad-shape'],
  ])('%s', (_name, body, reason) => {
    expect(parseWebhook(body, SAMPLE_NUMBER_ID)).toMatchObject([{ type: 'unrecognised', reason }]);
  });

  it('keeps the whole text of what is not JSON', () => {
    expect(parseWebhook('oops', '1')).toEqual([{ type: 'unrecognised', reason: 'not-json', raw: 'oops' }]);
  });

  it('loses no sibling of a bad item', () => {
    const bad = { from: '5511900001234', timestamp: '1', type: 'text', text: { body: 'sem id' } };
    const events = parse(
      sampleWebhook({ messages: [sampleMessage(text('a')), bad, null, sampleMessage(text('b'), undefined, 'w2')] }),
    );
    expect(events.map((event) => event.type)).toEqual(['message', 'unrecognised', 'unrecognised', 'message']);
    expect(events[1]).toMatchObject({ reason: 'bad-shape', raw: JSON.stringify(bad) });
  });

  it('sets changes of another number aside, whole', () => {
    const change = {
      field: 'messages',
      value: { metadata: { phone_number_id: '999' }, messages: [sampleMessage(text('a'))] },
    };
    expect(only(sampleEnvelope([change]))).toMatchObject({ reason: 'other-number', raw: JSON.stringify(change) });
  });

  it('reads a change without an envelope and a field that stands in the value', () => {
    const value = { messages: [sampleMessage(text('a'))] };
    expect(only({ field: 'messages', value })).toMatchObject({ type: 'message' });
    expect(only(sampleEnvelope([{ value: { ...value, field: 'messages' } }]))).toMatchObject({ type: 'message' });
    expect(only(sampleEnvelope([{ value: { event: 'PARTNER_APP_INSTALLED' } }]))).toMatchObject({
      field: 'account_update',
    });
  });

  it('survives nesting that cannot be written again', () => {
    const deep = `{"entry":[${'['.repeat(200_000)}${']'.repeat(200_000)},{"changes":[]}]}`;
    expect(parseWebhook(deep, '1')).toMatchObject([{ type: 'unrecognised', reason: 'bad-shape' }]);
  });
});

describe('for any input', () => {
  it('never throws and gives events', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (body) => {
        expect(parseWebhook(body, '1').every((event) => typeof event.type === 'string')).toBe(true);
      }),
    );
  });

  const samples = Object.values(sampleWebhooks()).map((webhook) => JSON.stringify(webhook));
  it('understands every sample', () => {
    for (const body of samples) expect(parseWebhook(body, SAMPLE_NUMBER_ID)).not.toHaveLength(0);
  });

  it('never throws nor loses a mutated sample', () => {
    const place = fc.nat({ max: 10_000 });
    fc.assert(
      fc.property(fc.constantFrom(...samples), place, fc.jsonValue({ maxDepth: 2 }), (body, at, value) => {
        const broken = JSON.stringify(replaceAt(JSON.parse(body), at, value));
        const events = parseWebhook(broken, SAMPLE_NUMBER_ID);
        const emptied = /"(?:changes|entry|messages|statuses|errors|user_id_update|history|threads)":\[\]/.test(broken);
        expect(events.length > 0 || emptied).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Replaces the n-th value of a JSON tree. */
function replaceAt(tree: unknown, at: number, value: unknown): unknown {
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const walk = (holder: Record<string, unknown>): void => {
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      const child = holder[key];
      if (typeof child === 'object' && child !== null) walk(child as Record<string, unknown>);
    }
  };
  walk(tree as Record<string, unknown>);
  const place = places[at % places.length];
  if (place) place.holder[place.key] = value;
  return tree;
}
