import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MediaContent } from '../conversations/content';
import { fillTemplate, plainValue, shownTemplate, templateProblems } from './fillTemplate';
import { readTemplate } from './readTemplate';
import { offer, ready, reminder } from './sampleTemplates';
import type { Template } from './template';
import { templateVariables } from './variables';

const file: MediaContent = { kind: 'media', media: 'image', mediaId: 'up-1', mimeType: 'image/jpeg' };
const fill = (template: Template, values: Record<string, string>, with_: MediaContent | null = null) =>
  fillTemplate(template, readTemplate(template), { values, file: with_ });

describe('fillTemplate', () => {
  it('names its parameters, and gives what the customer reads', () => {
    const sent = fill(reminder, { 'header:numero': '12', 'body:nome': ' Ana\nMaria ', 'body:data': '03/12' });
    expect(sent).toMatchObject({
      value: {
        text: 'Olá, Ana Maria! Lembrete do seu horário em 03/12. Até lá!',
        ...{ header: 'Pedido 12', footer: 'Doce Balcão', buttons: ['Confirmar'] },
        components: [
          { type: 'header', parameters: [{ parameter_name: 'numero', text: '12' }] },
          { type: 'body', parameters: [{ parameter_name: 'nome', text: 'Ana Maria' }, { parameter_name: 'data' }] },
        ],
      },
    });
  });

  it('puts the end of a link and a code at the place of their buttons', () => {
    const values = { 'body:1': 'cenoura', 'link:0': 'bolos', 'code:2': 'BOLO10' };
    expect(fill(offer, values, file)).toMatchObject({
      value: {
        file: { mediaId: 'up-1' },
        components: [
          { type: 'body', parameters: [{ type: 'text', text: 'cenoura' }] },
          { sub_type: 'url', index: '0', parameters: [{ type: 'text', text: 'bolos' }] },
          { sub_type: 'copy_code', index: '2', parameters: [{ coupon_code: 'BOLO10' }] },
        ],
      },
    });
    expect(shownTemplate(readTemplate(offer), values).buttons[0]?.address).toBe('https://example.com/c/bolos');
  });

  it.each<[string, Template, Record<string, string>, MediaContent | null, string]>([
    ['a blank', ready, { 'body:1': 'Ana' }, null, 'template-blank'],
    ['blanks only', ready, { 'body:1': 'Ana', 'body:2': ' \n ' }, null, 'template-blank'],
    ['too long with all', ready, { 'body:1': 'a'.repeat(900), 'body:2': 'b'.repeat(200) }, null, 'template-long'],
    ['a value too long', ready, { 'body:1': 'a'.repeat(1025), 'body:2': 'b' }, null, 'template-value-long'],
    ['no picture', offer, {}, null, 'template-no-file'],
    ['a film for a picture', offer, {}, { ...file, media: 'video' }, 'template-wrong-file'],
    ['a link with a blank', offer, { 'body:1': 'a', 'link:0': 'a b', 'code:2': 'A' }, file, 'template-value-bad'],
    ['a code with a mark', offer, { 'body:1': 'a', 'link:0': 'a', 'code:2': 'A!' }, file, 'template-value-bad'],
    ['paused', { ...ready, status: 'PAUSED' }, { 'body:1': 'a', 'body:2': 'b' }, null, 'template-unfit'],
  ])('%s is refused', (_what, template, values, chosen, code) => {
    expect(fill(template, values, chosen)).toMatchObject({ ok: false, failure: { code } });
  });

  it('either tells what is missing or gives a whole message, whatever is filled in', () => {
    const words = fc.string({ maxLength: 12, unit: 'binary' });
    const texts = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c1', '1', '2'), fc.constantFrom(' e ', '. ', '! ')), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        texts,
        fc.dictionary(fc.constantFrom('body:a', 'body:b', 'body:c1', 'body:1', 'body:2'), words),
        (parts, values) => {
          const text = `Oi ${parts.map(([name, after]) => `{{${name}}}${after}`).join('')}fim`;
          const template: Template = { ...reminder, components: [{ type: 'BODY', text }] };
          const form = readTemplate(template);
          const sent = fillTemplate(template, form, { values, file: null });
          expect(sent.ok).toBe(templateProblems(form, { values, file: null }).length === 0);
          if (!sent.ok) return;
          expect(sent.value.text).not.toMatch(/\{\{|\n|\t/);
          const [body] = sent.value.components as { parameters: { parameter_name: string; text: string }[] }[];
          expect((body?.parameters ?? []).map((each) => each.parameter_name)).toEqual(templateVariables(text));
          for (const { text: value } of body?.parameters ?? []) expect(sent.value.text).toContain(value);
        },
      ),
    );
  });

  it('takes nothing away from a value that is fine', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\d.,!]{1,30}$/u), (value) => {
        expect(plainValue(value)).toBe(value);
      }),
    );
  });
});
