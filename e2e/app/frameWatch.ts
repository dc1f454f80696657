import type { Page } from '@playwright/test';

/** Measures the frames of the page while `work` runs. @returns words for an annotation */
export async function framesDuring(page: Page, work: () => Promise<void>): Promise<string> {
  const watching = await page.evaluateHandle(() => {
    const spans: number[] = [];
    let last = performance.now();
    const watch = { spans, on: true };
    function step(now: number): void {
      spans.push(now - last);
      last = now;
      if (watch.on) requestAnimationFrame(step);
    }
    requestAnimationFrame(step);
    return watch;
  });
  await work();
  const spans = await watching.evaluate((watch) => {
    watch.on = false;
    return watch.spans;
  });
  await watching.dispose();
  const slow = spans.filter((span) => span > 50).length;
  const share = ((100 * slow) / Math.max(1, spans.length)).toFixed(1);
  return `${spans.length} frames, ${slow} over 50 ms (${share} %), longest ${Math.round(Math.max(0, ...spans))} ms`;
}
