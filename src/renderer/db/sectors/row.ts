import type { Sector } from '../../../shared/domain/queue/sector';

export type SectorRow = Sector;
