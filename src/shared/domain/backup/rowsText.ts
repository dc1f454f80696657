/**
 * Rows of a table as text. IndexedDB holds more than JSON does (moments, bytes, numbers without end): those are written
 * as `{"$": kind, "v": value}`, everything else as it is, so that the same rows always give the same text.
 */
const MARK = '$';

/** A row holds something that a backup cannot write: better no backup than one that lost it in silence. */
class UnwritableValue extends Error {
  override readonly name = 'UnwritableValue';
}

interface Tagged {
  readonly $: 'date' | 'bytes' | 'number' | 'bigint' | 'object';
  readonly v: unknown;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** @returns a JSON array, one row a line */
export function rowsText(rows: readonly unknown[]): string {
  return `[${rows.map((row) => JSON.stringify(isPlain(row) ? row : encoded(row))).join(',\n')}]`;
}

/**
 * The rows behind a text of `rowsText`.
 * @throws SyntaxError for anything that it never wrote
 */
export function parseRows(text: string): readonly unknown[] {
  // Nearly no chunk holds anything marked, and looking at each value takes longer than all the rest. In what people wrote
  // the quotes of a mark are escaped, so it is never taken for one that is not there.
  const parsed: unknown = text.includes(`"${MARK}":`)
    ? JSON.parse(text, (_key, value: unknown) => (isTagged(value) ? decoded(value) : value))
    : JSON.parse(text);
  if (!Array.isArray(parsed)) throw new SyntaxError('not rows');
  return parsed;
}

/** Nearly every row: nothing in it but what JSON has. */
function isPlain(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'object':
      if (value === null) return true;
      if (Array.isArray(value)) return value.every((item) => item !== undefined && isPlain(item));
      return isRecord(value) && !(MARK in value) && Object.values(value).every(isPlain);
    default:
      return false;
  }
}

function isRecord(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function encoded(value: unknown): unknown {
  if (isPlain(value)) return value;
  if (typeof value === 'number') return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
  if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
  if (value instanceof Date) return { $: 'date', v: value.getTime() };
  if (value instanceof Uint8Array) return { $: 'bytes', v: toBase64(value) };
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : encoded(item)));
  if (typeof value !== 'object' || value === null || !isRecord(value)) throw new UnwritableValue();
  const record = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, encoded(each)]));
  return MARK in record ? { $: 'object', v: Object.entries(record) } : record;
}

function isTagged(value: unknown): value is Tagged {
  return typeof value === 'object' && value !== null && MARK in value && 'v' in value;
}

function decoded({ $: kind, v }: Tagged): unknown {
  switch (kind) {
    case 'date':
      return new Date(Number(v));
    case 'bytes':
      return fromBase64(String(v));
    case 'number':
      return Number(v);
    case 'bigint':
      return BigInt(String(v));
    case 'object':
      return Object.fromEntries(v as readonly (readonly [string, unknown])[]);
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let place = 0; place < bytes.length; place += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(place, place + 3);
    const bits = (a << 16) | (b << 8) | c;
    for (let digit = 0; digit < 4; digit += 1) {
      text += place + digit <= bytes.length ? ALPHABET.charAt((bits >> (18 - 6 * digit)) & 63) : '=';
    }
  }
  return text;
}

function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let place = 0;
  for (const digit of digits) {
    bits = ((bits << 6) | ALPHABET.indexOf(digit)) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[place] = (bits >> held) & 255;
    place += 1;
  }
  return bytes;
}
