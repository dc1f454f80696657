import { useEffect } from 'react';
import { useFinding } from '../../stores/finding';
import { usePlace } from '../../stores/place';
import { useSelection } from '../../stores/selection';
import { focusInside } from './focusPlace';
import { focusSearch } from './focusSearch';
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
  focusInside(pane);
}

function isArrow({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (key === 'ArrowDown' || key === 'ArrowUp') && !ctrlKey && !metaKey && !altKey;
}

/** The list of the place that is shown: where the arrows belong while nothing has the keyboard. */
function enterList(): void {
  focusInside(document.querySelector<HTMLElement>('[data-pane="list"]') ?? undefined);
}

/** @returns whether a conversation is open to be searched */
function findInOpen(): boolean {
  const { conversationId } = useSelection.getState();
  const { place } = usePlace.getState();
  if (conversationId === null || (place !== 'inbox' && place !== 'search')) return false;
  useFinding.getState().find(conversationId);
  return true;
}

/** Whether the last act was a key, for the style sheet. */
function noteInput({ type }: Event): void {
  document.documentElement.toggleAttribute('data-keys', type === 'keydown');
}

interface Shown {
  readonly showSheet: () => void;
  readonly showPalette: () => void;
}

/** Keys that work everywhere: Ctrl/⌘ K, Ctrl/⌘ F (with Shift: everywhere), F6, ?, and the arrows while nothing has the keyboard. */
export function useShortcuts({ showSheet, showPalette }: Shown): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const command = (event.ctrlKey || event.metaKey) && !event.altKey;
      const ctrl = command && !event.shiftKey;
      const key = event.key.toLowerCase();
      // Where a question is being asked, it has the keyboard.
      const asked = document.querySelector('[aria-modal="true"]') !== null;
      if (ctrl && key === 'k' && !asked) {
        event.preventDefault();
        showPalette();
      } else if (command && key === 'f' && !asked) {
        event.preventDefault();
        // With Shift everything is searched; without, the conversation that is open.
        if (event.shiftKey || !findInOpen()) focusSearch();
      } else if (event.key === 'F6') {
        event.preventDefault();
        focusPane(event.shiftKey);
      } else if (isArrow(event) && event.target === document.body && !asked) {
        event.preventDefault();
        enterList();
      } else if (event.key === '?' && !isEditable(event.target)) {
        event.preventDefault();
        showSheet();
      }
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [showPalette, showSheet]);
  useEffect(() => {
    window.addEventListener('keydown', noteInput, { capture: true });
    window.addEventListener('pointerdown', noteInput, { capture: true });
    return () => {
      window.removeEventListener('keydown', noteInput, { capture: true });
      window.removeEventListener('pointerdown', noteInput, { capture: true });
    };
  }, []);
}
