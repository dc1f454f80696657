import { useEffect } from 'react';
import { tellFirstPaint } from '../../ui/firstPaint';

/** Tells that the first page is painted and answers: with rows, or empty. */
export function useReadyMark(shown: boolean): void {
  useEffect(() => {
    if (!shown) return;
    const frame = requestAnimationFrame(tellFirstPaint);
    return () => cancelAnimationFrame(frame);
  }, [shown]);
}
