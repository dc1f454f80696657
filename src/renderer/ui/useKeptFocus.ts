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
    let begun: HTMLElement | null = null;
    let touched = false;
    function begin(): void {
      begun = firsts.map((each) => inside?.querySelector<HTMLElement>(each)).find((each) => each) ?? null;
      begun?.focus();
    }
    /** The library gives the focus to the first thing of all, which is the cross, some time after it has drawn. */
    function atTheCross(has: EventTarget | null): boolean {
      if (touched || !(has instanceof Element) || inside?.contains(has)) return false;
      return has.closest('[role="dialog"]')?.contains(inside) === true;
    }
    // What is read meanwhile (rows, a file) is begun at as well, unless somebody was quicker.
    function adrift(): boolean {
      const has = document.activeElement;
      return has === null || has === document.body || atTheCross(has) || (!touched && has === begun);
    }
    const touch = (): void => {
      touched = true;
    };
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (atTheCross(target)) begin();
    };
    const started = setTimeout(() => {
      if (!inside.contains(document.activeElement)) begin();
    });
    let asked = 0;
    const watch = new MutationObserver(() => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => {
        if (adrift()) begin();
      });
    });
    watch.observe(inside, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', onFocusIn);
    window.addEventListener('keydown', touch, { capture: true, once: true });
    window.addEventListener('pointerdown', touch, { capture: true, once: true });
    return () => {
      clearTimeout(started);
      cancelAnimationFrame(asked);
      watch.disconnect();
      document.removeEventListener('focusin', onFocusIn);
      window.removeEventListener('keydown', touch, { capture: true });
      window.removeEventListener('pointerdown', touch, { capture: true });
    };
  }, [box]);
}
