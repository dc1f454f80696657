import { useEffect, type RefObject } from 'react';
import { focusPlace } from '../app/focusPlace';
import type { FlowDraft } from './useFlowDraft';

/** The keyboard begins in the tree. Ctrl+Z and Ctrl+Shift+Z take changes of the tree back, except while a text has changes of its own to take back. */
export function useEditorKeys(
  place: RefObject<HTMLElement | null>,
  { undo, redo }: Pick<FlowDraft, 'undo' | 'redo'>,
): void {
  useEffect(() => {
    // What was pressed to come here may be gone.
    if (document.activeElement === document.body) focusPlace('flows');
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea') || !place.current?.contains(target)) return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [place, redo, undo]);
}
