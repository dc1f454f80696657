import { useLayoutEffect } from 'react';
import { tellFirstPaint } from '../../ui/firstPaint';

/** Tells that the first page is painted and answers: with rows, or empty. */
export function useReadyMark(shown: boolean): void {
  useLayoutEffect(() => {
    if (!shown) return;
    // The frame that paints it, and the first task after that frame.
    const frame = requestAnimationFrame(() => setTimeout(tellFirstPaint));
    return () => cancelAnimationFrame(frame);
  }, [shown]);
}
