import type { ConnectionStatus } from '../../shared/contract/channels';
import { nameCompany } from '../commands/nameCompany';
import type { EngineTools } from './engineTools';

/**
 * Until the owner writes another, the company has the name that Meta verified for the number: texts with `{{empresa}}`
 * are whole from the first day.
 * @returns ends it
 */
export function followVerifiedName({ db, bridge, clock, random }: EngineTools): () => void {
  const take = ({ verifiedName, phoneNumberId }: ConnectionStatus): void => {
    if (verifiedName === null || phoneNumberId !== db.phoneNumberId) return;
    // A store that refuses says so elsewhere; the next change of the connection tries again.
    nameCompany(db, { name: verifiedName, by: null }, { now: clock(), random }).catch(() => undefined);
  };
  const ask = async (): Promise<void> => {
    const answer = await bridge.request('connection.describe');
    if (answer.ok) take(answer.value);
  };
  // What cannot be asked now is told by the next change.
  ask().catch(() => undefined);
  return bridge.on('connection.changed', take);
}
