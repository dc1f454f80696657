import { may } from '../../../shared/domain/team/permissions';
import { readKeptHouse } from '../../db/meta/read';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';
import { useCalmQuery } from './useCalmQuery';

/** Whether settings that outlived their database wait, and this person may take them back. */
export function useKeptOffer(): boolean {
  const { db } = useDesk();
  const { me } = useTeam();
  const offer = useCalmQuery(() => readKeptHouse(db), [db]);
  if (me === undefined || offer?.state !== 'offered') return false;
  return may(me, offer.from === db.phoneNumberId ? 'manageSettings' : 'manageConnection');
}
