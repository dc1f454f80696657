import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Service } from '../../../shared/domain/conversations/service';
import { readLoads, type Loads } from '../../db/conversations/readLoads';
import { useDesk } from '../app/desk';
import type { Receiver } from './receivers';
import { useTeam, type Team } from './team';

/** Everybody and everything that a conversation can be handed to. @param service null: of several at once */
export function useReceivers(service: Service | null): readonly Receiver[] {
  const { db } = useDesk();
  const team = useTeam();
  const ids = team.people.map(({ id }) => id);
  const loads = useLiveQuery(() => readLoads(db, ids), [db, ids.join(' ')]);
  return useMemo(() => receiversOf(team, loads, service), [loads, service, team]);
}

function receiversOf(team: Team, loads: Loads | undefined, service: Service | null): readonly Receiver[] {
  const people = team.people.map((person): Receiver => {
    const load = loads?.people.get(person.id) ?? 0;
    const holds = service !== null && service.attendantId === person.id;
    const presence = team.presence(person.id)?.state ?? 'offline';
    return { kind: 'person', id: person.id, name: person.name, presence, load, capacity: person.capacity, holds };
  });
  const sectors = team.sectors.map((sector): Receiver => {
    const members = team.people.filter(({ sectorIds }) => sectorIds.includes(sector.id));
    const online = members.filter(({ id }) => team.presence(id)?.state === 'online').length;
    const holds = service !== null && service.sectorId === sector.id && service.stage === 'queue';
    const waiting = loads?.sectors.get(sector.id) ?? 0;
    return { kind: 'sector', id: sector.id, name: sector.name, waiting, online, holds };
  });
  return [...people, ...sectors];
}
