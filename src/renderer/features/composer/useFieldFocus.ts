import { useEffect, useRef, type RefObject } from 'react';
import { useSelection } from '../../stores/selection';

/** Opening a conversation, and whoever asks for it, brings the keyboard to the field. */
export function useFieldFocus(field: RefObject<HTMLElement | null>): void {
  const wanted = useSelection((state) => state.composerFocus);
  // Who opened it from a search goes on in the hits.
  const searching = useRef(useSelection.getState().place !== null);
  useEffect(() => {
    if (!searching.current) field.current?.focus();
    searching.current = false;
  }, [field, wanted]);
  // A field that opens again takes the focus only where nothing else has it.
  useEffect(() => {
    if (document.activeElement === document.body) field.current?.focus();
  }, [field]);
}
