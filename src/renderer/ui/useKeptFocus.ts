import { useEffect, type RefObject } from 'react';

/** Where a dialog begins: the named place, else its first field or main act, else what can be pressed at all. */
const firsts = [
  '[data-autofocus]:not(:disabled)',
  ':is(input, textarea, select, button[data-tone="main"]):not(:disabled)',
  'button:not(:disabled)',
];

/**
 * The keyboard stays in a dialog: it begins at what is to be done there, not at the cross, and when what had it goes (the
 * next step came, a button was taken away) it is put to the first thing that there is now.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const inside = box.current;
    if (inside === null) return;
    // Where nothing but a button was there at first, what is read meanwhile is begun at as well, unless somebody was quicker.
    let begun: HTMLElement | null = null;
    let settled = false;
    function begin(): void {
      const found = firsts.map((each) => inside?.querySelector<HTMLElement>(each)).find((each) => each);
      begun = found ?? null;
      settled ||= found?.matches(`${firsts[0]}, ${firsts[1]}`) ?? false;
      found?.focus();
    }
    const settle = (): void => {
      settled = true;
    };
    // The library gives the focus to the first thing of all, which is the cross, right after it has drawn.
    const started = setTimeout(() => {
      if (inside.contains(document.activeElement)) settle();
      else begin();
    });
    let asked = 0;
    const watch = new MutationObserver(() => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => {
        const has = document.activeElement;
        const waits = !settled && (has === begun || !inside.contains(has));
        if (has === null || has === document.body || waits) begin();
      });
    });
    window.addEventListener('keydown', settle, { once: true });
    window.addEventListener('pointerdown', settle, { once: true });
    watch.observe(inside, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      clearTimeout(started);
      cancelAnimationFrame(asked);
      window.removeEventListener('keydown', settle);
      window.removeEventListener('pointerdown', settle);
      watch.disconnect();
    };
  }, [box]);
}
