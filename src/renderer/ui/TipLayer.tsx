import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { placeBeside } from './placeBeside';
import css from './TipLayer.module.css';

/** So long the mouse or the keyboard rests on something before its tip comes, ms. */
const OPEN_AFTER = 400;
const GAP = 6;

interface Place {
  readonly top: number;
  readonly left: number;
}

/**
 * Shows the tip of whatever the mouse or the keyboard rests on. One layer listens for the whole window: elements only carry
 * `data-tip` (and `data-tip-side="right"`), so that a button costs nothing until somebody looks at it.
 */
export function TipLayer() {
  const [owner, setOwner] = useState<HTMLElement | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => watchOwners(setOwner), []);
  useLayoutEffect(() => {
    setPlace(owner && box.current ? placeOf(owner, box.current) : null);
  }, [owner]);
  const words = owner?.dataset['tip'] ?? '';
  if (words === '') return null;
  return createPortal(
    // The element's own label already says it to screen readers.
    <div ref={box} className={css.tip} aria-hidden="true" style={place ?? { visibility: 'hidden', top: 0, left: 0 }}>
      {words}
    </div>,
    document.body,
  );
}

function placeOf(owner: HTMLElement, box: HTMLElement): Place {
  const around = owner.getBoundingClientRect();
  const size = { width: box.offsetWidth, height: box.offsetHeight };
  if (owner.dataset['tipSide'] === 'right') {
    return { top: (around.top + around.bottom - size.height) / 2, left: around.right + GAP };
  }
  return placeBeside(around, size, { width: window.innerWidth, height: window.innerHeight });
}

/** Tells whose tip is to be shown: after a rest under the mouse or under the keyboard's focus; any act ends it. */
function watchOwners(show: (owner: HTMLElement | null) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let under: HTMLElement | null = null;
  function rest(target: EventTarget | null): void {
    const next = target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
    if (next === under) return;
    leave();
    under = next;
    if (next) timer = setTimeout(() => show(next.isConnected ? next : null), OPEN_AFTER);
  }
  function leave(): void {
    clearTimeout(timer);
    if (under) show(null);
    under = null;
  }
  /** What was pressed has been understood: its tip does not come back before the mouse has been elsewhere. */
  function hide(): void {
    clearTimeout(timer);
    show(null);
  }
  const onFocus = ({ target }: FocusEvent): void => {
    if (target instanceof Element && target.matches(':focus-visible')) rest(target);
  };
  let pressed: HTMLElement | null = null;
  const onOver = ({ target }: PointerEvent): void => {
    // What was pressed may have moved the focus on; the mouse still rests where it was.
    if (pressed !== null && target instanceof Node && pressed.contains(target)) return;
    pressed = null;
    rest(target);
  };
  const onPress = ({ target }: PointerEvent): void => {
    pressed = target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;
    hide();
  };
  const ends = new AbortController();
  const { signal } = ends;
  document.addEventListener('pointerover', onOver, { signal, passive: true });
  document.addEventListener('pointerleave', leave, { signal });
  document.addEventListener('focusin', onFocus, { signal });
  document.addEventListener('focusout', leave, { signal });
  document.addEventListener('pointerdown', onPress, { signal, capture: true });
  document.addEventListener('keydown', hide, { signal, capture: true });
  document.addEventListener('scroll', hide, { signal, capture: true, passive: true });
  return () => {
    ends.abort();
    clearTimeout(timer);
  };
}
