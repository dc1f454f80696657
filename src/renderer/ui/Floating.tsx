import { useEffect, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { placeBeside } from './placeBeside';
import css from './Floating.module.css';

interface FloatingProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Where nobody puts the focus when the box goes, it is back where it was when the box came. */
function useLostFocusBack(): HTMLElement | null {
  const [before] = useState(() => (document.activeElement instanceof HTMLElement ? document.activeElement : null));
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before?.isConnected) before.focus();
      });
    },
    [before],
  );
  return before === document.body ? null : before;
}

/** A small box above or below what opened it; Esc, a click elsewhere or tabbing on closes it, and the keys are back where they were. */
export function Floating({ anchor, label, onClose, children }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ top: number; left: number } | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const settle = (): void => {
      const around = anchor.current?.getBoundingClientRect();
      const room = { width: window.innerWidth, height: window.innerHeight };
      if (around) setPlace(placeBeside(around, { width: element.offsetWidth, height: element.offsetHeight }, room));
    };
    // Before it is painted, so that the next key already finds the focus inside.
    settle();
    const observer = new ResizeObserver(settle);
    observer.observe(element);
    return () => observer.disconnect();
  }, [anchor]);
  // Hidden things take no focus: it goes in once the box has its place, and something to go to: that may come later.
  const entered = useRef(false);
  useLayoutEffect(() => {
    if (place === null || entered.current) return;
    const first =
      box.current?.querySelector<HTMLElement>('[data-autofocus]') ??
      box.current?.querySelector<HTMLElement>('input, button, select, [tabindex="0"]');
    entered.current = first !== undefined && first !== null;
    first?.focus();
  }, [place]);
  const backTo = useLostFocusBack();
  useEffect(() => {
    const onPointerDown = (event: PointerEvent): void => {
      const target = event.target as Node;
      if (!box.current?.contains(target) && !anchor.current?.contains(target)) onClose();
    };
    // A dialog that opens over it (Ctrl K) keeps the focus that it took.
    const onFocusIn = ({ target }: FocusEvent): void => {
      const dialog = target instanceof HTMLElement ? target.closest('[aria-modal="true"]') : null;
      // In the dialog that it was opened from, the focus may go where it likes.
      if (dialog === null || !(target instanceof HTMLElement) || dialog.contains(anchor.current)) return;
      onClose();
      target.focus();
    };
    // While the focus is still on what opened it.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !(event.target instanceof Node) || !anchor.current?.contains(event.target)) return;
      event.stopPropagation();
      onClose();
    };
    document.addEventListener('pointerdown', onPointerDown);
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', onPointerDown);
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [anchor, onClose]);
  /** Who tabs on has left it. It stands at the end of the page: the next stop would be the first one of the window. */
  function closeWhenLeft(): void {
    const went = document.activeElement;
    if (!box.current || !(went instanceof HTMLElement) || box.current.contains(went)) return;
    onClose();
    (backTo?.isConnected ? backTo : went).focus();
  }
  return createPortal(
    <div
      ref={box}
      className={css.box}
      role="dialog"
      aria-label={label}
      style={place ?? { visibility: 'hidden', top: 0, left: 0 }}
      onKeyDown={(event) => {
        if (event.key === 'Tab') return requestAnimationFrame(closeWhenLeft);
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
    </div>,
    document.body,
  );
}
