import type { Occasion } from '../../commands/occasion';
import { useDesk } from '../app/desk';

/** Time and chance of an act that begins now. */
export function useOccasion(): () => Occasion {
  const { clock, random } = useDesk();
  return () => ({ now: clock(), random });
}
