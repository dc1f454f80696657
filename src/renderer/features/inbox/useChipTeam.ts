import { useMemo } from 'react';
import { useNames, useTeam } from '../service/team';
import type { ChipTeam } from './chipsOf';

/** What the rows' chips need to know of the team; the same object until the team changes. */
export function useChipTeam(): ChipTeam {
  const team = useTeam();
  const nameOf = useNames();
  return useMemo(
    () => ({
      divided: team.divided,
      reading: team.reading,
      meId: team.meId,
      ownSectorIds: team.me?.sectorIds ?? [],
      sectorName: (id) => (team.sectors.length > 1 ? (team.sector(id)?.name ?? null) : null),
      attendantName: (id) => nameOf(id),
      rules: (id) => team.sector(id)?.rules ?? null,
    }),
    [nameOf, team],
  );
}
