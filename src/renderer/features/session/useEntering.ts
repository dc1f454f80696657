import type { Failure, Result } from '../../../shared/kernel/result';
import { recoverOwner } from '../../commands/recoverOwner';
import { signIn } from '../../commands/signIn';
import { usePlace } from '../../stores/place';
import { useSelection } from '../../stores/selection';
import { useSession } from '../../stores/session';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { rememberedPerson, rememberPerson } from './rememberedPerson';

export interface Entering {
  /** @returns what refused it; null: the person is in. */
  readonly enter: (attendantId: string, pin: string) => Promise<Failure | null>;
  /** @returns the next recovery code. */
  readonly recover: (
    attendantId: string,
    code: string,
    pin: string,
  ) => Promise<Result<{ readonly recoveryCode: string }>>;
}

/** Signing in at this window. The same person finds it as it was left; another one begins at the own inbox. */
export function useEntering(): Entering {
  const { db } = useDesk();
  const occasion = useOccasion();
  return {
    async enter(attendantId, pin) {
      const answer = await signIn(db, { attendantId, pin }, occasion());
      if (!answer.ok) return answer.failure;
      if (rememberedPerson(db.phoneNumberId) !== attendantId) {
        usePlace.getState().goTo('inbox');
        useSelection.setState(useSelection.getInitialState());
      }
      rememberPerson(db.phoneNumberId, attendantId);
      useSession.getState().signIn(attendantId);
      return null;
    },
    recover: (attendantId, code, pin) => recoverOwner(db, { attendantId, code, pin }, occasion()),
  };
}
