import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseContactTable, parseVcards, waIdOf } from './contactList';

describe('waIdOf', () => {
  it.each([
    ['(11) 98877-6655', '5511988776655'],
    ['+55 11 98877-6655', '5511988776655'],
    ['5511988776655', '5511988776655'],
    ['011 98877-6655', '5511988776655'],
    ['0 15 11 98877-6655', '5511988776655'],
    ['+351 912 345 678', '351912345678'],
    ['00351912345678', '351912345678'],
    ['98877-6655', null],
    ['0800 123 456', null],
    ['ramal 12', null],
  ])('%s → %s', (written, waId) => {
    expect(waIdOf(written)).toBe(waId);
  });
});

describe('vCards', () => {
  it('of a phone, with folded lines, groups, a WhatsApp number and old encodings', () => {
    const text = [
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Inventada;Ana;;;\r\nFN:Ana Inven\r\n tada\r\nitem1.TEL;waid=5511988776655:+55 11 98877-6655\r\nEND:VCARD',
      'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=81lvares;Jo=C3=A3o;;;\r\nTEL;CELL:(21) 99876-5432\r\nTEL;HOME:(21) 3456-7890\r\nEND:VCARD',
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Padaria\\, Pão & Cia\r\nTEL;VALUE=uri:tel:+351-912-345-678\r\nEND:VCARD',
      'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sem Número\r\nEND:VCARD',
    ].join('\r\n');
    expect(parseVcards(text)).toEqual([
      { name: 'Ana Inventada', waId: '5511988776655' },
      { name: 'João Álvares', waId: '5521998765432' },
      { name: 'João Álvares', waId: '552134567890' },
      { name: 'Padaria, Pão & Cia', waId: '351912345678' },
      { name: 'Sem Número', waId: null },
    ]);
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (noise) => void parseVcards(`BEGIN:VCARD\n${noise}\nEND:VCARD`)),
    );
  });
});

describe('tables', () => {
  it.each([
    ['semicolons', '\ufeffNome;Telefone\r\nAna Inventada;(11) 98877-6655\r\n"Silva; Filho";"+55 (21) 99876-5432"\r\n'],
    [
      'commas',
      'Name,Phone 1 - Label,Phone 1 - Value\nAna Inventada,Mobile,+55 11 98877-6655\n"Silva; Filho",Mobile,5521998765432\n',
    ],
    [
      'tabs, two names',
      'First Name\tLast Name\tMobile Phone\nAna\tInventada\t11 98877-6655\nSilva;\tFilho\t21 99876-5432',
    ],
  ])('%s', (_name, text) => {
    expect(parseContactTable(text)).toEqual([
      { name: 'Ana Inventada', waId: '5511988776655' },
      { name: 'Silva; Filho', waId: '5521998765432' },
    ]);
  });

  it('with several numbers in a cell, blank lines and none', () => {
    const text = 'nome,celular\nAna,11 98877-6655 ::: 11 97777-6655\n\nBia,\n,\n';
    expect(parseContactTable(text)).toEqual([
      { name: 'Ana', waId: '5511988776655' },
      { name: 'Ana', waId: '5511977776655' },
      { name: 'Bia', waId: null },
    ]);
  });

  it('without such columns are refused', () => {
    expect(parseContactTable('produto;preço\npão;1')).toBeNull();
    expect(parseContactTable('')).toBeNull();
  });

  it('never hang or throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (noise) => void parseContactTable(`nome;telefone\n${noise}`)));
  });
});
