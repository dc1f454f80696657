import { useEffect, useRef, type RefObject } from 'react';

/** What stands in place of the field takes the keyboard over when the field had it: it went with the field. */
export function useLostKeyboard(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) box.current?.focus();
  }, []);
  return box;
}
