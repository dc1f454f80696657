import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillVariables, knownVariables } from './fillVariables';
import { parseVariables, variablesIn } from './parseVariables';
import type { ReplyFacts } from './replyFacts';

/** Saturday 28 November 2026, 14:05 in São Paulo. */
const now = Date.parse('2026-11-28T17:05:00Z');
const facts: ReplyFacts = {
  now,
  zone: 'America/Sao_Paulo',
  customerName: 'Ana Beatriz Souza',
  attendantName: 'Marina',
  protocol: '20261128-00042',
  companyName: 'Padaria Aurora',
  sectorName: 'Balcão',
  nextOpening: Date.parse('2026-11-30T11:00:00Z'),
  fields: { 'Nº do pedido': '7781' },
};

describe('fillVariables', () => {
  it.each([
    ['Olá!', 'Olá!'],
    ['', ''],
    ['{{saudacao}}, {{primeiro_nome}}!', 'Boa tarde, Ana!'],
    ['Olá, {{saudação}}!', 'Olá, boa tarde!'],
    ['Oi. {{saudacao}}', 'Oi. Boa tarde'],
    ['Oi\n*{{saudacao}}*', 'Oi\n*Boa tarde*'],
    ['{{ Nome }} / {{NOME}} / {{cliente}}', 'Ana Beatriz Souza / Ana Beatriz Souza / Ana Beatriz Souza'],
    ['{{Primeiro nome}} e {{primeiro-nome}}', 'Ana e Ana'],
    ['Fala {{atendente}}, da {{empresa}} ({{setor}})', 'Fala Marina, da Padaria Aurora (Balcão)'],
    ['Protocolo {{protocolo}}', 'Protocolo 20261128-00042'],
    ['{{data}} {{hora}}', '28/11/2026 14:05'],
    ['Voltamos {{proxima_abertura}}.', 'Voltamos segunda-feira (30/11), às 08:00.'],
    ['Pedido {{n_do_pedido}} e {{Nº do pedido}}', 'Pedido 7781 e 7781'],
    ['chaves { e } e }} sozinhas', 'chaves { e } e }} sozinhas'],
  ])('%j becomes %j', (text, filled) => {
    expect(fillVariables(text, facts)).toEqual({ ok: true, value: filled });
  });

  it.each<[string, Partial<ReplyFacts>, readonly string[], readonly string[]]>([
    ['{{boleto}} de {{nome}}, {{boleto}}', {}, ['boleto'], []],
    ['{{nome}} {{empresa}}', { customerName: null, companyName: ' ' }, ['nome', 'empresa'], []],
    ['{{primeiro_nome}}', { customerName: '🌸 ~' }, ['primeiro_nome'], []],
    ['{{proxima_abertura}}', { nextOpening: null }, ['proxima_abertura'], []],
    ['Oi {{nome', {}, [], ['{{nome']],
    ['{{}} {{  }}', {}, [], ['{{}}', '{{  }}']],
    ['{{no\nme}}', {}, [], ['{{no']],
    ['a {{ b {{nome}}', {}, [], ['{{ b ']],
    ['{{{nome}}}', { customerName: '{x' }, [], ['{{x}']],
  ])('%j is refused with what is missing', (text, unlike, missing, broken) => {
    const failure = { code: 'variables-missing', missing, broken };
    expect(fillVariables(text, { ...facts, ...unlike })).toEqual({ ok: false, failure });
  });

  it.each([
    ['2026-11-28T07:59:00Z', 'Boa noite'],
    ['2026-11-28T08:00:00Z', 'Bom dia'],
    ['2026-11-28T14:59:00Z', 'Bom dia'],
    ['2026-11-28T15:00:00Z', 'Boa tarde'],
    ['2026-11-28T20:59:00Z', 'Boa tarde'],
    ['2026-11-28T21:00:00Z', 'Boa noite'],
    ['2026-11-29T03:00:00Z', 'Boa noite'],
  ])('at %s in São Paulo it says %s', (at, words) => {
    expect(fillVariables('{{saudacao}}', { ...facts, now: Date.parse(at) })).toEqual({ ok: true, value: words });
  });

  it.each([
    ['America/Rio_Branco', 'Bom dia 11:30'],
    ['America/Manaus', 'Boa tarde 12:30'],
    ['America/Sao_Paulo', 'Boa tarde 13:30'],
    ['America/Noronha', 'Boa tarde 14:30'],
    ['Mars/Olympus', 'Boa tarde 13:30'],
  ])('in %s the same moment is %s', (zone, words) => {
    const at = { ...facts, zone, now: Date.parse('2026-11-28T16:30:00Z') };
    expect(fillVariables('{{saudacao}} {{hora}}', at)).toEqual({ ok: true, value: words });
  });

  it.each([
    ['2026-11-28T17:05:00Z', 'agora'],
    ['2026-11-28T17:30:00Z', 'hoje, às 14:30'],
    ['2026-11-29T11:00:00Z', 'amanhã, às 08:00'],
    ['2026-11-29T04:10:00Z', 'amanhã, à 01:10'],
    ['2026-12-01T11:00:00Z', 'terça-feira (01/12), às 08:00'],
    ['2028-01-03T11:00:00Z', 'segunda-feira (03/01/2028), às 08:00'],
  ])('an opening at %s is %s', (at, words) => {
    const filled = fillVariables('{{proxima_abertura}}', { ...facts, nextOpening: Date.parse(at) });
    expect(filled).toEqual({ ok: true, value: words });
  });

  it.each([
    ['MARIA SILVA', 'Maria'],
    ['joão', 'João'],
    ['Dra. Paula Reis', 'Paula'],
    ['🌸 Bia 🌸', 'Bia'],
    ['DiCarlo', 'DiCarlo'],
    ['D’Ávila Moreira', 'D’Ávila'],
    ['Dona', 'Dona'],
    ['李 小龙', '李'],
  ])('%s is spoken to as %s', (customerName, words) => {
    expect(fillVariables('{{primeiro_nome}}', { ...facts, customerName })).toEqual({ ok: true, value: words });
  });

  it('what somebody filled in wins over what is known', () => {
    const filled = fillVariables('{{nome}}', { ...facts, fields: { nome: 'Bia' } });
    expect(filled).toEqual({ ok: true, value: 'Bia' });
  });
});

describe('properties', () => {
  const scrap = fc.oneof(
    fc.constantFrom('{', '{{', '}}', '}', '\n', ' ', 'nome', '{{nome}}', '{{x}}', '{{ saudação }}', 'olá'),
    fc.string({ maxLength: 5 }),
    fc.constantFrom(...knownVariables.map((name) => `{{${name}}}`)),
  );
  const anyText = fc.array(scrap, { maxLength: 12 }).map((scraps) => scraps.join(''));

  it('no text leaves with two open braces, whatever the text, names and fields hold', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (text, customerName, x) => {
        const filled = fillVariables(text, { ...facts, customerName, fields: { x } });
        if (filled.ok) expect(filled.value).not.toContain('{{');
        else expect(filled.failure.missing.length + filled.failure.broken.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('the pieces are the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          parseVariables(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('what is missing is what the text asks for', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const filled = fillVariables(text, { ...facts, customerName: null });
        if (!filled.ok) expect(variablesIn(text)).toEqual(expect.arrayContaining([...filled.failure.missing]));
      }),
    );
  });
});
