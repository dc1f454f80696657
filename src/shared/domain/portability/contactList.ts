import { digitsOf, fold } from '../../kernel/text';
import { isAreaCode } from '../contacts/brazilPhone';

/** Somebody of an address book. */
export interface ListedContact {
  readonly name: string;
  /** As WhatsApp writes numbers: digits with country code; null: none that could be one. */
  readonly waId: string | null;
}

/**
 * A number as people write it → digits with country code; null: no number. What has no country code is Brazilian.
 * @param written `(11) 98877-6655`, `+351 912 345 678`, `011 98877-6655` …
 */
export function waIdOf(written: string): string | null {
  const digits = digitsOf(written);
  if (/^\s*(?:\+|00)/.test(written)) return plausible(digits.replace(/^00/, ''));
  // The trunk's zero, and the carrier behind it, belong to dialling.
  const national = digits.replace(/^0(?:\d{2}(?=\d{10,11}$))?/, '');
  if (/^\d{10,11}$/.test(national) && isAreaCode(national.slice(0, 2))) return `55${national}`;
  return /^55\d{10,11}$/.test(digits) ? digits : null;
}

function plausible(digits: string): string | null {
  return digits.length >= 8 && digits.length <= 15 ? digits : null;
}

/** Contacts of a `.vcf` file, one or many, versions 2.1 to 4. */
export function parseVcards(text: string): ListedContact[] {
  const lines = text
    .replace(/=\r?\n(?=.)/g, '')
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r\n|\n|\r/);
  const found: ListedContact[] = [];
  let name = '';
  let phones: string[] = [];
  for (const line of lines) {
    const [head = '', ...rest] = line.split(':');
    const [field = '', ...options] = head.split(';');
    const value = decoded(rest.join(':'), options);
    const property = field.replace(/^.*\./, '').toUpperCase();
    if (property === 'BEGIN') [name, phones] = ['', []];
    else if (property === 'FN' && value !== '') name = value;
    else if (property === 'N' && name === '') name = value.split(';').slice(0, 2).reverse().join(' ').trim();
    else if (property === 'ORG' && name === '') name = value.replaceAll(';', ' ').trim();
    else if (property === 'TEL') phones.push(waidIn(options) ?? value.replace(/^tel:/i, ''));
    else if (property === 'END') found.push(...listed(name, phones));
  }
  return found;
}

/** WhatsApp notes its own number of a contact beside the written one. */
function waidIn(options: readonly string[]): string | null {
  const digits = options.map((option) => /^waid=(\d{8,15})$/i.exec(option)?.[1]).find((found) => found !== undefined);
  return digits === undefined ? null : `+${digits}`;
}

function decoded(value: string, options: readonly string[]): string {
  if (!options.some((option) => /quoted-printable/i.test(option)))
    return value
      .replace(/\\([,;\\])/g, '$1')
      .replace(/\\n/gi, ' ')
      .trim();
  const bytes = value.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => `%${hex}`);
  try {
    return decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/gi, '%25')).trim();
  } catch {
    return value.trim();
  }
}

const nameHeads = ['nome completo', 'nome', 'name', 'full name', 'nombre', 'contato', 'cliente', 'display name'];
const firstHeads = ['first name', 'given name', 'primeiro nome'];
const lastHeads = ['last name', 'family name', 'sobrenome', 'apellido'];
const PHONE_HEAD = /(?:phone|telefone|fone|celular|whatsapp|mobile|tel[eé]fono|numero|wa id)/;

/** Contacts of a table: Google's, Outlook's, or columns called nome and telefone. null: no such columns. */
export function parseContactTable(text: string): ListedContact[] | null {
  const [heads = [], ...rows] = rowsOf(text.replace(/^\ufeff/, ''));
  const folded = heads.map((head) => fold(head));
  const at = (wanted: readonly string[]): number =>
    wanted.map((each) => folded.indexOf(each)).find((place) => place >= 0) ?? -1;
  const [whole, first, last] = [at(nameHeads), at(firstHeads), at(lastHeads)];
  const phones = folded.flatMap((head, place) =>
    PHONE_HEAD.test(head) && !/(?:type|label|tipo)$/.test(head) ? place : [],
  );
  if (phones.length === 0 || (whole < 0 && first < 0)) return null;
  return rows.flatMap((row) => {
    const parts = [row[first] ?? '', row[last] ?? ''].map((part) => part.trim()).filter((part) => part !== '');
    const name = (row[whole] ?? '').trim() || parts.join(' ');
    const numbers = phones.flatMap((place) => (row[place] ?? '').split(':::')).map((number) => number.trim());
    return listed(
      name,
      numbers.filter((number) => number !== ''),
    );
  });
}

function listed(name: string, phones: readonly string[]): ListedContact[] {
  const waIds = [...new Set(phones.flatMap((phone) => waIdOf(phone) ?? []))];
  if (name === '' && waIds.length === 0) return [];
  return waIds.length === 0 ? [{ name, waId: null }] : waIds.map((waId) => ({ name, waId }));
}

/** Rows of a table, split by whatever its first line has most of. */
function rowsOf(text: string): string[][] {
  const first = text.split(/\r?\n/, 1)[0] ?? '';
  const separator = [';', ',', '\t'].reduce((best, sign) =>
    first.split(sign).length > first.split(best).length ? sign : best,
  );
  const rows: string[][] = [];
  const cells = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`, 'y');
  let row: string[] = [];
  for (let match = cells.exec(text); match !== null; match = cells.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== separator) {
      if (row.some((cell) => cell.trim() !== '')) rows.push(row);
      row = [];
    }
    if (match[3] === '' || cells.lastIndex >= text.length) break;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
