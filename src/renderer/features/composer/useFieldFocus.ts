import { useEffect, type RefObject } from 'react';
import { useSelection } from '../../stores/selection';

/** Opening a conversation, and whoever asks for it, brings the keyboard to the field. */
export function useFieldFocus(field: RefObject<HTMLElement | null>): void {
  const wanted = useSelection((state) => state.composerFocus);
  useEffect(() => field.current?.focus(), [field, wanted]);
  // A field that opens again takes the focus only where nothing else has it.
  useEffect(() => {
    if (document.activeElement === document.body) field.current?.focus();
  }, [field]);
}
