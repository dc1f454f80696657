import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { placeUnder } from './placeUnder';

interface Dropped {
  /** An element with `popover="manual"`: it stands in the top layer, over every dialog, and in its dialog for the keyboard. */
  readonly box: RefObject<HTMLElement | null>;
  /** The field that it drops from. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** What has the keyboard then. */
  readonly focused: RefObject<HTMLElement | null>;
  /** Something else was turned to. */
  readonly onClose: () => void;
}

/** Shows a box over everything, at its field and with the keyboard, until something else is turned to. */
export function useDropped({ box, anchor, focused, onClose }: Dropped): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  }, [onClose]);
  useLayoutEffect(() => {
    const list = box.current;
    const field = anchor.current;
    if (!list || !field) return;
    list.showPopover();
    const around = field.getBoundingClientRect();
    list.style.minInlineSize = `${around.width}px`;
    const { top, maxHeight } = placeUnder(around, list.offsetHeight, window.innerHeight);
    const left = Math.max(8, Math.min(around.left, window.innerWidth - list.offsetWidth - 8));
    Object.assign(list.style, { top: `${top}px`, left: `${left}px`, maxHeight: `${maxHeight}px` });
    focused.current?.focus({ preventScroll: true });
    const elsewhere = ({ target }: Event): void => {
      if (!(target instanceof Node) || (!list.contains(target) && !field.contains(target))) close.current();
    };
    const away = (): void => {
      // What it hangs from goes on with the keyboard.
      if (list.contains(document.activeElement)) inputOf(field)?.focus({ preventScroll: true });
      close.current();
    };
    // A scroll of before, as the one that brought the field into sight, is told late and moves nothing any more.
    const scrolled = (): void => {
      if (Math.abs(field.getBoundingClientRect().top - around.top) > 1) away();
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    document.addEventListener('scroll', scrolled, { capture: true });
    window.addEventListener('resize', away);
    window.addEventListener('blur', away);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
      document.removeEventListener('scroll', scrolled, { capture: true });
      window.removeEventListener('resize', away);
      window.removeEventListener('blur', away);
    };
  }, [box, anchor, focused]);
}

function inputOf(field: HTMLElement): HTMLElement | null {
  return field.matches('select, input, button') ? field : field.querySelector<HTMLElement>('input');
}
