import type { Page } from '@playwright/test';

type Kept = typeof globalThis & { tones?: number[] };

/** Notes every tone that this window begins to play (Hz); it is played all the same. */
export async function listenTo(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept = globalThis as Kept;
    kept.tones = [];
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function begin(this: OscillatorNode, when?: number) {
      kept.tones?.push(this.frequency.value);
      start.call(this, when);
    };
  });
}

/** How many tones were begun so far. */
export function tonesHeard(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as Kept).tones?.length ?? 0);
}

/** Another program is in front of this window; Playwright would let every page believe that it has the keyboard. */
export async function lookAway(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.hasFocus = () => false;
  });
}
