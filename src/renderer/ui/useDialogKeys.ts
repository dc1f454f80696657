import { useEffect, useRef, useState } from 'react';
import { openerOf } from './openerOf';

interface OpenDialog {
  /** What had the keyboard before it, nearest first: a dialog that takes the place of another has its openers as well. */
  readonly openers: readonly Element[];
  /** Where it was opened; null: beside every pane. */
  readonly pane: Element | null;
}

/** The dialogs that are open, the topmost last: only that one hears Esc. */
const open: OpenDialog[] = [];

function openedFrom(active: Element | null): OpenDialog {
  const below = open.at(-1);
  const opener = openerOf(active);
  const openers = [...(opener === null || opener === document.body ? [] : [opener]), ...(below?.openers ?? [])];
  return { openers, pane: opener?.closest('[data-pane]') ?? below?.pane ?? null };
}

/** Where the keyboard goes when a dialog has gone: to what opened it, else to the place where that stood. */
function returnTo({ openers, pane }: OpenDialog): HTMLElement | null {
  const opener = openers.find((each) => each.isConnected);
  if (opener instanceof HTMLElement) return opener;
  // What opened it is gone, as the field of a conversation that was closed, or what stood in an empty list.
  const inPane = pane?.isConnected
    ? pane.querySelector<HTMLElement>('[data-pane-focus]:not(:disabled), h1[tabindex]')
    : null;
  return inPane ?? document.querySelector<HTMLElement>('[data-pane-focus]:not(:disabled)');
}

/**
 * Esc for the topmost dialog, and the focus back to where it was when it goes.
 * @param onEscape null: it cannot be left this way
 */
export function useDialogKeys(onEscape: (() => void) | null): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  }, [onEscape]);
  const [self] = useState(() => openedFrom(document.activeElement));
  useEffect(() => {
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
        if (lost) returnTo(self)?.focus();
      });
    };
  }, [self]);
}
