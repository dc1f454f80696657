import type { RandomBytes } from '../../kernel/ids';

/** Without I, L, O and U: nothing that is read as something else. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** A code of 80 bits for a forgotten PIN, in groups that can be read and written down: `7KQ2-9XTF-M3WD-0HRA`. */
export function newRecoveryCode(random: RandomBytes): string {
  const signs = Array.from(random(LENGTH), (byte) => SIGNS.charAt(byte % SIGNS.length)).join('');
  return (signs.match(/.{4}/g) ?? []).join('-');
}

/**
 * A code as somebody typed it: any case and spacing, O for 0, I and L for 1.
 * @returns its form as it was given; null when it cannot be one
 */
export function readRecoveryCode(typed: string): string | null {
  const signs = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (signs.length !== LENGTH || Array.from(signs).some((sign) => !SIGNS.includes(sign))) return null;
  return (signs.match(/.{4}/g) ?? []).join('-');
}
