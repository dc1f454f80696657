import { describe, expect, it } from 'vitest';
import { checkSend, composeSend } from './composeSend';
import type { SendableContent } from './sendable';

const compose = (content: SendableContent, more: object = {}): object =>
  composeSend({ outboxId: 'out-1', to: { waId: '5511900001234', bsuid: 'BR.1' }, content, ...more });
const hello: SendableContent = { kind: 'text', text: 'Oi' };
const options = (count: number): { id: string; title: string }[] =>
  Array.from({ length: count }, (_, place) => ({ id: `i${place}`, title: `t${place}` }));
const button: SendableContent = {
  kind: 'interactive',
  form: 'button',
  body: 'Confirma?',
  sections: [{ options: options(2) }],
};
const list: SendableContent = {
  kind: 'interactive',
  form: 'list',
  body: 'Escolha',
  label: 'Ver',
  sections: [{ title: 'A', options: options(10) }],
};
const link: SendableContent = {
  kind: 'interactive',
  form: 'cta_url',
  body: 'Veja',
  label: 'Abrir',
  url: 'https://a.com',
  sections: [],
};
const media: SendableContent = {
  kind: 'media',
  media: 'audio',
  mediaId: '9',
  mimeType: 'audio/ogg',
  voice: true,
  caption: 'x',
};

describe('composeSend', () => {
  it('makes the whole body of a quoted reply', () => {
    expect(compose(hello, { quotedWamid: 'wamid.Q' })).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '+5511900001234',
      context: { message_id: 'wamid.Q' },
      type: 'text',
      text: { body: 'Oi', preview_url: false },
      biz_opaque_callback_data: 'out-1',
    });
  });

  it('puts a BSUID in `recipient` and never in `to`', () => {
    const body = compose(hello, { to: { bsuid: 'BR.1' } });
    expect(body).toMatchObject({ recipient: 'BR.1' });
    expect(body).not.toHaveProperty('to');
    expect(() => compose(hello, { to: {} })).toThrow('without an address');
  });

  it.each<[string, SendableContent, object]>([
    ['link', { kind: 'text', text: 'https://a.com' }, { text: { preview_url: true } }],
    ['voice', media, { type: 'audio', audio: { id: '9', voice: true } }],
    [
      'location',
      { kind: 'location', latitude: 1, longitude: 2, name: '' },
      { location: { latitude: 1, longitude: 2 } },
    ],
    [
      'contacts',
      { kind: 'contacts', cards: [{ name: 'Eva', phones: [{ phone: '1' }], emails: [] }] },
      { contacts: [{ name: { formatted_name: 'Eva', first_name: 'Eva' }, phones: [{ phone: '1' }] }] },
    ],
    [
      'button',
      button,
      {
        interactive: {
          type: 'button',
          action: { buttons: [{ type: 'reply', reply: { id: 'i0', title: 't0' } }, { type: 'reply' }] },
        },
      },
    ],
    ['list', list, { interactive: { type: 'list', action: { button: 'Ver', sections: [{ title: 'A' }] } } }],
    [
      'url',
      link,
      { interactive: { action: { name: 'cta_url', parameters: { display_text: 'Abrir', url: 'https://a.com' } } } },
    ],
    [
      'template with a file at its head',
      {
        ...{ kind: 'template', name: 'a_b', language: 'pt_BR', text: '', components: [{ type: 'body' }] },
        file: {
          kind: 'media',
          media: 'document',
          mediaId: '777',
          mimeType: 'application/pdf',
          fileName: 'b.pdf',
          caption: 'x',
        },
      },
      {
        template: {
          ...{ name: 'a_b', language: { code: 'pt_BR' } },
          components: [
            { type: 'header', parameters: [{ type: 'document', document: { id: '777', filename: 'b.pdf' } }] },
            { type: 'body' },
          ],
        },
      },
    ],
    [
      'template',
      { kind: 'template', name: 'a_b', language: 'pt_BR', text: '', components: [{ type: 'body' }] },
      { template: { name: 'a_b', language: { code: 'pt_BR' }, components: [{ type: 'body' }] } },
    ],
  ])('%s', (_name, content, expected) => expect(compose(content)).toMatchObject(expected));

  it('sends a reaction without context', () => {
    const body = compose({ kind: 'reaction', targetWamid: 'wamid.T', emoji: '' }, { quotedWamid: 'wamid.Q' });
    expect(body).toMatchObject({ type: 'reaction', reaction: { message_id: 'wamid.T', emoji: '' } });
    expect(body).not.toHaveProperty('context');
  });
});

describe('checkSend', () => {
  const sections = (count: number): object[] =>
    Array.from({ length: count }, (_, n) => ({ title: `s${n}`, options: [{ id: `${n}`, title: 't' }] }));
  it.each<[string, object, string | null]>([
    ['text', hello, null],
    ['text of 4096', { ...hello, text: 'x'.repeat(4096) }, null],
    ['text of 4097', { ...hello, text: 'x'.repeat(4097) }, 'too-long text'],
    ['blank text', { ...hello, text: ' \n' }, 'empty text'],
    ['caption', { ...media, caption: 'x'.repeat(1025) }, 'too-long caption'],
    ['media without id', { ...media, mediaId: '' }, 'missing media'],
    ['location', { kind: 'location', latitude: 91, longitude: 0 }, 'bad-value location'],
    ['location that is no number', { kind: 'location', latitude: NaN, longitude: 0 }, 'bad-value location'],
    ['no contacts', { kind: 'contacts', cards: [] }, 'empty contacts'],
    ['reaction', { kind: 'reaction', targetWamid: '', emoji: '' }, 'missing target'],
    ['buttons', button, null],
    ['4 buttons', { ...button, sections: [{ options: options(4) }] }, 'too-many buttons'],
    ['no buttons', { ...button, sections: [] }, 'missing buttons'],
    [
      'same ids',
      {
        ...button,
        sections: [
          {
            options: [
              { id: 'a', title: 'b' },
              { id: 'a', title: 'c' },
            ],
          },
        ],
      },
      'duplicate button-id',
    ],
    [
      'same titles',
      {
        ...button,
        sections: [
          {
            options: [
              { id: 'a', title: 'b' },
              { id: 'c', title: 'b' },
            ],
          },
        ],
      },
      'duplicate button-title',
    ],
    [
      'button title',
      { ...button, sections: [{ options: [{ id: 'a', title: 'x'.repeat(21) }] }] },
      'too-long button-title',
    ],
    ['button body', { ...button, body: 'x'.repeat(1025) }, 'too-long body'],
    ['header', { ...button, header: 'x'.repeat(61) }, 'too-long header'],
    ['footer', { ...button, footer: 'x'.repeat(61) }, 'too-long footer'],
    ['list', list, null],
    ['list body', { ...list, body: 'x'.repeat(4096) }, null],
    ['11 rows', { ...list, sections: [{ options: options(11) }] }, 'too-many rows'],
    ['list label', { ...list, label: undefined }, 'empty label'],
    [
      'untitled sections',
      { ...list, sections: [...sections(1), { options: [{ id: 'z', title: 'z' }] }] },
      'empty section-title',
    ],
    [
      'row description',
      { ...list, sections: [{ options: [{ id: 'a', title: 'a', description: 'x'.repeat(73) }] }] },
      'too-long row-description',
    ],
    ['link', link, null],
    ['link scheme', { ...link, url: 'javascript:1' }, 'bad-value url'],
    [
      'template',
      { kind: 'template', name: 'Not Good', language: 'pt_BR', text: '', components: [] },
      'bad-value template',
    ],
    [
      'template language',
      { kind: 'template', name: 'a', language: 'pt-BR', text: '', components: [] },
      'bad-value language',
    ],
    ['what only arrives', { kind: 'system', text: 'a', subtype: 'b' }, 'not-sendable system'],
  ])('%s', (_name, content, problem) => {
    const result = checkSend(content as SendableContent);
    expect(result.ok ? null : `${result.failure.code} ${result.failure.detail}`).toBe(problem);
  });
});
