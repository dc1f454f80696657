import { describe, expect, it } from 'vitest';
import { rank } from './rank';

const items = [
  { id: 'note', title: 'Escrever nota', words: 'anotar interno' },
  { id: 'close', title: 'Encerrar conversa', words: 'finalizar resolver' },
  { id: 'claim', title: 'Assumir conversa', words: 'pegar atender' },
  { id: 'settings', title: 'Ir para Ajustes', words: 'configurações preferências' },
  { id: 'joao', title: 'João Encantado' },
];
const found = (query: string, recent: readonly string[] = []): string[] =>
  rank(items, query, recent).map(({ id }) => id);

describe('rank', () => {
  it('gives everything in order while nothing is typed', () => {
    expect(found('')).toEqual(['note', 'close', 'claim', 'settings', 'joao']);
  });

  it('puts what begins so before words that begin so', () => {
    expect(found('enc')).toEqual(['close', 'joao']);
  });

  it('knows other words for it, without accents or case', () => {
    expect(found('CONFIGURACOES')).toEqual(['settings']);
    expect(found('pegar conv')).toEqual(['claim']);
  });

  it('finds parts of words last', () => {
    expect(found('versa')).toEqual(['close', 'claim']);
    expect(found('xyz')).toEqual([]);
  });

  it('puts what was used lately first among equals', () => {
    expect(found('conversa', ['claim'])).toEqual(['claim', 'close']);
    expect(found('', ['settings', 'joao'])).toEqual(['settings', 'joao', 'note', 'close', 'claim']);
  });
});
