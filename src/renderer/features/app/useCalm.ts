import { useEffect, useState } from 'react';
import { firstCalm } from '../../ui/firstPaint';

/** False while the first paint and the first click have the thread: what is rendered only then comes as a chunk of its own. */
export function useCalm(): boolean {
  const [calm, setCalm] = useState(false);
  useEffect(() => {
    let wanted = true;
    void firstCalm().then(() => wanted && setCalm(true));
    return () => {
      wanted = false;
    };
  }, []);
  return calm;
}
