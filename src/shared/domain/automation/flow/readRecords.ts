import { digitsOf, fold } from '../../../kernel/text';
import { phoneKeys, recordKey } from './customerRecord';
import type { CustomerRecord } from './customerRecord';
import { readDate } from './readDate';
import { isCpf } from './taxNumbers';

/** What a column of an imported table is for. `value`: only to be named in answers. */
export type ColumnUse = 'cpf' | 'contract' | 'phone' | 'name' | 'birth' | 'value' | 'ignored';

/** Why a line cannot be used. */
export type LineProblem = 'empty' | 'no-key' | 'bad-cpf' | 'bad-birth' | 'cells-missing' | 'cells-extra';

export interface BadLine {
  /** As in the file, headings being line 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem: LineProblem;
}

export interface KeyedRecord extends CustomerRecord {
  readonly keys: readonly string[];
}

export interface ReadTable {
  readonly records: readonly KeyedRecord[];
  readonly bad: readonly BadLine[];
}

const guesses: readonly (readonly [ColumnUse, RegExp])[] = [
  ['cpf', /^cpf|cpf$|documento do cliente/],
  ['contract', /contrato|proposta|matricula|apolice|codigo do cliente/],
  ['phone', /telefone|celular|whatsapp|fone/],
  ['birth', /nascimento|aniversario|dt nasc|data nasc/],
  ['name', /^nome|^cliente$|razao social/],
];

/** What the columns seem to be for, by their headings; each use but `value` once. */
export function guessUses(columns: readonly string[]): ColumnUse[] {
  const taken = new Set<ColumnUse>();
  return columns.map((heading) => {
    const found = guesses.find(([use, words]) => !taken.has(use) && words.test(fold(heading)));
    if (found === undefined) return 'value';
    taken.add(found[0]);
    return found[0];
  });
}

/**
 * Makes records of the lines of a table. A line that cannot be used is given back with its reason, never passed over.
 * @param lines cells of each line after the headings
 * @param thisYear decides the century of dates with two digits
 */
export function readRecords(
  columns: readonly string[],
  uses: readonly ColumnUse[],
  lines: readonly (readonly string[])[],
  thisYear: number,
): ReadTable {
  const records: KeyedRecord[] = [];
  const bad: BadLine[] = [];
  lines.forEach((cells, at) => {
    const line = at + 2;
    const read = readLine(columns, uses, cells, thisYear, `r${line}`);
    if (typeof read === 'string') bad.push({ line, cells, problem: read });
    else records.push(read);
  });
  return { records, bad };
}

function readLine(
  columns: readonly string[],
  uses: readonly ColumnUse[],
  cells: readonly string[],
  thisYear: number,
  id: string,
): KeyedRecord | LineProblem {
  if (cells.every((cell) => cell.trim() === '')) return 'empty';
  if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== ''))
    return 'cells-extra';
  if (cells.length < columns.length) return 'cells-missing';
  const cell = (use: ColumnUse): string => cells[uses.indexOf(use)]?.trim() ?? '';
  const cpf = readCpf(cell('cpf'));
  if (cpf === undefined) return 'bad-cpf';
  const birthDate = cell('birth') === '' ? null : readDate(cell('birth'), thisYear);
  if (cell('birth') !== '' && birthDate === null) return 'bad-birth';
  const keys = keysOf(cell, cpf);
  if (keys.length === 0) return 'no-key';
  const shown = columns.flatMap((heading, place) =>
    uses[place] === 'ignored' ? [] : [[heading, cells[place]?.trim() ?? '']],
  );
  const name = cell('name') === '' ? null : cell('name');
  return { id, name, cpf, birthDate, values: Object.fromEntries(shown) as Record<string, string>, keys };
}

/** Spreadsheets drop leading zeros: they are put back. null: there is none. undefined: it is wrong. */
function readCpf(written: string): string | null | undefined {
  if (written === '') return null;
  const digits = digitsOf(written);
  const whole = digits.length >= 9 && digits.length < 11 ? digits.padStart(11, '0') : digits;
  return isCpf(whole) ? whole : undefined;
}

function keysOf(cell: (use: ColumnUse) => string, cpf: string | null): string[] {
  const found = [cpf && recordKey('cpf', cpf), recordKey('contract', cell('contract')), ...phoneKeys(cell('phone'))];
  return [...new Set(found.filter((key) => key !== null))];
}
