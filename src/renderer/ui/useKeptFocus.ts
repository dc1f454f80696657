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
    function begin(): void {
      const found = firsts.map((each) => inside?.querySelector<HTMLElement>(each)).find((each) => each);
      found?.focus();
    }
    // The library gives the focus to the first thing of all, which is the cross, right after it has drawn.
    const started = setTimeout(() => {
      if (!inside.contains(document.activeElement)) begin();
    });
    let asked = 0;
    const watch = new MutationObserver(() => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => {
        if (document.activeElement === null || document.activeElement === document.body) begin();
      });
    });
    watch.observe(inside, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      clearTimeout(started);
      cancelAnimationFrame(asked);
      watch.disconnect();
    };
  }, [box]);
}
