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

/** A small box above or below what opened it; Esc or a click elsewhere closes it. */
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
  // Hidden things take no focus: it goes in once the box has its place.
  const placed = place !== null;
  useLayoutEffect(() => {
    if (placed) box.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [placed]);
  useEffect(() => {
    const onPointerDown = (event: PointerEvent): void => {
      const target = event.target as Node;
      if (!box.current?.contains(target) && !anchor.current?.contains(target)) onClose();
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [anchor, onClose]);
  return createPortal(
    <div
      ref={box}
      className={css.box}
      role="dialog"
      aria-label={label}
      style={place ?? { visibility: 'hidden', top: 0, left: 0 }}
      onKeyDown={(event) => {
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
