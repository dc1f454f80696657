import { describe, expect, it } from 'vitest';
import { readTemplate } from './readTemplate';
import { offer, ready, reminder } from './sampleTemplates';
import type { Template } from './template';

describe('readTemplate', () => {
  it('reads named parts with what they ask for, in reading order', () => {
    expect(readTemplate(reminder)).toMatchObject({
      header: { kind: 'text', text: 'Pedido {{numero}}' },
      footer: 'Doce Balcão',
      buttons: [{ kind: 'reply', label: 'Confirmar' }],
      blanks: [
        { id: 'header:numero', example: '0001', max: 60 },
        { id: 'body:nome', example: 'Ana', max: 1024 },
        { id: 'body:data', example: '03/12' },
      ],
      hindrance: null,
    });
  });

  it('reads numbers by their value, and an example for each', () => {
    const turned = { ...ready, components: [{ type: 'body', text: 'O pedido {{2}} é de {{1}}, o {{2}}.' }] };
    expect(readTemplate(turned).blanks.map(({ id }) => id)).toEqual(['body:1', 'body:2']);
    expect(readTemplate(ready).blanks.map(({ example }) => example)).toEqual(['Ana', '0001']);
  });

  it('reads a file for the header, the end of a link, a code', () => {
    const form = readTemplate(offer);
    expect(form.header).toEqual({ kind: 'file', media: 'image' });
    expect(form.blanks.slice(1)).toMatchObject([
      { id: 'link:0', example: 'bolos', button: 0 },
      { id: 'code:2', example: 'BOLO10', max: 20, button: 2 },
    ]);
    expect(form.hindrance).toBeNull();
  });

  it.each<[string, Partial<Template>, string]>([
    ['a code to sign in', { category: 'AUTHENTICATION' }, 'authentication'],
    ['paused', { status: 'PAUSED' }, 'paused'],
    ['disabled', { status: 'DISABLED' }, 'disabled'],
    ['under review', { status: 'PENDING' }, 'pending'],
    ['of a state that is new', { status: 'LOCKED' }, 'not-approved'],
    ['a carousel', { components: [...ready.components, { type: 'CAROUSEL', cards: [] }] }, 'carousel'],
    ['a flow', { components: [...ready.components, { type: 'BUTTONS', buttons: [{ type: 'FLOW' }] }] }, 'flow'],
    ['a place', { components: [{ type: 'HEADER', format: 'LOCATION' }, ...ready.components] }, 'location'],
    [
      'a header of a kind that is new',
      { components: [{ type: 'HEADER', format: 'HOLOGRAM' }, ...ready.components] },
      'unknown-part',
    ],
    ['a part that is new', { components: [...ready.components, { type: 'MUSIC' }] }, 'unknown-part'],
    ['nothing to read', { components: ['x', null, 7] }, 'unknown-part'],
    ['no body', { components: [] }, 'unreadable'],
  ])('%s: listed, and told why not', (_what, change, hindrance) => {
    expect(readTemplate({ ...ready, ...change }).hindrance).toBe(hindrance);
  });
});
