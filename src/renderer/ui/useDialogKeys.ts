import { useEffect, useRef, useState } from 'react';
import { openerOf } from './openerOf';

/** The dialogs that are open, the topmost last: only that one hears Esc. */
const open: object[] = [];

/**
 * Esc for the topmost dialog, and the focus back to where it was when it goes.
 * @param onEscape null: it cannot be left this way
 */
export function useDialogKeys(onEscape: (() => void) | null): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  }, [onEscape]);
  const [opener] = useState(() => openerOf(document.activeElement));
  useEffect(() => {
    const self = {};
    open.push(self);
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || open.at(-1) !== self) return;
      event.preventDefault();
      latest.current?.();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      open.splice(open.indexOf(self), 1);
      requestAnimationFrame(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (!lost) return;
        if (opener instanceof HTMLElement && opener !== document.body && opener.isConnected) opener.focus();
        // What opened it is gone, as the field of a conversation that was closed: the place itself takes over.
        else document.querySelector<HTMLElement>('[data-pane-focus]:not(:disabled)')?.focus();
      });
    };
  }, [opener]);
}
