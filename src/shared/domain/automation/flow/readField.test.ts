import { describe, expect, it } from 'vitest';
import type { FieldType } from './flow';
import { readDate } from './readDate';
import { readField } from './readField';
import { isCnpj, isCpf } from './taxNumbers';

describe('readField', () => {
  it.each<[FieldType, string, string | null]>([
    ['name', 'Joana Prado', 'Joana Prado'],
    ['name', 'meu nome é Joana  Prado.', 'Joana Prado'],
    ['name', "D'Ávila Conceição", "D'Ávila Conceição"],
    ['name', 'J', null],
    ['name', '12345', null],
    ['name', 'kkkk 😂', null],
    ['cpf', '529.982.247-25', '529.982.247-25'],
    ['cpf', 'é 52998224725, obrigada', '529.982.247-25'],
    ['cpf', '529 982 247 25', '529.982.247-25'],
    ['cpf', '529.982.247-24', null],
    ['cpf', '111.111.111-11', null],
    ['cpf', '5299822472', null],
    ['cnpj', '11.222.333/0001-81', '11.222.333/0001-81'],
    ['cnpj', '11222333000181', '11.222.333/0001-81'],
    ['cnpj', '12.ABC.345/01DE-35', '12.ABC.345/01DE-35'],
    ['cnpj', '12abc34501de35', '12.ABC.345/01DE-35'],
    ['cnpj', '11.222.333/0001-80', null],
    ['cpf-cnpj', '11222333000181', '11.222.333/0001-81'],
    ['cpf-cnpj', '52998224725', '529.982.247-25'],
    ['email', 'Joana.Prado@Exemplo.com.br', 'joana.prado@exemplo.com.br'],
    ['email', 'joana @ exemplo.com', 'joana@exemplo.com'],
    ['email', 'joana@exemplo', null],
    ['email', 'joana.exemplo.com', null],
    ['date', '9/3/85', '09/03/1985'],
    ['date', '31/02/2020', null],
    ['contract', 'contrato 88.412-7', '88.412-7'],
    ['contract', 'não sei', null],
    ['contract', '123 ou 456', null],
    ['phone', '(11) 98877-6655', '+55 11 98877-6655'],
    ['phone', '98877', null],
    ['number', 'somos 4', '4'],
    ['number', 'muitos', null],
    ['text', '  dois   pratos ', 'dois pratos'],
    ['text', ' ', null],
  ])('%s from %j is %j', (type, written, value) => {
    expect(readField(type, written, 2026)).toBe(value);
  });
});

describe('readDate', () => {
  it.each([
    ['09/03/1985', '1985-03-09'],
    ['9-3-85', '1985-03-09'],
    ['09031985', '1985-03-09'],
    ['9 de março de 1985', '1985-03-09'],
    ['1º de maio de 2026', '2026-05-01'],
    ['1985-03-09', '1985-03-09'],
    ['dia 25.12.26', '2026-12-25'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', null],
    ['00/10/2020', null],
    ['12/13/2020', null],
    ['amanhã', null],
  ])('%s is %s', (written, date) => {
    expect(readDate(written, 2026)).toBe(date);
  });
});

describe('check digits', () => {
  it('change with every single digit', () => {
    for (const [number, isRight] of [
      ['52998224725', isCpf],
      ['11222333000181', isCnpj],
    ] as const) {
      expect(isRight(number)).toBe(true);
      for (let place = 0; place < number.length; place += 1) {
        const wrong = (Number(number[place]) + 1) % 10;
        expect(isRight(number.slice(0, place) + String(wrong) + number.slice(place + 1))).toBe(false);
      }
    }
  });
});
