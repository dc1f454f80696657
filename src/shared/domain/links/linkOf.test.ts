import { describe, expect, it } from 'vitest';
import { linkProblem, plainAddress, tellsOrigin, type ShareLink } from './link';
import { linkOf } from './linkOf';

const link = (id: string, text: string, more: Partial<ShareLink> = {}): ShareLink => ({
  ...{ id, name: id, text, pastTexts: [], code: 'C', createdAt: 100, removedAt: null, ...more },
});
const links = [
  link('vitrine', 'Oi, vim pela vitrine da loja'),
  link('insta', 'Oi, vim pelo Instagram'),
  link('promo', 'Oi, vim pelo Instagram e quero a promoção'),
  link('curto', 'Oi'),
];
const from = (text: string, at = 200, of = links): string | null => linkOf({ kind: 'text', text }, at, of)?.id ?? null;

describe('where a customer came from', () => {
  it.each<[string, string, string | null]>([
    ['the text as it was', 'Oi, vim pela vitrine da loja', 'vitrine'],
    ['something added', 'Oi, vim pela vitrine da loja. Tem pão?', 'vitrine'],
    ['other blanks and line ends', ' Oi, vim  pela\nvitrine da loja\n', 'vitrine'],
    ['accents in two parts', 'Oi, vim pelo Instagram e quero a promoc\u0327a\u0303o', 'promo'],
    ['the longest of several', 'Oi, vim pelo Instagram e quero a promoção!', 'promo'],
    ['the shorter one of them', 'Oi, vim pelo Instagram e queria saber', 'insta'],
    ['a changed text', 'Oi, vim pela vitrine', null],
    ['a word that goes on', 'Oi, vim pela vitrine da lojaX', null],
    ['an emoji behind it', 'Oi, vim pela vitrine da loja😀', 'vitrine'],
    ['in the middle', 'Bom dia. Oi, vim pela vitrine da loja', null],
    ['what anybody writes', 'Oi', null],
  ])('knows %s', (_what, text, expected) => {
    expect(from(text)).toBe(expected);
  });

  it('looks at texts alone, and at no link younger than the message', () => {
    expect(from('Oi, vim pelo Instagram', 99)).toBeNull();
    expect(linkOf({ kind: 'location', latitude: 0, longitude: 0 }, 200, links)).toBeNull();
  });

  it('remembers what a link said before, and prefers one that is in use', () => {
    const changed = link('porta', 'Oi, cheguei pela porta', { pastTexts: ['Oi, cheguei pela janela'] });
    expect(from('Oi, cheguei pela janela', 200, [changed])).toBe('porta');
    const old = link('velho', 'Oi, vim pela feira', { removedAt: 150 });
    expect(from('Oi, vim pela feira', 200, [old])).toBe('velho');
    expect(from('Oi, vim pela feira', 200, [old, link('novo', 'Oi, vim pela feira')])).toBe('novo');
  });
});

describe('a link', () => {
  it.each<[Partial<ShareLink>, ReturnType<typeof linkProblem>]>([
    [{}, null],
    [{ name: ' ' }, 'no-name'],
    [{ name: 'VITRINE' }, 'name-taken'],
    [{ text: '' }, 'no-text'],
    [{ text: 'a'.repeat(141) }, 'text-too-long'],
    [{ text: 'oi,  vim pelo instagram' }, 'text-taken'],
  ])('is kept with %o: %s', (part, problem) => {
    expect(linkProblem({ name: 'Cartão', text: 'Oi, vim pelo cartão', ...part }, links)).toBe(problem);
  });

  it('is at home in a number with at most 2,000, of which those taken away do not count', () => {
    const many = Array.from({ length: 2_000 }, (_each, at) => link(`n${at}`, `Oi, vim pelo número ${at}`));
    const draft = { name: 'Cartão', text: 'Oi, vim pelo cartão' };
    expect(linkProblem(draft, many)).toBe('too-many');
    expect(linkProblem(draft, many.with(0, link('n0', draft.text, { removedAt: 1 })))).toBeNull();
  });

  it('tells where somebody came from only by words that nobody writes by chance', () => {
    expect(['Oi', 'Bom dia', 'Oi, tudo bem?', 'Quero um orçamento'].some(tellsOrigin)).toBe(false);
    expect(['Oi, vim pela vitrine', 'Vi o cartaz do balcão'].every(tellsOrigin)).toBe(true);
  });

  it('has a plain address that holds any text', () => {
    const address = plainAddress('+55 11 3123-4567', 'Olá! Quanto é 50% & mais?\n#1');
    expect(address).toMatch(/^https:\/\/wa\.me\/551131234567\?text=/);
    expect(decodeURIComponent(address.split('?text=')[1] ?? '')).toBe('Olá! Quanto é 50% & mais?\n#1');
    expect(plainAddress('5511', 'a\ud83d')).toBe('https://wa.me/5511?text=a');
  });
});
