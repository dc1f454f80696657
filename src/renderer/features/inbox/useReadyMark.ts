import { useEffect } from 'react';

/** Tells the start benchmark and the tests that the first page is painted and answers: with rows, or empty. */
export function useReadyMark(painted: boolean): void {
  useEffect(() => {
    if (!painted || document.documentElement.dataset['ready'] === 'inbox') return;
    const frame = requestAnimationFrame(() => {
      performance.mark('inbox-interactive');
      document.documentElement.dataset['ready'] = 'inbox';
    });
    return () => cancelAnimationFrame(frame);
  }, [painted]);
}
