export interface ByteRange {
  /** First and last byte, both included. */
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a `Range` header with one range (players ask for nothing else).
 * @param size of the file, bytes
 * @returns 'whole' when there is none or it is not understood (RFC 9110 14.2), 'unsatisfiable' for one outside the file
 */
export function byteRange(header: string | null, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (match === null || (first === '' && last === '')) return 'whole';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from >= size || to < from ? 'unsatisfiable' : { from, to };
}
