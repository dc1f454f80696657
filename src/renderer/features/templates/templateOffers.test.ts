import { expect, it } from 'vitest';
import { offer, ready, reminder } from '../../../shared/domain/templates/sampleTemplates';
import { findOffers, templateOffers } from './templateOffers';

const paused = { ...ready, name: 'a_paused', status: 'PAUSED' };
const english = { ...ready, name: 'a_english', language: 'en_US' };
const all = [offer, paused, english, ready, reminder];
const found = (query: string, marketing: 'unknown' | 'stopped' | 'resumed' = 'unknown') =>
  findOffers(templateOffers(all, marketing), query).map(({ title, why }) => [title, why]);

it('what can be sent stands first, in the language of the house; the rest is there, with why', () => {
  expect(found('')).toEqual([
    ['Lembrete horario', null],
    ['Pedido pronto', null],
    ['A english', null],
    ['A paused', 'paused'],
    ['Promocao', 'not-agreed'],
  ]);
  expect(found('promocao', 'resumed')).toEqual([['Promocao', null]]);
  expect(new Set(found('pedido', 'stopped').map(([, why]) => why))).toEqual(new Set(['left-alone', 'paused']));
});

it.each([
  ['HORÁRIO', ['Lembrete horario']],
  ['doce balcao', ['Lembrete horario']],
  ['ligar', ['Promocao']],
  ['pedido pronto', ['Pedido pronto', 'A english', 'A paused']],
  ['nada disso', []],
])('finds by any of its words: %s', (query, titles) => {
  expect(found(query).map(([title]) => title)).toEqual(titles);
});
