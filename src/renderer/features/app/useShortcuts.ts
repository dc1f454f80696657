import { useEffect } from 'react';
import { usePlace } from '../../stores/place';
import { nextPane } from './nextPane';

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function focusPane(backwards: boolean): void {
  const panes = Array.from(document.querySelectorAll<HTMLElement>('[data-pane]')).filter(
    (pane) => pane.offsetParent !== null,
  );
  const current = panes.findIndex((pane) => pane.contains(document.activeElement));
  const pane = panes[nextPane(current, panes.length, backwards)];
  const target =
    pane?.querySelector<HTMLElement>('[data-pane-focus]:not(:disabled)') ??
    pane?.querySelector<HTMLElement>('button:not(:disabled), [tabindex="0"], input, textarea');
  target?.focus();
}

function focusSearch(): void {
  usePlace.getState().goTo('inbox');
  // After the place has been painted: it may have been another one.
  requestAnimationFrame(() => {
    const field = document.getElementById('inbox-search');
    if (field instanceof HTMLInputElement) {
      field.focus();
      field.select();
    }
  });
}

/** Keys that work everywhere: Ctrl/⌘ K, F6 and ?. */
export function useShortcuts(showSheet: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        focusSearch();
      } else if (event.key === 'F6') {
        event.preventDefault();
        focusPane(event.shiftKey);
      } else if (event.key === '?' && !isEditable(event.target)) {
        event.preventDefault();
        showSheet();
      }
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [showSheet]);
}
