import { expect, it } from 'vitest';
import { tonesOf } from './tones';

it.each(Object.entries(tonesOf))('%s is short, audible and never louder than full scale', (_name, tones) => {
  expect(Math.max(...tones.map(({ at, lasts }) => at + lasts))).toBeLessThanOrEqual(1.2);
  for (const { pitch, to = pitch, peak } of tones) {
    // What small loudspeakers of a laptop can give.
    for (const hz of [pitch, to]) expect(hz >= 250 && hz <= 4_000).toBe(true);
    expect(peak > 0 && peak <= 1).toBe(true);
  }
});
