import { useEffect } from 'react';
import { useGlance } from '../../stores/glance';

/** The other windows see a pencil while something stands in the field. */
export function useWritingGlance(conversationId: string, text: string): void {
  const writing = text.trim() !== '';
  useEffect(() => {
    const { write } = useGlance.getState();
    write(writing ? conversationId : null);
    return () => write(null);
  }, [conversationId, writing]);
}
