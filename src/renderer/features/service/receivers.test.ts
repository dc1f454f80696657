import { describe, expect, it } from 'vitest';
import { findReceivers, isFull, type PersonReceiver, type Receiver } from './receivers';

function person(name: string, change: Partial<PersonReceiver> = {}): PersonReceiver {
  const free = { presence: 'online', load: 0, capacity: 5, holds: false } as const;
  return { kind: 'person', id: name, name, ...free, ...change };
}

const sector = { kind: 'sector', id: 's', name: 'Crédito', waiting: 2, online: 1, holds: false } as const;
const names = (receivers: readonly Receiver[], query = ''): string[] =>
  findReceivers(receivers, query).map(({ name }) => name);

describe('findReceivers', () => {
  it('puts who can take it first, the least busy before the others, and sectors last', () => {
    const all = [
      sector,
      person('Dora', { presence: 'offline' }),
      person('Caio', { presence: 'pause' }),
      person('Bia', { load: 5 }),
      person('Ana', { load: 3 }),
      person('Edu', { load: 1 }),
    ];
    expect(names(all)).toEqual(['Edu', 'Ana', 'Bia', 'Caio', 'Dora', 'Crédito']);
  });

  it('puts who has it already after the other people', () => {
    expect(names([person('Ana', { holds: true }), person('Bia', { presence: 'offline' })])).toEqual(['Bia', 'Ana']);
  });

  it('finds by the beginnings of words, without accents', () => {
    const all = [person('Ana Célia Prado'), person('Célio Prates'), sector];
    expect(names(all, 'cel')).toEqual(['Ana Célia Prado', 'Célio Prates']);
    expect(names(all, 'pra ana')).toEqual(['Ana Célia Prado']);
    expect(names(all, 'cred')).toEqual(['Crédito']);
    expect(names(all, 'x')).toEqual([]);
  });
});

describe('isFull', () => {
  it('knows no limit and capacity zero', () => {
    expect(isFull(person('Ana', { load: 90, capacity: null }))).toBe(false);
    expect(isFull(person('Ana', { load: 0, capacity: 0 }))).toBe(true);
    expect(isFull(person('Ana', { load: 4, capacity: 5 }))).toBe(false);
  });
});
