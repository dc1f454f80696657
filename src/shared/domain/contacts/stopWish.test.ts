import { describe, expect, it } from 'vitest';
import { stopWish } from './stopWish';

describe('stopWish', () => {
  it.each([
    ['SAIR', 'stop'],
    ['Parar.', 'stop'],
    ['  pare!!! ', 'stop'],
    ['Não quero mais receber mensagens', 'stop'],
    ['voltar a receber', 'resume'],
    ['Quero sair mais cedo hoje', null],
    ['O carro não quer parar', null],
    ['não quero receber o boleto por e-mail', null],
    ['', null],
    ['🛑', null],
  ])('%s → %s', (text, wish) => expect(stopWish(text, false)).toBe(wish));

  it('at the robot "sair" leaves the robot, the others are meant', () => {
    expect([stopWish('sair', true), stopWish('parar', true)]).toEqual([null, 'stop']);
  });
});
