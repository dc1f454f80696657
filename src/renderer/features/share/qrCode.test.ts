import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { plainAddress, shortAddress } from '../../../shared/domain/links/link';
import { drawQr, qrSvg } from './qrCode';

/** What a camera would read of a drawing: its rectangles as pixels. */
function read({ side, path }: { readonly side: number; readonly path: string }): string {
  const scale = 4;
  const data = new Uint8Array((side * scale) ** 2 * 3).fill(255);
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const from = (row * side * scale + Number(x) * scale) * 3;
      data.fill(0, from, from + Number(length) * scale * 3);
    }
  }
  return decodeQR({ width: side * scale, height: side * scale, data });
}

describe('a QR code', () => {
  it.each([
    ['a short link', shortAddress('ABCDEFGHIJKLMN')],
    ['a plain link', plainAddress('5511998877665', 'Olá! Vi o cartaz na vitrine às 18h & quero saber mais: 50%?')],
    ['the longest plain link', plainAddress('5511998877665', 'ção '.repeat(35))],
  ])('is read back as %s', (_what, address) => {
    expect(read(drawQr(address))).toBe(address);
  });

  it('is a picture of its own, black on white, with a quiet zone', () => {
    const svg = qrSvg(shortAddress('ABC'));
    const { side } = drawQr(shortAddress('ABC'));
    expect(svg).toContain(`viewBox="0 0 ${side} ${side}"`);
    expect(svg).toMatch(/<path d="M4 4h7/);
  });
});
