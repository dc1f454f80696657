import { hoursKept } from '../../../shared/domain/hours/hoursKept';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import type { SectorRow } from '../sectors/row';
import type { CompanyRow } from './row';

/** Most of Brazil lives by it. */
const USUAL_ZONE = 'America/Sao_Paulo';

type Sector = Pick<SectorRow, 'hours'> | undefined;

/** The IANA zone by whose clock a sector speaks to its customers. */
export function zoneKept(sector: Sector, companyHours: OpeningHours | null, company: CompanyRow | null): string {
  return hoursKept(sector, companyHours)?.zone ?? company?.zone ?? USUAL_ZONE;
}
