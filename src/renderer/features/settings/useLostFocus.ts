import { useEffect, type RefObject } from 'react';

/**
 * What had the keyboard on a page goes with what was done (a bar that kept, a row that was taken away): then the page's
 * name has it, so that the next Tab goes on from there and not from the beginning of the window.
 */
export function useLostFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = page.current;
    if (box === null) return;
    let had = false;
    let asked = 0;
    const onFocusIn = ({ target }: FocusEvent): void => {
      had = target instanceof Node && box.contains(target);
    };
    // Who clicks beside everything has put the keyboard away.
    const onPointerDown = ({ target }: PointerEvent): void => {
      had &&= target instanceof Element && target.closest('button, input, select, textarea, a, [tabindex]') !== null;
    };
    const watch = new MutationObserver(() => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => {
        if (had && document.activeElement === document.body) box.querySelector<HTMLElement>('h1')?.focus();
      });
    });
    watch.observe(box, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('pointerdown', onPointerDown);
    return () => {
      cancelAnimationFrame(asked);
      watch.disconnect();
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('pointerdown', onPointerDown);
    };
  }, [page]);
}
