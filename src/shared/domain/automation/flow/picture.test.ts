import { describe, expect, it } from 'vitest';
import { isUnreadable, sharpnessOf } from './picture';
import type { GreyPicture } from './picture';

/** A page with lines of print: dark strokes of two pixels on light paper. */
function page(width: number, height: number): GreyPicture {
  const grey = new Uint8ClampedArray(width * height).fill(235);
  for (let y = 20; y < height - 20; y += 1) {
    for (let x = 20; x < width - 20; x += 1) {
      const inLine = y % 22 < 12;
      if (inLine && (x * 7 + Math.floor(y / 22) * 31) % 9 < 2) grey[y * width + x] = 35;
    }
  }
  return { width, height, grey };
}

/** Moved or out of focus: the mean of a square around each pixel. */
function blurred({ width, height, grey }: GreyPicture, radius: number): GreyPicture {
  const out = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      let count = 0;
      for (let dy = -radius; dy <= radius; dy += 1) {
        for (let dx = -radius; dx <= radius; dx += 1) {
          const value = grey[(y + dy) * width + x + dx];
          if (value === undefined || x + dx < 0 || x + dx >= width) continue;
          sum += value;
          count += 1;
        }
      }
      out[y * width + x] = sum / count;
    }
  }
  return { width, height, grey: out };
}

describe('sharpnessOf', () => {
  const sharp = page(400, 300);
  it('is high for print, low when it is blurred, nothing for a blank page', () => {
    expect(sharpnessOf(sharp)).toBeGreaterThan(1_000);
    expect(sharpnessOf(blurred(blurred(sharp, 4), 4))).toBeLessThan(35);
    expect(sharpnessOf({ width: 50, height: 50, grey: new Uint8ClampedArray(2_500).fill(128) })).toBe(0);
    expect(sharpnessOf({ width: 2, height: 2, grey: new Uint8ClampedArray(4) })).toBe(0);
  });
  it('falls with every step of blur', () => {
    const steps = [0, 1, 2, 4].map((radius) => sharpnessOf(blurred(sharp, radius)));
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
  });
});

describe('isUnreadable', () => {
  it.each([
    [{ width: 3_000, height: 4_000, sharpness: 300 }, false],
    [{ width: 3_000, height: 4_000, sharpness: 10 }, true],
    [{ width: 320, height: 240, sharpness: 300 }, true],
    [{ width: 0, height: 0, sharpness: 0 }, true],
  ])('%j: %j', (facts, unreadable) => {
    expect(isUnreadable(facts)).toBe(unreadable);
  });
});
