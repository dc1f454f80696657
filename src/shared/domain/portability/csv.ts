/** Without it Excel reads the file as the letters of an older Windows. */
export const CSV_MARK = '\uFEFF';

/** Excel of a Brazilian or Portuguese system splits by semicolons: the comma is its decimal sign. */
const SEPARATOR = ';';

/** What Excel and LibreOffice take for a formula, also behind blanks and marks that nobody sees. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\t\r|%]/u;

export type CsvCell = string | number | null;

/**
 * One line of a table that Excel opens as it is meant: quoted where it has to be, and no cell is a formula (an apostrophe
 * before it makes it a text, as Excel itself writes one).
 * @returns the line with its end
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(SEPARATOR)}\r\n`;
}

/** A cell of a table as its text: without the apostrophe that `csvLine` and Excel put before what would be a formula. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n,]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
