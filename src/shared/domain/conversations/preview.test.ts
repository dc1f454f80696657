import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MessageContent } from './content';
import { PREVIEW_MAX, previewOf } from './preview';

const media = { kind: 'media', mediaId: '1', mimeType: 'x/y' } as const;
const rows: [MessageContent, string, string][] = [
  [{ kind: 'text', text: '  Bom\n\n dia ' }, 'text', 'Bom dia'],
  [{ ...media, media: 'image', caption: 'Olha' }, 'image', 'Olha'],
  [{ ...media, media: 'document', fileName: 'pedido.pdf' }, 'document', 'pedido.pdf'],
  [{ ...media, media: 'audio' }, 'audio', ''],
  [{ kind: 'location', latitude: 0, longitude: 0, address: 'Rua Inventada' }, 'location', 'Rua Inventada'],
  [
    {
      kind: 'contacts',
      cards: [
        { name: 'Eva', phones: [], emails: [] },
        { name: 'Ivo', phones: [], emails: [] },
      ],
    },
    'contacts',
    'Eva, Ivo',
  ],
  [{ kind: 'choice', source: 'button', id: '1', title: 'Sim' }, 'choice', 'Sim'],
  [{ kind: 'interactive', form: 'button', body: 'Confirma?', sections: [] }, 'interactive', 'Confirma?'],
  [{ kind: 'template', name: 'a', language: 'pt_BR', text: 'Oi', components: [] }, 'template', 'Oi'],
  [{ kind: 'order', catalogId: '1', items: [] }, 'order', ''],
  [{ kind: 'system', text: 'mudou', subtype: 'x' }, 'system', 'mudou'],
  [{ kind: 'unsupported', subtype: 'x', raw: '{}' }, 'unsupported', ''],
];

it.each(rows)('%o', (content, kind, text) => {
  expect(previewOf(content)).toEqual({ kind, text });
});

it('is one short line of whole characters, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      const preview = previewOf({ kind: 'text', text }).text;
      expect(preview.length).toBeLessThanOrEqual(PREVIEW_MAX);
      expect(preview).not.toMatch(/[\n\t]|[\ud800-\udbff]$/);
    }),
  );
});
