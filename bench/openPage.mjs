import { setTimeout as pause } from 'node:timers/promises';

/** Pixels that are scrolled in a frame: a strong fling. */
const STEP = 600;
/** A list that stands still for so long has no more to show, ms. */
const STILL = 10_000;

/** Types into the list's search and clicks the hit. @returns ms from the click until its message is painted */
export async function openFromSearch(page, { id, typed }) {
  await page.keyboard.press('Control+Shift+f');
  await page.locator('#inbox-search').fill(typed);
  await page.waitForFunction(hasHit, id, { timeout: 30_000 });
  // What was asked for besides has come, and the thread is free, as it is when a person has read the results.
  await pause(150);
  return page.evaluate(clickHit, id);
}

/** Scrolls upwards through the open conversation. @returns frames on the way */
export async function streamScroll(page, messages) {
  await page.getByRole('log').press('Control+End');
  await pause(1_000);
  return page.evaluate(scrollStream, { messages, step: STEP, still: STILL });
}

/** Scrolls upwards through a plain list of these texts. */
export function plainScroll(page, texts) {
  return page.evaluate(scrollPlain, { texts, step: STEP });
}

// The functions below run in the page.

function hasHit(id) {
  return document.querySelector(`[data-result="hit-${CSS.escape(id)}"]`) !== null;
}

function clickHit(id) {
  return new Promise((resolve, reject) => {
    const hit = document.querySelector(`[data-result="hit-${CSS.escape(id)}"]`);
    const startedAt = performance.now();
    const look = () => {
      const log = document.querySelector('[role="log"][data-settled]');
      const bubble = log?.querySelector(`[data-message-id="${CSS.escape(id)}"]`);
      const box = bubble?.getBoundingClientRect();
      const frame = log?.getBoundingClientRect();
      if (box && frame && box.bottom > frame.top && box.top < frame.bottom) {
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startedAt)));
      } else if (performance.now() - startedAt > 10_000) reject(new Error('the hit was not opened'));
      else requestAnimationFrame(look);
    };
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
      const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
      hit.dispatchEvent(new Kind(type, { bubbles: true, cancelable: true, button: 0 }));
    }
    look();
  });
}

async function scrollStream({ messages, step, still }) {
  const log = document.querySelector('[role="log"]');
  const place = () => Number(/\.(\d+)$/.exec(log.querySelector('[data-message-id]')?.dataset.messageId ?? '')?.[1]);
  const from = place();
  const times = [];
  let waited = 0;
  let movedAt = performance.now();
  let before = await new Promise(requestAnimationFrame);
  const startedAt = before;
  while (from - place() < messages) {
    if (log.scrollTop > 0) movedAt = performance.now();
    else waited += 1;
    if (performance.now() - movedAt > still) break;
    log.scrollTop -= step;
    const now = await new Promise(requestAnimationFrame);
    times.push(now - before);
    before = now;
  }
  times.sort((a, b) => a - b);
  const over50 = times.filter((ms) => ms > 50).length;
  const frames = { frames: times.length, p95: times[Math.floor(times.length * 0.95)], worst: times.at(-1), over50 };
  return { ...frames, messages: from - place(), waited, seconds: (before - startedAt) / 1_000 };
}

async function scrollPlain({ texts, step }) {
  const list = document.createElement('div');
  list.style.cssText = 'position:fixed;inset:0;overflow:auto;background:white;z-index:10000;font:14px/20px sans-serif';
  for (const text of texts) {
    const line = document.createElement('p');
    line.style.cssText = 'margin:8px 24px;max-width:60ch';
    line.textContent = text;
    list.append(line);
  }
  document.body.append(list);
  list.scrollTop = list.scrollHeight;
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const times = [];
  let before = await new Promise(requestAnimationFrame);
  while (list.scrollTop > 0) {
    list.scrollTop -= step;
    const now = await new Promise(requestAnimationFrame);
    times.push(now - before);
    before = now;
  }
  list.remove();
  times.sort((a, b) => a - b);
  const over50 = times.filter((ms) => ms > 50).length;
  return { frames: times.length, p95: times[Math.floor(times.length * 0.95)], worst: times.at(-1), over50 };
}
