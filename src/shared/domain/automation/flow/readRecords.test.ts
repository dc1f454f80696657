import { describe, expect, it } from 'vitest';
import { guessUses, readRecords } from './readRecords';

const columns = ['Nome', 'CPF', 'Nº do contrato', 'Celular', 'Data de nascimento', 'Saldo'];
const uses = guessUses(columns);

describe('readRecords', () => {
  it('guesses what columns are for', () => {
    expect(uses).toEqual(['name', 'cpf', 'contract', 'phone', 'birth', 'value']);
    expect(guessUses(['CPF', 'CPF do cônjuge', 'Cliente', 'Valor'])).toEqual(['cpf', 'value', 'name', 'value']);
  });

  it('makes records with every key, and puts back the zeros that a spreadsheet dropped', () => {
    const { records, bad } = readRecords(
      columns,
      uses,
      [['Ana', '1234567890'.slice(0, 9), '88.412-7', '11 98877-6655', '9/3/85', 'R$ 1']],
      2026,
    );
    expect(bad).toEqual([{ line: 2, cells: expect.any(Array) as string[], problem: 'bad-cpf' }]);
    expect(records).toEqual([]);
    const right = readRecords(
      columns,
      uses,
      [['Ana', '529.982.247-25', '88.412-7', '11 98877-6655', '9/3/85', 'R$ 1']],
      2026,
    );
    expect(right.records).toMatchObject([
      {
        cpf: '52998224725',
        birthDate: '1985-03-09',
        keys: ['cpf:52998224725', 'contract:884127', 'phone:5511988776655', 'phone:551188776655'],
        values: { Saldo: 'R$ 1' },
      },
    ]);
  });

  it.each([
    [['', '', '', '', '', ''], 'empty'],
    [['Ana', '', '', '', '', ''], 'no-key'],
    [['Ana', '111.111.111-11', '', '', '', ''], 'bad-cpf'],
    [['Ana', '', '1', '', '31/02/2020', ''], 'bad-birth'],
    [['Ana', ''], 'cells-missing'],
    [['Ana', '', '1', '', '', '', 'x'], 'cells-extra'],
  ])('%j is kept aside: %s', (cells, problem) => {
    expect(readRecords(columns, uses, [cells], 2026)).toEqual({ records: [], bad: [{ line: 2, cells, problem }] });
  });
});
