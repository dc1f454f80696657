import type { Instant } from '../../shared/kernel/instant';
import { FIRST_SECTOR } from '../../shared/domain/queue/sector';
import { usualRules } from '../../shared/domain/queue/usualRules';
import { LOCAL_ATTENDANT } from '../../shared/domain/team/attendant';
import type { AttendantRow } from './attendants/row';
import type { SectorRow } from './sectors/row';

/** The sector of a counter that nobody has divided yet: one person hands nothing out. */
export function firstSector(): SectorRow {
  const rules = { ...usualRules, mode: 'manual' as const };
  return { id: FIRST_SECTOR, name: 'Atendimento', order: 0, rules, hours: null, archivedAt: null };
}

/** The person of a counter that nobody has divided yet: needs no PIN and may do everything. */
export function firstAttendant(now: Instant): AttendantRow {
  return {
    id: LOCAL_ATTENDANT,
    name: '',
    photo: null,
    hue: 0,
    role: 'owner',
    sectorIds: [FIRST_SECTOR],
    capacity: null,
    ownOnly: false,
    leftAt: null,
    createdAt: now,
    hours: null,
    pin: null,
    recovery: null,
    failures: 0,
    lockedUntil: null,
    lastReceivedAt: null,
  };
}
