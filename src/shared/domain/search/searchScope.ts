import { may } from '../team/permissions';
import type { Attendant } from '../team/attendant';

/**
 * What somebody may find. A search is narrowed to it before it is cut at its first hits; whether each hit may really be
 * seen is asked of `may` again, with the conversation as it stands.
 */
export interface SearchScope {
  readonly attendantId: string;
  /** Sectors of which everything may be found that nobody has, and of which that of colleagues too. */
  readonly freeSectorIds: readonly string[];
  readonly sharedSectorIds: readonly string[];
}

/**
 * The scope of a person, asked of the permissions themselves, so that roles are told apart in one place only.
 * @returns null: everything
 */
export function searchScope(
  actor: Pick<Attendant, 'id' | 'role' | 'sectorIds' | 'ownOnly' | 'leftAt'>,
  sectorIds: readonly string[],
): SearchScope | null {
  const sees = (attendantId: string | null, sectorId: string): boolean => may(actor, 'see', { attendantId, sectorId });
  if (sees('somebody else', 'some sector')) return null;
  return {
    attendantId: actor.id,
    freeSectorIds: sectorIds.filter((sectorId) => sees(null, sectorId)),
    sharedSectorIds: sectorIds.filter((sectorId) => sees('somebody else', sectorId)),
  };
}
