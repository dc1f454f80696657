import { describe, expect, it } from 'vitest';
import { dayOfParts } from '../hours/date';
import { fieldHolds, fieldTestValue, testsOf } from './fieldTest';
import type { FieldCondition } from './fieldTest';
import { fileKind } from './fileKind';

const TODAY = dayOfParts(2026, 11, 29);
const ask = (type: FieldCondition['type'], test: FieldCondition['test'], value = ''): FieldCondition => {
  return { kind: 'field', name: 'Cota', type, test, value };
};

describe('a field of the customer', () => {
  it.each<[held: string, condition: FieldCondition, holds: boolean]>([
    ['São Paulo', ask('text', 'is', 'sao paulo'), true],
    ['São Paulo', ask('text', 'is', 'São'), false],
    ['São Paulo', ask('text', 'contains', 'paulo'), true],
    ['', ask('text', 'contains', ''), false],
    ['', ask('text', 'is-not', 'Osasco'), true],
    ['Osasco', ask('text', 'is-not', 'osasco'), false],
    ['', ask('text', 'empty'), true],
    ['  ', ask('text', 'filled'), false],
    ['x', ask('text', 'filled'), true],
    ['1.234,50', ask('number', 'above', '1234'), true],
    ['1.234', ask('number', 'is', '1234'), true],
    ['1,5', ask('number', 'below', '1,49'), false],
    ['-3', ask('number', 'below', '0'), true],
    ['muito', ask('number', 'above', '0'), false],
    ['', ask('number', 'below', '5'), false],
    ['05/03/2026', ask('date', 'before', '06/03/2026'), true],
    ['05/03/2026', ask('date', 'after', '31/12/2025'), true],
    ['05/03/2026', ask('date', 'is', '05/03/2026'), true],
    ['29/11/2026', ask('date', 'within', '0'), true],
    ['02/12/2026', ask('date', 'within', '3'), true],
    ['03/12/2026', ask('date', 'within', '3'), false],
    ['28/11/2026', ask('date', 'within', '3'), false],
    ['24/11/2026', ask('date', 'overdue', '5'), false],
    ['23/11/2026', ask('date', 'overdue', '5'), true],
    ['29/11/2026', ask('date', 'overdue', '0'), false],
    ['amanhã', ask('date', 'within', '9'), false],
    ['Ouro', ask('choice', 'is', 'ouro'), true],
    ['Prata', ask('choice', 'is-not', 'Ouro'), true],
  ])('“%s” with %o: %s', (held, condition, holds) => {
    expect(fieldHolds(condition, { Cota: held }, () => TODAY)).toBe(holds);
  });

  it('is found by a label that is written otherwise, and missing it is empty', () => {
    expect(fieldHolds(ask('text', 'is', '12'), { COTA: '12' }, () => TODAY)).toBe(true);
    expect(fieldHolds(ask('text', 'empty'), {}, () => TODAY)).toBe(true);
  });

  it('asks for the day only where a test counts from it', () => {
    const never = (): number => {
      throw new Error('asked');
    };
    for (const test of testsOf.text) fieldHolds(ask('text', test, 'x'), { Cota: 'x' }, never);
    expect(() => fieldHolds(ask('date', 'within', '1'), { Cota: '01/01/2026' }, never)).toThrow('asked');
  });

  it.each<[FieldCondition, string | null]>([
    [ask('date', 'before', '5/3/26'), '05/03/2026'],
    [ask('date', 'before', '31/02/2026'), null],
    [ask('date', 'within', '007'), '7'],
    [ask('date', 'within', '-1'), null],
    [ask('date', 'within', '99999'), null],
    [ask('number', 'above', 'dez'), null],
    [ask('number', 'above', '1.000,5'), '1.000,5'],
    [ask('text', 'is', ' '), null],
    [ask('text', 'empty', 'left over'), ''],
    [ask('choice', 'is', 'Ouro'), 'Ouro'],
  ])('%o is kept as %s', (condition, kept) => expect(fieldTestValue(condition)).toBe(kept));
});

describe('the kind of a document', () => {
  const sent = (media: 'document' | 'image' | 'audio', mimeType: string, fileName?: string) =>
    fileKind({ kind: 'media', media, mediaId: '1', mimeType, ...(fileName === undefined ? {} : { fileName }) });
  it.each([
    ['document', 'application/pdf', undefined, 'pdf'],
    ['document', 'application/octet-stream', 'Boleto Março.PDF', 'pdf'],
    ['image', 'image/jpeg', undefined, 'photo'],
    ['document', 'image/png', 'rg.png', 'photo'],
    ['document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', undefined, 'sheet'],
    ['document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', undefined, 'word'],
    ['document', 'text/xml', undefined, 'xml'],
    ['document', 'application/zip', 'fotos.zip', 'archive'],
    ['document', 'application/octet-stream', 'sem nome', 'other'],
    ['audio', 'audio/ogg', undefined, null],
  ] as const)('%s %s %s → %s', (media, mimeType, fileName, kind) => expect(sent(media, mimeType, fileName)).toBe(kind));
  it('a text is none', () => expect(fileKind({ kind: 'text', text: 'boleto.pdf' })).toBeNull());
});
