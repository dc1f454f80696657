import { useCallback } from 'react';
import type { Occasion } from '../../commands/occasion';
import { useDesk } from '../app/desk';

/** Time and chance of an act that begins now; the same function with every drawing, so that effects may name it. */
export function useOccasion(): () => Occasion {
  const { clock, random } = useDesk();
  return useCallback(() => ({ now: clock(), random }), [clock, random]);
}
