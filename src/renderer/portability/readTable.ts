import Papa from 'papaparse';
import { plainCell } from '../../shared/domain/portability/csv';
import { done, refused, type Result } from '../../shared/kernel/result';

export interface TextTable {
  readonly columns: readonly string[];
  readonly lines: readonly (readonly string[])[];
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
  readonly delimiter: string;
}

const BYTES_MAX = 50_000_000;
const LINES_MAX = 200_000;

/**
 * A table of a spreadsheet as text: encoding and delimiter are found out. Excel in Brazil writes `;` and Windows-1252;
 * what is no valid UTF-8 is that.
 * An apostrophe that only keeps a cell from being a formula is none of its text.
 * @param blankLines kept: where a line stands in the file can be told
 */
export function readTable(
  bytes: Uint8Array,
  { blankLines = 'dropped' }: { readonly blankLines?: 'kept' | 'dropped' } = {},
): Result<TextTable, { readonly code: 'too-large' | 'no-table' | 'not-text' }> {
  if (bytes.length > BYTES_MAX) return refused({ code: 'too-large' });
  const { text, encoding } = decode(bytes);
  // Spreadsheets and archives begin with it: they are files of a program, no text.
  if (text.startsWith('PK\u0003\u0004') || text.includes('\u0000')) return refused({ code: 'not-text' });
  // Empty lines would spoil the guess of the delimiter.
  const { data, meta } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [';', ',', '\t', '|'],
  });
  const { delimiter } = meta;
  const rows = blankLines === 'dropped' ? data : Papa.parse<string[]>(text, { delimiter }).data;
  const [head = [], ...lines] = rows.map((cells) => cells.map(plainCell));
  const columns = head.map((cell) => cell.trim());
  if (data.length < 2 || columns.length < 2 || columns.some((cell) => cell === ''))
    return refused({ code: 'no-table' });
  if (lines.length > LINES_MAX) return refused({ code: 'too-large' });
  return done({ columns, lines, encoding, delimiter });
}

function decode(bytes: Uint8Array): Pick<TextTable, 'encoding'> & { readonly text: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
