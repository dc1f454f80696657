import { describe, expect, it } from 'vitest';
import { globalWish, isGreeting } from './globalWords';
import { matchOption } from './matchOption';

const options = [
  { id: 'docs', title: 'Enviar documentos', keywords: ['comprovante'] },
  { id: 'boleto', title: 'Segunda via do boleto', keywords: ['2 via', 'parcela'] },
  { id: 'lance', title: 'Ofertar lance', keywords: [] },
];

describe('matchOption', () => {
  it.each([
    ['1', 'docs'],
    [' 2. ', 'boleto'],
    ['2️⃣', 'boleto'],
    ['opção 3', 'lance'],
    ['dois', 'boleto'],
    ['ENVIAR DOCUMENTOS', 'docs'],
    ['enviar documento', 'docs'],
    ['quero a segunda via do boleto por favor', 'boleto'],
    ['boelto', 'boleto'],
    ['bolto', 'boleto'],
    ['comprovnate', 'docs'],
    ['2 via', 'boleto'],
    ['minha pracela', 'boleto'],
    ['lançe', 'lance'],
    ['lance', 'lance'],
    ['9', null],
    ['0', null],
    ['', null],
    ['😀', null],
    ['documentos do boleto', null],
    ['comprei 2 carros em 2019', null],
    ['via', null],
  ])('%j means %j', (text, id) => {
    expect(matchOption(options, text)?.id ?? null).toBe(id);
  });
});

describe('globalWish', () => {
  it.each([
    ['atendente', 'attendant'],
    ['Quero falar com um ATENDENTE!', 'attendant'],
    ['atendnete', 'attendant'],
    ['falar com alguém', 'attendant'],
    ['pessoa', 'attendant'],
    ['Fernando Pessoa', null],
    ['voltar', 'back'],
    ['Menu', 'start'],
    ['início', 'start'],
    ['repetir', 'repeat'],
    ['sair', 'close'],
    ['não vou sair de casa', null],
    ['meu pai me disse que o atendente da loja do centro foi muito educado comigo hoje cedo', null],
  ])('%j wishes %j', (text, wish) => {
    expect(globalWish(text)).toBe(wish);
  });

  it.each([
    ['oi', true],
    ['Oi, bom dia! Tudo bem?', true],
    ['olá', true],
    ['oi quero boleto', false],
    ['', false],
  ])('%j is a greeting: %j', (text, is) => {
    expect(isGreeting(text)).toBe(is);
  });
});
