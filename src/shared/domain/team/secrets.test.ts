import { describe, expect, it } from 'vitest';
import { isSecret, keepSecret } from './keptSecret';
import { newRecoveryCode, readRecoveryCode } from './recoveryCode';

let next = 0;
const random = (length: number): Uint8Array =>
  Uint8Array.from({ length }, () => (next = (next * 1103515245 + 12345) % 2147483648) % 251);

describe('a kept secret', () => {
  it('is recognised, and nothing else is', async () => {
    const kept = await keepSecret('2749', random);
    expect(await isSecret('2749', kept)).toBe(true);
    expect(await isSecret('2748', kept)).toBe(false);
    expect(await isSecret('', kept)).toBe(false);
    expect(JSON.stringify(kept)).not.toContain('2749');
  });

  it('differs from the same one of somebody else', async () => {
    expect((await keepSecret('2749', random)).hash).not.toBe((await keepSecret('2749', random)).hash);
  });

  it('of RFC 7914 is computed as there', async () => {
    const hash =
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887';
    const salt = Array.from('SodiumChloride', (sign) => sign.charCodeAt(0).toString(16)).join('');
    // The vector is 64 bytes long and ours 32, which are its beginning: PBKDF2 writes block after block.
    const kept = { scheme: 'scrypt', cost: [2 ** 14, 8, 1], salt, hash: hash.slice(0, 64) } as const;
    expect(await isSecret('pleaseletmein', kept)).toBe(true);
  });
});

describe('a recovery code', () => {
  it('is read in groups and never twice the same', () => {
    const code = newRecoveryCode(random);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(newRecoveryCode(random)).not.toBe(code);
  });

  it.each([
    ['7KQ2-9XTF-M3WD-0HRA', '7KQ2-9XTF-M3WD-0HRA'],
    [' 7kq29xtf m3wd–ohra ', '7KQ2-9XTF-M3WD-0HRA'],
    ['iKQ2-9XTF-M3WD-lHRA', '1KQ2-9XTF-M3WD-1HRA'],
    ['7KQ2-9XTF-M3WD-0HR', null],
    ['7KQ2-9XTF-M3WD-0HRU', null],
    ['', null],
  ])('typed as %s is %s', (typed, code) => expect(readRecoveryCode(typed)).toBe(code));
});
