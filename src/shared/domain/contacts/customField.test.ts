import { describe, expect, it } from 'vitest';
import { fieldListProblem, fieldValue } from './customField';
import type { CustomField, CustomFieldKind } from './customField';

const field = (kind: CustomFieldKind, name = 'Contrato', choices: readonly string[] = []): CustomField => {
  return { name, kind, choices };
};

describe('fieldValue', () => {
  it.each<[CustomFieldKind, string, string | null]>([
    ['text', '  88.412-7 ', '88.412-7'],
    ['text', '', ''],
    ['number', '1.234,50', '1.234,50'],
    ['number', '-3', '-3'],
    ['number', '12.34', null],
    ['number', 'doze', null],
    ['date', '5/3/26', '05/03/2026'],
    ['date', '29-02-2024', '29/02/2024'],
    ['date', '29/02/2026', null],
    ['date', '2026-03-05', null],
    ['choice', 'SAO PAULO', 'São Paulo'],
    ['choice', 'Recife', null],
  ])('%s %j is %j', (kind, typed, value) => {
    expect(fieldValue(field(kind, 'Campo', ['São Paulo', 'Osasco']), typed)).toBe(value);
  });
});

describe('fieldListProblem', () => {
  it.each<[readonly CustomField[], string | null]>([
    [[field('text'), field('date', 'Vencimento')], null],
    [[field('text', ' ')], 'no-name'],
    [[field('text', 'Situação'), field('text', 'situacao')], 'name-twice'],
    [[field('choice', 'Plano', [' '])], 'no-choices'],
    [[field('text', 'x'.repeat(41))], 'name-too-long'],
  ])('%j: %s', (fields, problem) => {
    expect(fieldListProblem(fields)).toBe(problem);
  });
});
